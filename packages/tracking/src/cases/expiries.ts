import type { DrawnCall, DrawnCandle, DrawnCase } from './drawn-case.ts';

const long: DrawnCall = { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90, horizon: '00:45' };
const short: DrawnCall = { side: 'SHORT', at: '00:05', takeProfit: 90, stopLoss: 110, horizon: '00:45' };

const rising: readonly DrawnCandle[] = [
  ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
  ['00:15', 100, 104, 99, 103, 'enters at the open; 45 minutes run from here'],
  ['00:30', 103, 105, 102, 104, 'nothing'],
  ['00:45', 104, 106, 103, 105, 'the last candle that closes by 01:00'],
  ['01:00', 105, 115, 80, 100, 'too late to matter'],
];

/** The horizon ends the call at the last close. */
export const expiries: readonly DrawnCase[] = [
  {
    name: 'a long call that ends its horizon higher expires right',
    candles: rising,
    call: long,
    expected: {
      entered: ['00:15', 100],
      exited: ['01:00', 105, 'expired'],
      isCorrect: true,
      returns: { gross: 0.05, net: 0.05 },
    },
  },
  {
    name: 'a short call that ends its horizon higher expires wrong',
    candles: rising,
    call: short,
    expected: {
      entered: ['00:15', 100],
      exited: ['01:00', 105, 'expired'],
      isCorrect: false,
      returns: { gross: -0.05, net: -0.05 },
    },
  },
  {
    name: 'a call that ends its horizon where it entered is neither right nor wrong',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at 100'],
      ['00:30', 103, 105, 102, 104, 'nothing'],
      ['00:45', 104, 106, 99, 100, 'closes at 100'],
    ],
    call: long,
    expected: {
      entered: ['00:15', 100],
      exited: ['01:00', 100, 'expired'],
      isCorrect: null,
      returns: { gross: 0 },
    },
  },
  {
    name: 'a target reached in the last candle of the horizon still counts',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 105, 102, 104, 'nothing'],
      ['00:45', 104, 110, 103, 105, 'touches the target and closes with the horizon'],
    ],
    call: long,
    expected: { entered: ['00:15', 100], exited: ['01:00', 110, 'take_profit'] },
  },
  {
    name: 'a call is open until the candle that ends with its horizon has closed',
    candles: rising,
    call: long,
    asOf: '00:59',
    expected: { entered: ['00:15', 100], exited: null },
  },
  {
    name: 'a horizon that ends inside a candle takes the close before it',
    candles: rising,
    call: { ...long, horizon: '00:40' },
    expected: { entered: ['00:15', 100], exited: ['00:55', 104, 'expired'], isCorrect: true },
  },
];
