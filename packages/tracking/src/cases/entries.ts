import type { DrawnCall, DrawnCase } from './drawn-case.ts';

const long: DrawnCall = { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90 };
const short: DrawnCall = { side: 'SHORT', at: '00:05', takeProfit: 90, stopLoss: 110 };
const passed = 'the price had passed its target or stop before it could enter';

/** A market call enters at the open of the first candle after it, or not at all. */
export const entries: readonly DrawnCase[] = [
  {
    name: 'the candle in which the call was made is never tested',
    candles: [
      ['00:00', 99, 115, 85, 100, 'holds both levels, but the call is made inside it'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
    ],
    call: long,
    expected: { entered: ['00:15', 100], exited: null },
  },
  {
    name: 'a call made exactly at an open enters at that open',
    candles: [
      ['00:00', 99, 101, 98, 100, 'before the call'],
      ['00:15', 100, 104, 99, 103, 'the call is made at 00:15: enters at this open'],
    ],
    call: { ...long, at: '00:15' },
    expected: { entered: ['00:15', 100], exited: null },
  },
  {
    name: 'the candle it entered in, at its open, is tested for both levels',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 111, 99, 105, 'enters at the open and touches the target'],
    ],
    call: long,
    expected: { entered: ['00:15', 100], exited: ['00:30', 110, 'take_profit'], hitOn: ['15m', '00:15'] },
  },
  {
    name: 'a long call never enters where the price opens beyond its stop',
    candles: [
      ['00:00', 99, 101, 92, 93, 'the call is made inside this candle'],
      ['00:15', 89, 104, 88, 103, 'opens below 90'],
    ],
    call: long,
    expected: { entered: null, exited: ['00:15', null, 'expired'], note: passed, isCorrect: null },
  },
  {
    name: 'a short call never enters where the price opens at its target',
    candles: [
      ['00:00', 99, 101, 92, 93, 'the call is made inside this candle'],
      ['00:15', 90, 104, 88, 103, 'opens at 90 exactly'],
    ],
    call: short,
    expected: { entered: null, exited: ['00:15', null, 'expired'], note: passed },
  },
  {
    name: 'a call waits while no candle has come',
    candles: [['00:00', 99, 101, 98, 100, 'the call is made inside this candle']],
    call: long,
    asOf: '12:00',
    expected: { entered: null, exited: null },
  },
  {
    name: 'a call enters after an outage shorter than its horizon',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['02:00', 101, 104, 99, 103, 'the first open after it, two hours on'],
    ],
    call: { ...long, horizon: '02:00' },
    expected: { entered: ['02:00', 101], exited: null },
  },
  {
    name: 'a call for which no candle comes within its horizon expires unfilled',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['01:15', 100, 104, 99, 103, 'opens after 01:05, the end of its wait'],
    ],
    call: { ...long, horizon: '01:00' },
    expected: {
      entered: null,
      exited: ['01:05', null, 'expired'],
      note: 'no candle came within its horizon',
    },
  },
];
