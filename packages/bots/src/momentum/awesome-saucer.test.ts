import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { awesomeSaucer } from './awesome-saucer.ts';

describe('Awesome oscillator saucer', () => {
  it('goes LONG when the oscillator rises again after sinking above zero', () => {
    const market = {
      from: 100,
      legs: [
        { candles: 50, to: 150 },
        { candles: 4, to: 147 },
        { candles: 4, to: 160 },
      ],
    };
    expect(callsOf(awesomeSaucer, drawMarket(market, '1h'))).toMatchObject([
      {
        candle: 56,
        call: { side: 'LONG', reason: 'AO(5,34) made a saucer 3.14 ATR above zero: 11.11, 10.67, 10.96' },
      },
    ]);
  });

  it('goes SHORT when the oscillator falls again after rising below zero', () => {
    const market = {
      from: 200,
      legs: [
        { candles: 50, to: 150 },
        { candles: 4, to: 153 },
        { candles: 4, to: 140 },
      ],
    };
    expect(callsOf(awesomeSaucer, drawMarket(market, '1h'))).toMatchObject([
      {
        candle: 56,
        call: { side: 'SHORT', reason: 'AO(5,34) made a saucer 3.14 ATR below zero: -11.11, -10.67, -10.96' },
      },
    ]);
  });

  it('abstains while the oscillator still sinks', () => {
    const market = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 50, to: 150 },
          { candles: 4, to: 147 },
        ],
      },
      '1h',
    );
    expect(callsOf(awesomeSaucer, market)).toEqual([]);
    expect(lastReason(awesomeSaucer, market)).toBe('AO(5,34) 12.11 after 13.16 does not turn away from zero');
  });
});
