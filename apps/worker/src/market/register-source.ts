import type { Queryable } from '@quorum/local-stack';
import type { CandleSource, SymbolInfo } from '@quorum/market-data';

/** Makes the source and its symbols known to the database before their first candle. */
export async function registerSource(
  database: Queryable,
  source: CandleSource,
  symbols: readonly SymbolInfo[],
): Promise<void> {
  await database.query(
    'insert into public.exchanges (exchange, kind) values ($1, $2) on conflict (exchange) do nothing',
    [source.exchange, source.kind],
  );
  await database.query(
    `insert into public.market_symbols (exchange, symbol, base_asset, quote_asset)
     select $1, known.* from unnest($2::text[], $3::text[], $4::text[]) as known
     on conflict (exchange, symbol) do nothing`,
    [
      source.exchange,
      symbols.map(({ symbol }) => symbol),
      symbols.map(({ base }) => base),
      symbols.map(({ quote }) => quote),
    ],
  );
}
