import { describe, expect, it } from 'vitest';
import { type FakeSeries, fakeSource } from '../testing/fake-source.ts';
import { UsageError } from '../usage-error.ts';
import { choosePeriod } from './choose-period.ts';

const DAY = 24 * 60 * 60_000;
const QUARTER = 15 * 60_000;
const first = Date.UTC(2024, 0, 1);
const days = (count: number) => first + count * DAY;
const fromDayTo = (from: number, to: number): FakeSeries => ({
  timeframes: ['15m'],
  coverage: { '15m': { first: days(from), last: days(to) - QUARTER } },
});

const choose = async (series: Record<string, FakeSeries>, asked: Parameters<typeof choosePeriod>[2]) => {
  const source = fakeSource(series);
  return choosePeriod(source, await source.symbols(), asked);
};

describe('the period of a start', () => {
  it('is the last thirty days of the candles there are', async () => {
    expect(await choose({ A: fromDayTo(0, 100) }, {})).toEqual({ from: days(70), to: days(100) });
  });

  it('is all there is where there is less', async () => {
    expect(await choose({ A: fromDayTo(0, 10) }, {})).toEqual({ from: days(0), to: days(10) });
  });

  it('is the days asked for, counted back from the last candle', async () => {
    expect(await choose({ A: fromDayTo(0, 100) }, { days: 3 })).toEqual({ from: days(97), to: days(100) });
  });

  it('counts days back from the end asked for', async () => {
    const asked = { days: 3, to: days(50) };
    expect(await choose({ A: fromDayTo(0, 100) }, asked)).toEqual({ from: days(47), to: days(50) });
  });

  it('is cut to what is known', async () => {
    const asked = { from: days(-20), to: days(500) };
    expect(await choose({ A: fromDayTo(0, 100) }, asked)).toEqual({ from: days(0), to: days(100) });
  });

  it('spans symbols that begin and end at different times', async () => {
    const series = { A: fromDayTo(0, 10), B: fromDayTo(5, 30) };
    expect(await choose(series, {})).toEqual({ from: days(0), to: days(30) });
  });

  it('leaves out symbols without candles', async () => {
    const series = { A: fromDayTo(0, 10), EMPTY: { timeframes: [] } };
    expect(await choose(series, {})).toEqual({ from: days(0), to: days(10) });
  });

  it.each([
    ['after the last candle', { from: days(200), to: days(210) }],
    ['before the first candle', { from: days(-20), to: days(-10) }],
  ])('%s is refused, with what there is', async (_when, asked) => {
    const choosing = choose({ A: fromDayTo(0, 100) }, asked);
    await expect(choosing).rejects.toThrow(UsageError);
    await expect(choosing).rejects.toThrow(
      /^a fake source holds nothing between \d{4}-\d\d-\d\d and \d{4}-\d\d-\d\d: its candles reach from 2024-01-01 to 2024-04-10$/,
    );
  });

  it('of a source without any candles is refused', async () => {
    await expect(choose({ EMPTY: { timeframes: [] } }, {})).rejects.toThrow('a fake source holds no candles');
  });
});
