import type { Queryable } from '@quorum/local-stack';
import type { CandleSource } from '@quorum/market-data';

/** Stores the payments of a symbol in [from, to), ms UTC; a source without funding stores nothing. */
export async function writeFunding(
  database: Queryable,
  source: CandleSource,
  { symbol, from, to }: { readonly symbol: string; readonly from: number; readonly to: number },
  asOf: number,
): Promise<void> {
  const history = await source.fundingRates({ symbol, from, to, asOf });
  if (history === null || history.rates.length === 0) return;
  await database.query(
    `insert into public.market_funding_rates as known (exchange, symbol, funded_at, rate)
     select $1, $2, payment.* from unnest($3::timestamptz[], $4::numeric[]) as payment
     on conflict (exchange, symbol, funded_at) do update set rate = excluded.rate
     where known.rate is distinct from excluded.rate`,
    [
      source.exchange,
      symbol,
      history.rates.map(({ settledAt }) => new Date(settledAt).toISOString()),
      history.rates.map(({ rate }) => String(rate)),
    ],
  );
}
