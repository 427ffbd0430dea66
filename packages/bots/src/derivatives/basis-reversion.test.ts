import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { drawReadings, swinging } from '../testing/draw-readings.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { basisReversion } from './basis-reversion.ts';

const marketWith = (last: readonly number[]) =>
  drawMarket({ from: 100, legs: [{ candles: 120, to: 110 }] }, '1h', {
    basis: drawReadings([...swinging(100, 0.0004, 0.0006), ...last], 120),
  });

describe('Basis reversion', () => {
  it('goes SHORT when a perpetual far above its spot price begins to come back', () => {
    expect(callsOf(basisReversion, marketWith([0.001, 0.0009])).at(-1)).toMatchObject({
      candle: 119,
      call: {
        side: 'SHORT',
        reason: 'basis 0.1 % was 5 deviations from the 0.05 % of 72 readings and came back to 0.09 %',
      },
    });
  });

  it('goes LONG when one far below begins to come back', () => {
    expect(callsOf(basisReversion, marketWith([0, 0.0001])).at(-1)).toMatchObject({
      candle: 119,
      call: { side: 'LONG' },
    });
  });

  it('waits while the basis widens', () => {
    expect(lastReason(basisReversion, marketWith([0.001, 0.0012]))).toBe(
      'the basis still widens: 0.12 % after 0.1 %',
    );
  });

  it('abstains on a usual basis', () => {
    expect(lastReason(basisReversion, marketWith([0.0005, 0.0004]))).toMatch(
      /deviations from usual, needs 2$/,
    );
  });
});
