import { describe, expect, it } from 'vitest';
import { siftPage } from './sift-page.ts';

const HOUR = 3_600_000;
const request = { symbol: 'BTCUSDT', timeframe: '1h', from: HOUR, to: 9 * HOUR, asOf: 9 * HOUR } as const;
const context = { request, where: 'here', exchangeNow: 9 * HOUR };
const row = (hour: number, price: number) => [hour * HOUR, price, price, price, price, 1];

describe('a page of rows', () => {
  it('loses a slipped decimal point, and not the candle after it, be it the last one', () => {
    const { candles, rejected } = siftPage([row(1, 100), row(2, 1000), row(3, 101)], context);
    expect(candles.map(({ close }) => close)).toEqual([100, 101]);
    expect(rejected).toEqual([
      {
        where: 'here',
        reason: 'open 1000 is more than five times away from the close before it, 100',
        raw: '[7200000,1000,1000,1000,1000,1]',
      },
    ]);
  });

  it('keeps all candles of a coin that is counted in thousands from now on', () => {
    const { candles, rejected } = siftPage([row(1, 100), row(2, 0.1), row(3, 0.1), row(4, 0.1)], context);
    expect([candles.length, rejected]).toEqual([4, []]);
  });

  it('measures its first candle by the one before the range, which it does not give', () => {
    const { candles, rejected } = siftPage([row(0, 100), row(1, 10_000), row(2, 100)], context);
    expect(candles.map(({ openedAt }) => openedAt / HOUR)).toEqual([2]);
    expect(rejected).toHaveLength(1);
  });
});
