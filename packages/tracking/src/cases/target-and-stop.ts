import type { DrawnCall, DrawnCase } from './drawn-case.ts';

const long: DrawnCall = { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90 };
const short: DrawnCall = { side: 'SHORT', at: '00:05', takeProfit: 90, stopLoss: 110 };

/** One level is reached inside one candle. */
export const targetAndStop: readonly DrawnCase[] = [
  {
    name: 'a long call that reaches its target takes profit at the target',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 107, 102, 106, 'nothing'],
      ['00:45', 106, 110, 105, 108, 'the high touches 110 exactly'],
      ['01:00', 108, 109, 80, 85, 'too late to matter'],
    ],
    call: long,
    expected: {
      entered: ['00:15', 100],
      exited: ['01:00', 110, 'take_profit'],
      hitOn: ['15m', '00:45'],
      isCorrect: true,
    },
  },
  {
    name: 'a long call that falls to its stop is stopped at the stop',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 104, 90.5, 92, 'half a point above the stop'],
      ['00:45', 92, 93, 90, 91, 'the low touches 90 exactly'],
      ['01:00', 91, 120, 91, 119, 'too late to matter'],
    ],
    call: long,
    expected: {
      entered: ['00:15', 100],
      exited: ['01:00', 90, 'stop_loss'],
      hitOn: ['15m', '00:45'],
      isCorrect: false,
    },
  },
  {
    name: 'a short call that reaches its target takes profit at the target',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 109, 95, 96, 'one point below the stop'],
      ['00:45', 96, 97, 90, 95, 'the low touches 90 exactly'],
    ],
    call: short,
    expected: {
      entered: ['00:15', 100],
      exited: ['01:00', 90, 'take_profit'],
      hitOn: ['15m', '00:45'],
      isCorrect: true,
    },
  },
  {
    name: 'a short call that rises to its stop is stopped at the stop',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 110, 102, 108, 'the high touches 110 exactly'],
      ['00:45', 108, 109, 80, 85, 'too late to matter'],
    ],
    call: short,
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 110, 'stop_loss'],
      hitOn: ['15m', '00:30'],
      isCorrect: false,
    },
  },
  {
    name: 'a call that reaches neither stays open',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 109, 99, 103, 'enters at the open'],
      ['00:30', 103, 109.9, 90.1, 100, 'close to both'],
    ],
    call: long,
    expected: { entered: ['00:15', 100], exited: null, isCorrect: null },
  },
  {
    name: 'a candle that has not closed yet is not tested',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 111, 102, 108, 'reaches the target, but is still open at 00:44'],
    ],
    call: long,
    asOf: '00:44',
    expected: { entered: ['00:15', 100], exited: null },
  },
];
