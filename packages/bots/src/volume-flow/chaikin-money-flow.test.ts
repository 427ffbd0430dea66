import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { chaikinMoneyFlowCross } from './chaikin-money-flow.ts';

/** Forty candles that close in the middle of their range, on a volume of 100: no flow. */
const steady = { candles: 40, to: 100 };
const closesHigh = { open: 100, high: 101, low: 97, close: 100.8, volume: 200 };
const closesLow = { open: 100, high: 103, low: 99, close: 99.2, volume: 200 };

describe('Chaikin money flow', () => {
  it('goes LONG with the first candle that lifts the flow over its level: 360 of 2300', () => {
    const series = drawMarket({ from: 100, legs: [steady, closesHigh, closesHigh, closesHigh] }, '1h');
    expect(callsOf(chaikinMoneyFlowCross, series)).toMatchObject([
      {
        candle: 41,
        call: {
          side: 'LONG',
          reason: 'CMF(21) went from 0.08182 to 0.1565, beyond ±0.15: buyers close the candles',
        },
      },
    ]);
  });

  it('goes SHORT when candles close near their lows', () => {
    const series = drawMarket({ from: 100, legs: [steady, closesLow, closesLow] }, '1h');
    expect(callsOf(chaikinMoneyFlowCross, series)).toMatchObject([
      {
        candle: 41,
        call: {
          side: 'SHORT',
          reason: 'CMF(21) went from -0.08182 to -0.1565, beyond ±0.15: sellers close the candles',
        },
      },
    ]);
  });

  it('abstains after one such candle: 180 of 2200', () => {
    const series = drawMarket({ from: 100, legs: [steady, closesHigh] }, '1h');
    expect(callsOf(chaikinMoneyFlowCross, series)).toEqual([]);
    expect(lastReason(chaikinMoneyFlowCross, series)).toBe('CMF(21) 0.08182 is within ±0.15');
  });

  it('abstains while the flow goes on', () => {
    const series = drawMarket({ from: 100, legs: [steady, closesHigh, closesHigh, closesHigh] }, '1h');
    expect(lastReason(chaikinMoneyFlowCross, series)).toBe(
      'CMF(21) 0.225 was beyond ±0.15 before, at 0.1565',
    );
  });
});
