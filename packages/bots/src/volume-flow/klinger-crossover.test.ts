import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { klingerCrossover } from './klinger-crossover.ts';

describe('Klinger oscillator crossover', () => {
  it('goes LONG when volume force turns up after a dip in a rise', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 190, to: 195 },
          { candles: 12, to: 189, volume: 300 },
          { candles: 6, to: 194, volume: 150 },
        ],
      },
      '1h',
    );
    expect(callsOf(klingerCrossover, series)).toMatchObject([
      { candle: 205, call: { side: 'LONG', leverage: 2 } },
    ]);
  });

  it('goes SHORT when volume force turns down after a rally in a fall', () => {
    const series = drawMarket(
      {
        from: 300,
        legs: [
          { candles: 190, to: 205 },
          { candles: 12, to: 211, volume: 300 },
          { candles: 6, to: 206, volume: 150 },
        ],
      },
      '1h',
    );
    expect(callsOf(klingerCrossover, series)).toMatchObject([{ candle: 205, call: { side: 'SHORT' } }]);
  });

  it('abstains while the oscillator stays on its side', () => {
    const series = drawMarket({ from: 100, legs: [{ candles: 190, to: 195 }] }, '1h');
    expect(lastReason(klingerCrossover, series)).toBe(
      'Klinger 0.1814 stays on its side of the trigger 0.2102',
    );
  });
});
