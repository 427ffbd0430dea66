import { describe, expect, it } from 'vitest';
import { DRAWN_FROM, drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { breadthThrust } from './breadth-thrust.ts';

const HOUR = 3_600_000;
/** Forty candles of which each has the given share of rising coins; the first ones have a half. */
const marketWith = (shares: readonly number[], symbolCount = 20) =>
  drawMarket({ from: 100, legs: [{ candles: 40, to: 102 }] }, '1h', {
    crossSections: [...Array(40 - shares.length).fill(0.5), ...shares].map((advancing: number, i) => ({
      openedAt: DRAWN_FROM + i * HOUR,
      symbolCount,
      meanReturn: 0,
      dispersion: 0.01,
      advancing,
    })),
  });
const few = Array(8).fill(0.3);
const many = Array(8).fill(0.7);

describe('Breadth thrust', () => {
  it('goes LONG once when few rising coins become many', () => {
    expect(callsOf(breadthThrust, marketWith([...few, ...many]))).toMatchObject([
      {
        candle: 38,
        call: {
          side: 'LONG',
          reason: 'the average share of rising coins went from 32.5 % to 65 % in 8 candles',
        },
      },
    ]);
  });

  it('goes SHORT once when many become few', () => {
    expect(callsOf(breadthThrust, marketWith([...many, ...few]))).toMatchObject([
      { candle: 38, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains where the market is of two minds', () => {
    expect(lastReason(breadthThrust, marketWith([0.55]))).toBe('55 % of the coins rose: no thrust');
  });

  it('abstains where too few coins are known', () => {
    expect(lastReason(breadthThrust, marketWith([...few, ...many], 4))).toBe(
      'fewer than 5 coins to count over 16 candles',
    );
  });
});
