import { describe, expect, it } from 'vitest';
import { DRAWN_FROM, drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { crossSectionalMomentum } from './cross-sectional-momentum.ts';

const HOUR = 3_600_000;
/** All coins stand still, each straying by half a percent a candle: over 72 candles by 4.243 %. */
const standingStill = (symbolCount = 9) =>
  Array.from({ length: 96 }, (_, i) => ({
    openedAt: DRAWN_FROM + i * HOUR,
    symbolCount,
    meanReturn: 0,
    dispersion: 0.005,
    advancing: 0.5,
  }));
const marketTo = (to: number, candles = 96, symbolCount = 9) =>
  drawMarket(
    {
      from: 100,
      legs: [
        { candles: 24, to: 100 },
        { candles: candles - 24, to },
      ],
    },
    '1h',
    {
      crossSections: standingStill(symbolCount),
    },
  );

describe('Cross-sectional momentum', () => {
  it('goes LONG at the end of the day for a coin that beat the others', () => {
    expect(callsOf(crossSectionalMomentum, marketTo(110))).toMatchObject([
      {
        candle: 95,
        call: {
          side: 'LONG',
          reason: 'return 9.531 % over 72 candles against 0 % of all coins: 2.246 deviations',
        },
      },
    ]);
  });

  it('goes SHORT for one that lost against them', () => {
    expect(callsOf(crossSectionalMomentum, marketTo(90))).toMatchObject([
      { candle: 95, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains within the day', () => {
    expect(lastReason(crossSectionalMomentum, marketTo(110, 95))).toBe('the next comparison is at 24 h UTC');
  });

  it('abstains for a coin in the middle, and where too few coins are known', () => {
    expect(lastReason(crossSectionalMomentum, marketTo(101))).toMatch(
      /^return 0.995 % against 0 % of all coins/,
    );
    expect(lastReason(crossSectionalMomentum, marketTo(110, 96, 4))).toBe(
      'fewer than 5 coins to compare with over 72 candles',
    );
  });
});
