import { describe, expect, it } from 'vitest';
import { type AtrExits, callWithAtrExits } from './call-with-atr-exits.ts';
import { drawMarket } from './testing/draw-market.ts';

/** Twenty candles at 100 with shadows of `wick`: the ATR is twice that. */
const marketWith = (wick: number) =>
  drawMarket({ from: 100, legs: [{ candles: 20, to: 100, wick }] }, '1h').viewAt(19);
const exits: AtrExits = {
  side: 'LONG',
  score: 1,
  targetAtr: 3,
  stopAtr: 2,
  horizonHours: 24,
  reason: 'drawn at 100',
};

describe('exits at multiples of ATR', () => {
  it('lie above and below the close for LONG', () => {
    expect(callWithAtrExits(marketWith(0.5), exits)).toMatchObject({
      takeProfit: 103,
      stopLoss: 98,
      leverage: 1,
    });
  });

  it('lie below and above the close for SHORT', () => {
    const call = callWithAtrExits(marketWith(0.5), { ...exits, side: 'SHORT' });
    expect(call).toMatchObject({ takeProfit: 97, stopLoss: 102 });
  });

  it('are measured from the limit where there is one', () => {
    const call = callWithAtrExits(marketWith(0.5), { ...exits, limitAtr: 1 });
    expect(call).toMatchObject({ limit: 99, takeProfit: 102, stopLoss: 97 });
  });

  it('are not offered where the nearer one does not pay the fee', () => {
    expect(callWithAtrExits(marketWith(0.04), exits)).toMatchObject({
      action: 'abstain',
      reason: 'an exit 0.16 % away does not pay the fee of 0.2 %: drawn at 100',
    });
  });

  it('are not offered where the market stands still', () => {
    expect(callWithAtrExits(marketWith(0), exits)).toMatchObject({
      action: 'abstain',
      reason: 'ATR(14) is 0 at 100: the market stands still',
    });
  });

  it('are not offered where leverage would be liquidated before the stop', () => {
    const call = callWithAtrExits(marketWith(10), { ...exits, leverage: 3 });
    expect(call).toMatchObject({
      action: 'abstain',
      reason: expect.stringContaining('ATR(14) 20 is too wide'),
    });
  });

  it('are not offered where a limit would wait below zero', () => {
    const call = callWithAtrExits(marketWith(45), { ...exits, limitAtr: 1.2 });
    expect(call).toMatchObject({ action: 'abstain', reason: expect.stringContaining('too wide') });
  });
});
