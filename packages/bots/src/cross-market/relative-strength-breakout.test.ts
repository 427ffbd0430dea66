import { describe, expect, it } from 'vitest';
import { type Drawing, drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { relativeStrengthBreakout } from './relative-strength-breakout.ts';

const swings = Array.from({ length: 50 }, (_, i) => ({ candles: 2, to: i % 2 ? 99 : 101 }));
const coinTo = (to: number, candles = 1): Drawing => ({ from: 100, legs: [...swings, { candles, to }] });
const bitcoin: Drawing = { from: 1000, legs: [{ candles: 104, to: 1000 }] };
const marketWith = (coin: Drawing) => drawMarket(coin, '4h', { benchmark: bitcoin });

describe('Relative strength breakout', () => {
  it('goes LONG when the coin leaves its range against Bitcoin upwards', () => {
    expect(callsOf(relativeStrengthBreakout, marketWith(coinTo(104)))).toMatchObject([
      {
        candle: 100,
        call: {
          side: 'LONG',
          reason:
            'the ratio to Bitcoin left its range of 42 candles by 2.97 %, close 104 above EMA(30) 100.2',
        },
      },
    ]);
  });

  it('goes SHORT when it leaves downwards', () => {
    expect(callsOf(relativeStrengthBreakout, marketWith(coinTo(96)))).toMatchObject([
      { candle: 100, call: { side: 'SHORT' } },
    ]);
  });

  it('speaks on the first close outside only', () => {
    expect(lastReason(relativeStrengthBreakout, marketWith(coinTo(110, 3)))).toBe(
      'the ratio to Bitcoin left its range of 42 candles before',
    );
  });

  it('abstains when Bitcoin moves as far', () => {
    const benchmark: Drawing = {
      from: 1000,
      legs: coinTo(104).legs.map((leg) => ({
        ...leg,
        to: 10 * (leg as { to: number }).to,
      })) as Drawing['legs'],
    };
    expect(lastReason(relativeStrengthBreakout, drawMarket(coinTo(104), '4h', { benchmark }))).toBe(
      'the ratio to Bitcoin is inside its range of 42 candles',
    );
  });
});
