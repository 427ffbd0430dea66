import { describe, expect, it } from 'vitest';
import type { ReadingRequest } from '../candle-source.ts';
import type { Window } from './exchange-client.ts';
import { readReadings } from './read-readings.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = Date.UTC(2024, 0, 1);

/** An exchange whose rows come newest first and that cuts what does not fit; all questions are noted. */
function cuttingExchange(rows: readonly { timestamp: number }[], pageSize: number) {
  const asked: Window[] = [];
  const fetchRows = async (window: Window) => {
    asked.push(window);
    const inside = rows.filter(({ timestamp }) => timestamp >= window.since && timestamp <= window.until);
    return inside.toReversed().slice(0, pageSize);
  };
  return { asked, fetchRows };
}

const rates = (count: number, distance: number) =>
  Array.from({ length: count }, (_, i) => ({ timestamp: start + i * distance, fundingRate: i / 1e6 }));

const funding = (change: Partial<ReadingRequest> = {}): ReadingRequest => ({
  metric: 'funding',
  symbol: 'BTCUSDT',
  from: start,
  to: start + 30 * DAY,
  asOf: start + 30 * DAY,
  ...change,
});

describe('readings of an exchange', () => {
  it('are read window by window', async () => {
    const { asked, fetchRows } = cuttingExchange(rates(90, 8 * HOUR), 31);
    const { readings } = await readReadings(
      'x',
      funding(),
      { pageSize: 31, keeps: null },
      start + 40 * DAY,
      fetchRows,
    );
    expect(readings.map(({ value }) => value)).toEqual(Array.from({ length: 90 }, (_, i) => i / 1e6));
    expect(asked.map(({ since, until }) => [(since - start) / DAY, (until + 1 - start) / DAY])).toEqual([
      [0, 10],
      [10, 20],
      [20, 30],
    ]);
  });

  it('are all there where payments come more often than usual and pages are cut', async () => {
    const { fetchRows } = cuttingExchange(rates(720, HOUR), 31);
    const { readings, rejected } = await readReadings(
      'x',
      funding(),
      { pageSize: 31, keeps: null },
      start + 40 * DAY,
      fetchRows,
    );
    expect(readings.map(({ at }) => (at - start) / HOUR)).toEqual(Array.from({ length: 720 }, (_, i) => i));
    expect(rejected).toEqual([]);
  });

  it('are not asked for from before the exchange keeps them', async () => {
    const { asked, fetchRows } = cuttingExchange([], 100);
    const now = start + 30 * DAY;
    await readReadings('x', funding(), { pageSize: 100, keeps: 5 * DAY }, now, fetchRows);
    expect(asked[0]?.since).toBe(start + 25 * DAY);
  });

  it.each([
    ['as_of', funding({ asOf: start + 16 * HOUR }), start + 40 * DAY, [0, 8, 16]],
    ['the end of the range', funding({ to: start + 16 * HOUR }), start + 40 * DAY, [0, 8]],
    ["the exchange's clock", funding(), start + 17 * HOUR, [0, 8, 16]],
    ['the start of the range', funding({ from: start + 29 * DAY }), start + 40 * DAY, [696, 704, 712]],
  ])('end or begin at %s', async (_, request, exchangeNow, hours) => {
    const everything = async () => rates(90, 8 * HOUR);
    const { readings } = await readReadings(
      'x',
      request,
      { pageSize: 1000, keeps: null },
      exchangeNow,
      everything,
    );
    expect(readings.map(({ at }) => (at - start) / HOUR)).toEqual(hours);
  });

  it('come in order, each once', async () => {
    const [first, second, third] = rates(3, 8 * HOUR);
    const shuffled = async () => [third, first, second, second];
    const { readings, rejected } = await readReadings(
      'x',
      funding(),
      { pageSize: 9, keeps: null },
      start + DAY,
      shuffled,
    );
    expect(readings.map(({ value }) => value)).toEqual([0, 1e-6, 2e-6]);
    expect(rejected.map(({ reason }) => reason)).toEqual(['2024-01-01T08:00:00.000Z is there twice']);
  });

  const hour = [start, 1, 1, 1, 100, 0];
  it.each([
    ['funding', { timestamp: start, fundingRate: 0.1 }, 'funding 0.1 is not a fraction between -0.1 and 0.1'],
    ['funding', { timestamp: start, fundingRate: undefined }, /^fundingRate: /],
    ['open-interest', { timestamp: start, openInterestAmount: 0 }, 'open-interest 0 is not above 0'],
    ['open-interest', { timestamp: start, openInterestAmount: Number.NaN }, /^openInterestAmount: /],
    ['open-interest', { openInterestAmount: 7 }, /^timestamp: /],
    ['long-short-ratio', { timestamp: start, longShortRatio: -1 }, 'long-short-ratio -1 is not above 0'],
    ['basis', { mark: hour.with(4, 151), index: hour }, /^basis 0.51\d* is not a fraction between -0.5/],
    ['basis', { mark: hour, index: hour.with(4, 0) }, /^index.4: /],
  ] as const)('of %s without sense are named and left out: %o', async (metric, row, reason) => {
    const { readings, rejected } = await readReadings(
      'x',
      funding({ metric }),
      { pageSize: 2000, keeps: null },
      start + 30 * DAY,
      async () => [row],
    );
    expect(readings).toEqual([]);
    expect(rejected).toMatchObject([
      { where: `x reply for ${metric} of BTCUSDT from 2024-01-01T00:00:00.000Z` },
    ]);
    expect(rejected[0]?.reason).toMatch(reason);
  });
});
