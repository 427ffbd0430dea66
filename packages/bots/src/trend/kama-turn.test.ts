import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { kamaTurn } from './kama-turn.ts';

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

describe('Adaptive average turn', () => {
  it('goes LONG three candles into a rise after a long fall', () => {
    expect(callsOf(kamaTurn, drawMarket(valley, '1h'))).toMatchObject([
      {
        candle: 92,
        call: {
          side: 'LONG',
          reason: 'KAMA(10) turned up to 80.52 by more than 1 × the deviation of its changes, close 83',
        },
      },
    ]);
  });

  it('goes SHORT three candles into a fall after a long rise', () => {
    expect(callsOf(kamaTurn, drawMarket(peak, '1h'))).toMatchObject([
      { candle: 92, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains while the average keeps rising', () => {
    const series = drawMarket(rise, '1h');
    expect(callsOf(kamaTurn, series)).toEqual([]);
    expect(lastReason(kamaTurn, series)).toBe('KAMA(10) 159.7 keeps rising');
  });
});
