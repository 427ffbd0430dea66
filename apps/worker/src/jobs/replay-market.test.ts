import type { Database } from '@quorum/local-stack';
import { createSimulatedSource } from '@quorum/market-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MarketHistory } from '../market/market-history.ts';
import { registerSource } from '../market/register-source.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { readRows } from '../testing/read-rows.ts';
import { ingestCandles } from './ingest-candles.ts';
import { replayMarket } from './replay-market.ts';
import { scanMarket } from './scan-market.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const from = Date.UTC(2024, 2, 1);
const to = from + 4 * DAY;
const symbols = ['BTCUSDT', 'ETHUSDT', 'SOLUSDT'];
const exchange = 'simulated';

/** Our database with a small simulated market in it: what warm-up needs, and four days to replay. */
async function openMarket(): Promise<Database> {
  const database = await openTestDatabase();
  const source = createSimulatedSource({ seed: 7, symbols });
  await registerSource(database, source, await source.symbols());
  const report = await ingestCandles({
    database,
    source,
    series: symbols.map((symbol) => ({ symbol, timeframe: '1h', from: from - 700 * HOUR, to })),
    asOf: to,
  });
  expect(report.failures).toEqual([]);
  return database;
}

describe('a replay of a simulated market', { timeout: 600_000 }, () => {
  let whole: Database;
  let cut: Database;
  let wholeRows: string[];

  beforeAll(async () => {
    whole = await openMarket();
    await replayMarket({ database: whole, exchange, symbols, from, to });
    wholeRows = await readRows(whole);
    cut = await openMarket();
  }, 600_000);
  afterAll(async () => {
    await whole.close();
    await cut.close();
  });

  it('makes calls that enter, end and are counted', async () => {
    const [counts] = await whole.query(
      `select count(*) > 50 as has_calls, count(exited_at) > 20 as has_ends, count(net_return) > 20 as has_returns,
         (select sum(ended_count) from public.bot_accuracy_metrics) > 0 as has_metrics
       from public.prediction_outcomes`,
    );
    expect(counts).toEqual({ has_calls: true, has_ends: true, has_returns: true, has_metrics: true });
  });

  it('that was aborted half-way and started again leaves the rows of one that was not', async () => {
    const stopping = new AbortController();
    await replayMarket({
      database: cut,
      exchange,
      symbols,
      from,
      to,
      signal: stopping.signal,
      onProgress: ({ part }) => {
        if (part > 0.4) stopping.abort();
      },
    });
    const halfWay = await readRows(cut);
    expect(halfWay.length).toBeLessThan(wholeRows.length * 0.7);
    await replayMarket({ database: cut, exchange, symbols, from, to });
    expect(differences(await readRows(cut), wholeRows)).toEqual([]);
  });

  it('lets jobs wait for those who read them, and ends with the rows that punctual jobs leave', async () => {
    const punctual = await openMarket();
    // No step is longer than the last day, in which every job runs at each of its minutes.
    for (let end = from + DAY; end <= to; end += DAY)
      await replayMarket({ database: punctual, exchange, symbols, from, to: end });
    // When something was noticed and counted is all that waiting changes.
    const timeless = (rows: readonly string[]) =>
      rows.map((row) => row.replace(/"(detected_at|as_of)":"[^"]*",/, ''));
    expect(differences(timeless(await readRows(punctual)), timeless(wholeRows))).toEqual([]);
    const analytics = (database: Database) =>
      database.query(
        `select to_jsonb(state) as line from public.bot_daily_states as state order by bot_name, day`,
      );
    expect(await analytics(punctual)).toEqual(await analytics(whole));
    await punctual.close();
  });

  it('run once more changes nothing', async () => {
    expect(await replayMarket({ database: whole, exchange, symbols, from, to })).toBe(0);
    expect(differences(await readRows(whole), wholeRows)).toEqual([]);
  });

  it('asks each moment once: the same scan again writes nothing, also from another process', async () => {
    const asOf = from + 24 * HOUR + 4 * 60_000;
    const scan = () =>
      scanMarket({
        database: whole,
        history: new MarketHistory(whole, exchange, () => to),
        exchange,
        symbols,
        asOf,
        origin: 'replay',
      });
    expect(await scan()).toBe(0);
    expect(differences(await readRows(whole), wholeRows)).toEqual([]);
  });

  it('asks about a symbol that came later, and only about that one', async () => {
    const asOf = to + 4 * 60_000;
    const scan = (asked: readonly string[]) =>
      scanMarket({
        database: whole,
        history: new MarketHistory(whole, exchange, () => to),
        exchange,
        symbols: asked,
        asOf,
        origin: 'replay',
      });
    await scan(['BTCUSDT']);
    await scan(symbols);
    const receipts = await whole.query(
      `select timeframe, array_agg(symbol order by symbol) as symbols
       from public.scan_symbols join public.scans using (scan_id) where as_of = $1 group by timeframe order by 1`,
      [new Date(asOf)],
    );
    expect(receipts).toEqual([
      { timeframe: '1h', symbols },
      { timeframe: '4h', symbols },
    ]);
  });

  it('asks only every so many hours when told to, and judges what was said all the same', async () => {
    const seldom = await openMarket();
    await replayMarket({ database: seldom, exchange, symbols, from, to, scanEvery: 4 });
    const [found] = await seldom.query(
      `select
         array(select distinct extract(hour from as_of at time zone 'UTC')::integer from public.scans order by 1) as hours,
         (select count(*)::integer from public.prediction_outcomes where label_basis is not null) as judged`,
    );
    expect(found?.hours).toEqual([0, 4, 8, 12, 16, 20]);
    expect(found?.judged).toBeGreaterThan(20);
    await seldom.close();
  });
});

/** A few of the rows that only one side has. */
function differences(actual: readonly string[], expected: readonly string[]): string[] {
  const [has, wants] = [new Set(actual), new Set(expected)];
  const missing = expected.filter((row) => !has.has(row)).map((row) => `lacks ${row}`);
  const surplus = actual.filter((row) => !wants.has(row)).map((row) => `has ${row}`);
  const count =
    actual.length === expected.length ? [] : [`${actual.length} instead of ${expected.length} rows`];
  return [...count, ...missing.slice(0, 3), ...surplus.slice(0, 3)];
}
