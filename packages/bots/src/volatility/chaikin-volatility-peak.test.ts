import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { chaikinVolatilityPeak } from './chaikin-volatility-peak.ts';

const calm = { candles: 30, to: 100 };

describe('Chaikin volatility peak', () => {
  it('goes LONG when a sell-off stops widening', () => {
    const legs = [calm, { candles: 3, to: 82 }, { candles: 1, to: 82.5, wick: 0.5 }];
    expect(callsOf(chaikinVolatilityPeak, drawMarket({ from: 100, legs }, '1h'))).toMatchObject([
      {
        candle: 33,
        call: {
          side: 'LONG',
          reason:
            'Chaikin volatility peaked at 135.7 % and fell to 106.5 % after the price moved by -17.5 in 10 candles',
        },
      },
    ]);
  });

  it('goes SHORT when a rush upwards stops widening', () => {
    const legs = [calm, { candles: 3, to: 118 }, { candles: 1, to: 117.5, wick: 0.5 }];
    expect(callsOf(chaikinVolatilityPeak, drawMarket({ from: 100, legs }, '1h'))).toMatchObject([
      { candle: 33, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains while the burst grows', () => {
    const series = drawMarket({ from: 100, legs: [calm, { candles: 3, to: 82 }] }, '1h');
    expect(lastReason(chaikinVolatilityPeak, series)).toBe(
      'the burst has no fresh peak: 99.17 %, then 135.7 %',
    );
  });

  it('abstains on a steady market', () => {
    expect(lastReason(chaikinVolatilityPeak, drawMarket({ from: 100, legs: [calm] }, '1h'))).toBe(
      'the average range changed by 0 % in 10 candles, no burst of 60 %',
    );
  });
});
