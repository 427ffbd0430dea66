import { describe, expect, it } from 'vitest';
import { DRAWN_FROM, drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { fundingExtreme } from './funding-extreme.ts';

const HOUR = 3_600_000;

/** Payments every eight hours around 0.012 %, the last one of `rate`, due when the last of 264 candles closes. */
const paymentsEndingWith = (rate: number, count = 34) =>
  Array.from({ length: count }, (_, i) => ({
    at: DRAWN_FROM + (264 - 8 * (count - 1 - i)) * HOUR,
    value: i === count - 1 ? rate : i % 2 ? 0.0001 : 0.00014,
  }));
const marketWith = (funding: ReturnType<typeof paymentsEndingWith> | null, candles = 264) =>
  drawMarket({ from: 100, legs: [{ candles, to: 120 }] }, '1h', { funding });

describe('Funding extreme', () => {
  it('goes SHORT when longs pay far more than usual', () => {
    expect(callsOf(fundingExtreme, marketWith(paymentsEndingWith(0.0009)))).toMatchObject([
      {
        candle: 263,
        call: { side: 'SHORT', reason: 'funding 0.09 % is 39 deviations from the 0.012 % of 30 payments' },
      },
    ]);
  });

  it('goes LONG when shorts pay far more than usual', () => {
    expect(callsOf(fundingExtreme, marketWith(paymentsEndingWith(-0.0009)))).toMatchObject([
      { candle: 263, call: { side: 'LONG' } },
    ]);
  });

  it('abstains without funding data', () => {
    expect(lastReason(fundingExtreme, marketWith(null))).toBe('no funding data');
  });

  it('abstains on a usual rate', () => {
    expect(lastReason(fundingExtreme, marketWith(paymentsEndingWith(0.00013)))).toBe(
      'funding 0.013 % is 0.5 deviations from usual, needs 1.5',
    );
  });

  it('abstains between payments', () => {
    const later = marketWith(paymentsEndingWith(0.0009), 266);
    expect(lastReason(fundingExtreme, later)).toBe('no new payment: the last is 2 h old');
  });

  it('abstains when the bet itself would pay the funding', () => {
    expect(lastReason(fundingExtreme, marketWith(paymentsEndingWith(0.00001)))).toBe(
      'funding 0.001 % is unusual, but LONG would pay it',
    );
  });

  it('abstains until it has seen enough payments', () => {
    expect(lastReason(fundingExtreme, marketWith(paymentsEndingWith(0.0009, 12)))).toBe(
      '11 of 30 past payments',
    );
  });
});
