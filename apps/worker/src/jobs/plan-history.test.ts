import { MAX_HISTORY } from '@quorum/bots';
import { type Timeframe, timeframeMs } from '@quorum/contracts';
import { describe, expect, it } from 'vitest';
import { type FakeSeries, fakeSource } from '../testing/fake-source.ts';
import { planHistory, withoutKnown } from './plan-history.ts';
import { planNews } from './plan-news.ts';

const HOUR = 60 * 60_000;
const from = Date.UTC(2024, 5, 1);
const to = Date.UTC(2024, 6, 1);
const longAgo = Date.UTC(2017, 0, 1);
/** How far back the longest history of a bot reaches on these candles. */
const history = (timeframe: Timeframe) => MAX_HISTORY * timeframeMs(timeframe);
const since = (first: number) => ({ first, last: null });

const plan = async (series: FakeSeries) => {
  const source = fakeSource({ A: series });
  return planHistory(source, await source.symbols(), { from, to });
};

describe('the candles of a period', () => {
  it('of a source with one timeframe reach back for the coarsest history that bots read', async () => {
    const [only, ...others] = await plan({ timeframes: ['15m'], coverage: { '15m': since(longAgo) } });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ symbol: 'A', timeframe: '15m', to });
    expect(from - (only?.from ?? 0)).toBeGreaterThanOrEqual(history('1h'));
  });

  it('are the finest for the period; coarser ones stand in for the past before it', async () => {
    const ranges = await plan({
      timeframes: ['15m', '1h', '4h', '1d'],
      coverage: { '15m': since(longAgo), '1h': since(longAgo), '4h': since(longAgo), '1d': since(longAgo) },
    });
    expect(ranges[0]).toMatchObject({ timeframe: '15m', from: from - history('15m'), to });
    for (const [place, range] of ranges.entries()) {
      const finer = ranges[place - 1];
      if (finer === undefined) continue;
      expect(timeframeMs(range.timeframe)).toBeGreaterThan(timeframeMs(finer.timeframe));
      expect(range.to).toBe(finer.from);
      expect(from - range.from).toBeGreaterThanOrEqual(history(range.timeframe));
    }
  });

  it('begin where the finest begin; coarser ones fill what lies before', async () => {
    const ranges = await plan({
      timeframes: ['15m', '1h'],
      coverage: { '15m': since(from - 5 * HOUR), '1h': since(longAgo) },
    });
    expect(ranges.map(({ timeframe, to: end }) => [timeframe, end])).toEqual([
      ['15m', to],
      ['1h', from - 5 * HOUR],
    ]);
  });

  it('are none for a symbol without candles', async () => {
    expect(await plan({ timeframes: [] })).toEqual([]);
  });
});

describe('the news of a running worker', () => {
  it('are the finest candles of each symbol', async () => {
    const source = fakeSource({
      A: { timeframes: ['1h', '15m'] },
      B: { timeframes: ['4h'] },
      C: { timeframes: [] },
    });
    expect(await planNews(source, await source.symbols(), { from, to })).toEqual([
      { symbol: 'A', timeframe: '15m', from, to },
      { symbol: 'B', timeframe: '4h', from, to },
    ]);
  });
});

describe('a plan of which a part is loaded', () => {
  const range = { symbol: 'A', timeframe: '1h', from, to } as const;
  const known = (first: number, last: number, gaps: { from: number; to: number }[] = []) => [
    { symbol: 'A', timeframe: '1h', first, last, gaps } as const,
  ];
  const twoDays = 48 * HOUR;

  it('goes on where it stopped, with the last two days again for late and revised candles', () => {
    const last = from + 300 * HOUR;
    expect(withoutKnown([range], known(from, last))).toEqual([{ ...range, from: last + HOUR - twoDays }]);
  });

  it('goes on right after the last candle where nothing is to be read again', () => {
    const last = from + 300 * HOUR;
    expect(withoutKnown([range], known(from, last), 0)).toEqual([{ ...range, from: last + HOUR }]);
    expect(withoutKnown([range], known(from, to - HOUR), 0)).toEqual([]);
  });

  it('is whole where nothing is known of the series', () => {
    expect(withoutKnown([range], [])).toEqual([range]);
    expect(withoutKnown([{ ...range, symbol: 'B' }], known(from, to))).toEqual([{ ...range, symbol: 'B' }]);
    expect(withoutKnown([{ ...range, timeframe: '4h' }], known(from, to))).toHaveLength(1);
  });

  it('is what lies before and what lies after where more of the past is wanted than is known', () => {
    const month = { ...range, from: from - 720 * HOUR };
    expect(withoutKnown([month], known(from, to - HOUR))).toEqual([
      { ...range, from: month.from, to: from },
      { ...range, from: to - twoDays },
    ]);
  });

  it('holds the gaps: a load of the past that broke off below a live series is one', () => {
    const gap = { from: from + 10 * HOUR, to: from + 60 * HOUR };
    expect(withoutKnown([range], known(from, to - HOUR, [gap]), 0)).toEqual([{ ...range, ...gap }]);
  });

  it('asks for stretches less than a page apart as one', () => {
    const hole = (hour: number) => ({ from: from + hour * HOUR, to: from + (hour + 1) * HOUR });
    expect(withoutKnown([range], known(from, to - HOUR, [hole(5), hole(100), hole(700)]), 0)).toEqual([
      { ...range, from: from + 5 * HOUR, to: from + 101 * HOUR },
      { ...range, ...hole(700) },
    ]);
  });

  it('leaves out gaps that nobody asks about', () => {
    const gap = { from: from - 10 * HOUR, to: from - 5 * HOUR };
    expect(withoutKnown([range], known(from - 20 * HOUR, to - HOUR, [gap]), 0)).toEqual([]);
  });

  it('is empty where the range was passed long ago', () => {
    expect(withoutKnown([range], known(from, to + 30 * 24 * HOUR))).toEqual([]);
  });

  it('made again a moment later, from a period that ends now, wants nothing of the past anew', async () => {
    const source = fakeSource({ A: { timeframes: ['1h'], coverage: { '1h': since(longAgo) } } });
    const planAt = async (now: number) =>
      planHistory(source, await source.symbols(), { from: now - 72 * HOUR, to: now });
    const [first] = await planAt(to + 11 * 60_000);
    const loaded = known(first?.from ?? 0, to - HOUR);
    const [rest] = withoutKnown(await planAt(to + 12 * 60_000), loaded);
    expect(first?.from).toBeLessThan(to - 72 * HOUR);
    expect(rest?.from).toBe(to - twoDays);
  });
});
