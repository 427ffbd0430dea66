import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { moneyFlowTurn } from './money-flow-turn.ts';

describe('Money flow index turn', () => {
  it('goes LONG when inflow returns after nothing but outflow', () => {
    const series = drawMarket(
      {
        from: 130,
        legs: [
          { candles: 30, to: 100 },
          { candles: 6, to: 106 },
        ],
      },
      '1h',
    );
    expect(callsOf(moneyFlowTurn, series)).toMatchObject([
      { candle: 32, call: { side: 'LONG', reason: 'MFI(14) came back from 13.74 to 20.84, through 20' } },
    ]);
  });

  it('goes SHORT when outflow returns after nothing but inflow', () => {
    const series = drawMarket(
      {
        from: 70,
        legs: [
          { candles: 30, to: 100 },
          { candles: 6, to: 94 },
        ],
      },
      '1h',
    );
    expect(callsOf(moneyFlowTurn, series)).toMatchObject([
      { candle: 32, call: { side: 'SHORT', reason: 'MFI(14) came back from 85.11 to 77.92, through 80' } },
    ]);
  });

  it('abstains while all money flows out', () => {
    const series = drawMarket({ from: 130, legs: [{ candles: 30, to: 100 }] }, '1h');
    expect(callsOf(moneyFlowTurn, series)).toEqual([]);
    expect(lastReason(moneyFlowTurn, series)).toBe('MFI(14) 0 to 0 does not return through 20 or 80');
  });
});
