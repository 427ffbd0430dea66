import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { impulseFlag } from './impulse-flag.ts';

const quiet = { candles: 40, to: 100 };

describe('Flag after an impulse', () => {
  it('goes LONG when a rest high on the pole is left upwards', () => {
    const legs = [quiet, { candles: 16, to: 116 }, { candles: 4, to: 113 }, { candles: 1, to: 118 }];
    expect(callsOf(impulseFlag, drawMarket({ from: 100, legs }, '1h'))).toMatchObject([
      {
        candle: 60,
        call: {
          side: 'LONG',
          reason: 'close 118 above the flag 112–117 of 4 candles after a pole of 16 in 16',
        },
      },
    ]);
  });

  it('goes SHORT when a rest low on the pole is left downwards', () => {
    const legs = [quiet, { candles: 16, to: 84 }, { candles: 4, to: 87 }, { candles: 1, to: 82 }];
    expect(callsOf(impulseFlag, drawMarket({ from: 100, legs }, '1h'))).toMatchObject([
      { candle: 60, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains when the rest gave back more than half of the pole', () => {
    const legs = [quiet, { candles: 16, to: 116 }, { candles: 4, to: 106 }, { candles: 1, to: 118 }];
    expect(lastReason(impulseFlag, drawMarket({ from: 100, legs }, '1h'))).toBe(
      'the rest gave back 68.75 % of the pole, more than 50 %',
    );
  });

  it('abstains where no pole carries the rest', () => {
    const series = drawMarket({ from: 100, legs: [quiet, { candles: 1, to: 105 }] }, '1h');
    expect(lastReason(impulseFlag, series)).toBe(
      'no pole: 0 in 16 candles before the rest, needs 2.5 ATR of 2',
    );
  });
});
