import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { volatilityManaged } from './volatility-managed.ts';

/** Swings of 3 around a line from 100 with the given slope per candle. */
const stormy = (slope: number) =>
  Array.from({ length: 260 }, (_, i) => ({ candles: 1, to: 100 + slope * i + (i % 2 ? -1.5 : 1.5) }));
const calm = (to: number) => ({ candles: 16, to });

describe('Volatility-managed entry', () => {
  it('goes LONG when a rising market calms down, with more leverage the calmer it is', () => {
    const series = drawMarket({ from: 100, legs: [...stormy(0.1), calm(125)] }, '1h');
    expect(callsOf(volatilityManaged, series)).toMatchObject([
      {
        call: {
          side: 'LONG',
          leverage: 2,
          reason:
            'volatility of 24 candles fell to 0.6834 of the usual while the price went from 104.5 to 124.8 in 240 candles',
        },
      },
    ]);
    expect(lastReason(volatilityManaged, series)).toBe(
      'the market calmed down before: volatility was 0.5732 of the usual',
    );
  });

  it('goes SHORT when a falling market calms down', () => {
    const series = drawMarket({ from: 100, legs: [...stormy(-0.1), calm(73)] }, '1h');
    expect(callsOf(volatilityManaged, series)).toMatchObject([{ call: { side: 'SHORT' } }]);
  });

  it('abstains in the storm', () => {
    expect(lastReason(volatilityManaged, drawMarket({ from: 100, legs: stormy(0) }, '1h'))).toBe(
      'volatility of 24 candles is 1 of the usual, calm is below 0.7',
    );
  });
});
