import { scanMarket } from '../jobs/scan-market.ts';
import { MarketHistory } from '../market/market-history.ts';
import type { Options } from '../parse-options.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';

/** Asks the bots once: now, or as of a past moment (then kept as a replay). Prints how many calls are new. */
export async function scan(options: Options): Promise<void> {
  const written = await withDatabase(options, async (database) => {
    const known = await database.query<{ exchange: string; symbols: string[] }>(
      `select exchange, array_agg(symbol::text order by symbol) as symbols
       from public.market_symbols where delisted_at is null group by exchange order by exchange`,
    );
    if (known.length === 0)
      throw new UsageError('there are no symbols yet: bring candles in first, with npm start or ingest');
    const asOf = options.asOf ?? Date.now();
    let count = 0;
    for (const { exchange, symbols } of known) {
      const wanted = options.symbols ?? symbols;
      const history = new MarketHistory(database, exchange);
      count += await scanMarket({
        database,
        history,
        exchange,
        symbols: symbols.filter((symbol) => wanted.includes(symbol)),
        asOf,
        origin: options.asOf === undefined ? 'live' : 'replay',
      });
    }
    return count;
  });
  process.stdout.write(
    options.json ? `${JSON.stringify({ predictions: written })}\n` : `${written} new calls\n`,
  );
}
