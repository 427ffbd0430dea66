import type { MarketView } from '@quorum/bots';
import { timeframeMs } from '@quorum/contracts';
import type { Database } from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { MarketHistory } from './market-history.ts';
import { readCrossSections } from './read-cross-sections.ts';
import { writeCandles } from './write-candles.ts';

const HOUR = timeframeMs('1h');
const from = Date.UTC(2024, 2, 1);
const exchange = 'test';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.execute(`
    insert into public.exchanges (exchange, kind) values ('test', 'recorded'), ('other', 'recorded');
    insert into public.market_symbols (exchange, symbol, delisted_at, delisted_reason) values
      ('test', 'AAAUSDT', null, null), ('test', 'BBBUSDT', null, null), ('other', 'AAAUSDT', null, null),
      ('test', 'OLDUSDT', '2024-03-01 01:00Z', 'renamed');`);
  await given(exchange, 'AAAUSDT', [
    [100, 110],
    [110, 110],
    [110, 99],
  ]);
  await given(exchange, 'BBBUSDT', [
    [10, 9],
    [9, 9.9],
    [9.9, 9.9],
  ]);
  await given(exchange, 'OLDUSDT', [[1, 1.21]]);
  await given('other', 'AAAUSDT', [[100, 200]]);
}, 60_000);
afterAll(() => database.close());

/** Hourly candles from midnight on, as [open, close]. */
async function given(venue: string, symbol: string, prices: readonly (readonly [number, number])[]) {
  const candles = prices.map(([open, close], hour) => ({
    openedAt: from + hour * HOUR,
    open,
    high: Math.max(open, close),
    low: Math.min(open, close),
    close,
    volume: 1,
  }));
  await writeCandles(
    database,
    { exchange: venue, symbol, timeframe: '1h' },
    candles,
    new Date(from + 24 * HOUR),
  );
}

async function givenReadings(metric: string, hours: readonly number[], values: readonly number[]) {
  await database.query(
    "select engine.ingest_readings('test', 'AAAUSDT', $1, $2::timestamptz[], $3::numeric[])",
    [metric, hours.map((hour) => new Date(from + hour * HOUR).toISOString()), values.map(String)],
  );
}

async function viewAt(hour: number, symbol = 'AAAUSDT', history = new MarketHistory(database, exchange)) {
  const view = await history.viewAt(symbol, '1h', from + hour * HOUR);
  expect(view).not.toBeNull();
  return view as MarketView;
}

describe('the cross-section of an exchange', () => {
  it('is the mean, the spread and the share of gainers of all symbols over one candle', async () => {
    // Logarithms of 1.1, 0.9 and 1.21: 0.0953102, -0.1053605, 0.1906204. Worked by hand.
    const section = (await viewAt(1)).crossSection();
    expect(section).toMatchObject({ openedAt: from, symbolCount: 3 });
    expect(section?.meanReturn).toBeCloseTo(0.06019, 6);
    expect(section?.dispersion).toBeCloseTo(0.1233592, 6);
    expect(section?.advancing).toBeCloseTo(2 / 3, 12);
  });

  it('counts a delisted symbol while it traded, and no longer', async () => {
    const view = await viewAt(2);
    expect([view.crossSection()?.symbolCount, view.crossSection(1)?.symbolCount]).toEqual([2, 3]);
  });

  it('calls a candle that closed where it opened no gain', async () => {
    expect((await viewAt(2)).crossSection()?.advancing).toBe(0.5);
    expect((await viewAt(3)).crossSection()?.advancing).toBe(0);
  });

  it('is the same for each symbol, and of no other exchange', async () => {
    const history = new MarketHistory(database, exchange);
    const [a, b] = await Promise.all(['AAAUSDT', 'BBBUSDT'].map((symbol) => viewAt(2, symbol, history)));
    expect(a?.crossSection()).toEqual(b?.crossSection());
    const other = await viewAt(1, 'AAAUSDT', new MarketHistory(database, 'other'));
    expect(other.crossSection()).toMatchObject({ symbolCount: 1, dispersion: 0, advancing: 1 });
  });

  it('is read once for all symbols that are asked about together', async () => {
    const asked: string[] = [];
    const counting = {
      ...database,
      query: ((sql: string, parameters?: []) => {
        asked.push(sql);
        return database.query(sql, parameters);
      }) as Database['query'],
    };
    const history = new MarketHistory(counting, exchange);
    await Promise.all(['AAAUSDT', 'BBBUSDT', 'OLDUSDT'].map((symbol) => viewAt(2, symbol, history)));
    expect(asked.filter((sql) => sql.includes('stddev_pop'))).toHaveLength(1);
  });

  it('reads the candles of its window by the index, symbol by symbol', async () => {
    const lines: string[] = [];
    const explaining: Pick<Database, 'query' | 'execute'> = {
      ...database,
      query: async (sql: string, parameters?: []) => {
        await database.execute('analyze public.market_candles; set enable_seqscan = off');
        const plan = await database.query<Record<string, string>>(`explain ${sql}`, parameters);
        lines.push(...plan.map((line) => String(Object.values(line)[0])));
        return [];
      },
    };
    await readCrossSections(explaining, { exchange, timeframe: '1h', from, through: from + 3 * HOUR });
    await database.execute('reset enable_seqscan');
    const condition = lines.find((line) => line.includes('Index Cond') && line.includes('opened_at')) ?? '';
    expect(condition).toMatch(/exchange = .*symbol = .*timeframe = .*opened_at >= .*opened_at < /);
  });
});

describe('the readings beside the candles', () => {
  it('are null while there are none', async () => {
    const view = await viewAt(2, 'BBBUSDT');
    expect([view.funding, view.openInterest, view.longShortRatio, view.basis]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('are seen up to the close of the candle, that moment included', async () => {
    await givenReadings('funding', [0, 2, 2.5], [0.0001, 0.0002, 0.0003]);
    await givenReadings('open-interest', [1, 2, 3], [500, 510, 520]);
    await givenReadings('long-short-ratio', [1], [1.5]);
    await givenReadings('basis', [0.5], [-0.0004]);
    const history = new MarketHistory(database, exchange, () => from + 2 * HOUR);
    const view = await viewAt(2, 'AAAUSDT', history);
    const newest = [view.funding, view.openInterest, view.longShortRatio, view.basis].map((readings) => [
      readings?.length,
      readings?.value(),
    ]);
    expect(newest).toEqual([
      [2, 0.0002],
      [2, 510],
      [1, 1.5],
      [1, -0.0004],
    ]);
  });
});

describe('a history', () => {
  it('that could not be read is read again', async () => {
    let isAway = true;
    const flaky = {
      ...database,
      query: ((sql: string, parameters?: []) =>
        isAway ? Promise.reject(new Error('away')) : database.query(sql, parameters)) as Database['query'],
    };
    const history = new MarketHistory(flaky, exchange);
    await expect(history.viewAt('AAAUSDT', '1h', from + HOUR)).rejects.toThrow('away');
    isAway = false;
    expect((await viewAt(1, 'AAAUSDT', history)).length).toBe(1);
  });
});
