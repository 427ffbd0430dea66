import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { macdHistogramTurn } from './macd-histogram-turn.ts';

describe('MACD histogram turn', () => {
  it('goes LONG when a dip in a rising market ends', () => {
    const dip = {
      from: 100,
      legs: [
        { candles: 220, to: 200 },
        { candles: 8, to: 188 },
        { candles: 3, to: 196 },
      ],
    };
    expect(callsOf(macdHistogramTurn, drawMarket(dip, '1h'))).toMatchObject([
      {
        candle: 228,
        call: {
          side: 'LONG',
          reason: 'MACD histogram turned LONG from 0.5117 ATR against it, close 190.7 above EMA(100) 180',
        },
      },
    ]);
  });

  it('goes SHORT when a rally in a falling market ends', () => {
    const rally = {
      from: 300,
      legs: [
        { candles: 220, to: 200 },
        { candles: 8, to: 212 },
        { candles: 3, to: 204 },
      ],
    };
    expect(callsOf(macdHistogramTurn, drawMarket(rally, '1h'))).toMatchObject([
      { candle: 228, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains while the dip still deepens', () => {
    const dip = {
      from: 100,
      legs: [
        { candles: 220, to: 200 },
        { candles: 5, to: 192 },
      ],
    };
    expect(lastReason(macdHistogramTurn, drawMarket(dip, '1h'))).toMatch(
      /^MACD histogram .* does not turn LONG$/,
    );
  });
});
