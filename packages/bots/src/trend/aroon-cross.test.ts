import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { aroonCross } from './aroon-cross.ts';

const valley = {
  from: 100,
  legs: [
    { candles: 90, to: 80 },
    { candles: 20, to: 100 },
  ],
};
const peak = {
  from: 100,
  legs: [
    { candles: 90, to: 120 },
    { candles: 20, to: 100 },
  ],
};
const rise = { from: 100, legs: [{ candles: 260, to: 160 }] };

describe('Aroon cross', () => {
  it('goes LONG when the highs become fresher than the low of four candles ago', () => {
    expect(callsOf(aroonCross, drawMarket(valley, '1h'))).toMatchObject([
      {
        candle: 94,
        call: { side: 'LONG', reason: 'Aroon(25) up 100 crossed above down 84 and is at least 70' },
      },
    ]);
  });

  it('goes SHORT when the lows become fresher than the high', () => {
    expect(callsOf(aroonCross, drawMarket(peak, '1h'))).toMatchObject([
      {
        candle: 94,
        call: { side: 'SHORT', reason: 'Aroon(25) down 100 crossed above up 84 and is at least 70' },
      },
    ]);
  });

  it('abstains inside a rise', () => {
    const series = drawMarket(rise, '1h');
    expect(callsOf(aroonCross, series)).toEqual([]);
    expect(lastReason(aroonCross, series)).toBe('Aroon(25) up 100 and down 0 do not cross');
  });
});
