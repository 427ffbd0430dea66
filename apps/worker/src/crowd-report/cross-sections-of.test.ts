import { describe, expect, it } from 'vitest';
import { crossSectionsOf } from './cross-sections-of.ts';

const candle = (openedAt: number, open: number, close: number) => ({
  openedAt,
  open,
  high: Math.max(open, close),
  low: Math.min(open, close),
  close,
  volume: 1,
});

describe('the cross-section of the coins', () => {
  it('is the mean and the spread of their logarithmic returns, and the share that rose', () => {
    const doubled = [candle(0, 100, 200), candle(60, 200, 200)];
    const halved = [candle(0, 100, 50)];
    expect(crossSectionsOf([doubled, halved])).toEqual([
      { openedAt: 0, symbolCount: 2, meanReturn: 0, dispersion: Math.LN2, advancing: 0.5 },
      { openedAt: 60, symbolCount: 1, meanReturn: 0, dispersion: 0, advancing: 0 },
    ]);
  });
});
