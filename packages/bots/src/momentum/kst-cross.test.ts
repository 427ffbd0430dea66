import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { kstCross } from './kst-cross.ts';

describe('Know sure thing cross', () => {
  it('goes LONG when the short cycles turn up in a rising market', () => {
    const market = {
      from: 100,
      legs: [
        { candles: 60, to: 150 },
        { candles: 12, to: 140 },
        { candles: 10, to: 170 },
      ],
    };
    expect(callsOf(kstCross, drawMarket(market, '4h'))).toMatchObject([
      {
        candle: 79,
        call: {
          side: 'LONG',
          reason: 'KST 53.98 crossed above its signal 43.89, and 30 candles changed the price by 15.76 %',
        },
      },
    ]);
  });

  it('goes SHORT when they turn down in a falling one', () => {
    const market = {
      from: 200,
      legs: [
        { candles: 60, to: 150 },
        { candles: 12, to: 160 },
        { candles: 10, to: 130 },
      ],
    };
    expect(callsOf(kstCross, drawMarket(market, '4h'))).toMatchObject([
      {
        candle: 78,
        call: {
          side: 'SHORT',
          reason: 'KST -38.38 crossed below its signal -34.91, and 30 candles changed the price by -12.67 %',
        },
      },
    ]);
  });

  it('abstains while they still sink', () => {
    const market = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 60, to: 150 },
          { candles: 12, to: 140 },
        ],
      },
      '4h',
    );
    expect(callsOf(kstCross, market)).toEqual([]);
    expect(lastReason(kstCross, market)).toBe('KST 57.99 did not cross its signal 99.04');
  });

  it('abstains when they turn against the slowest cycle', () => {
    const market = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 60, to: 150 },
          { candles: 30, to: 120 },
          { candles: 6, to: 126 },
        ],
      },
      '4h',
    );
    expect(lastReason(kstCross, market)).toBe(
      'KST crossed its signal to LONG, but 30 candles changed the price by -12.5 %',
    );
  });
});
