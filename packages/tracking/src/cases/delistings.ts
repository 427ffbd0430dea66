import type { DrawnCall, DrawnCase } from './drawn-case.ts';

const long: DrawnCall = { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90 };
const delisted = { at: '01:00', reason: 'moved to another venue' } as const;

/** A delisted symbol ends its calls, once the candle that holds the delisting would have closed. */
export const delistings: readonly DrawnCase[] = [
  {
    name: 'an open call of a delisted symbol expires at the last close',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 105, 102, 104, 'the last candle there is'],
    ],
    call: long,
    delisted,
    asOf: '01:15',
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 104, 'expired'],
      note: 'delisted: moved to another venue',
      isCorrect: true,
    },
  },
  {
    name: 'a level reached in the last candle of a delisted symbol counts',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 105, 89, 104, 'the last candle there is passes the stop'],
    ],
    call: long,
    delisted,
    asOf: '01:15',
    expected: { entered: ['00:15', 100], exited: ['00:45', 90, 'stop_loss'] },
  },
  {
    name: 'the candle that holds the delisting still counts',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 111, 102, 104, 'reaches the target; the delisting is at 00:37'],
    ],
    call: long,
    delisted: { ...delisted, at: '00:37' },
    asOf: '02:00',
    expected: { entered: ['00:15', 100], exited: ['00:45', 110, 'take_profit'] },
  },
  {
    name: 'what is printed after the delisting does not count',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 105, 102, 104, 'holds the delisting, at 00:37'],
      ['00:45', 104, 111, 80, 81, 'printed after it'],
    ],
    call: long,
    delisted: { ...delisted, at: '00:37' },
    asOf: '02:00',
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 104, 'expired'],
      note: 'delisted: moved to another venue',
    },
  },
  {
    name: 'a call stays open until the candle of the delisting would have closed',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 105, 102, 104, 'the last candle there is'],
    ],
    call: long,
    delisted,
    asOf: '01:14',
    expected: { entered: ['00:15', 100], exited: null },
  },
  {
    name: 'a waiting call of a delisted symbol expires unfilled',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'does not come down to 97'],
      ['00:30', 103, 105, 102, 104, 'the last candle there is'],
    ],
    call: { ...long, limit: 97 },
    delisted,
    asOf: '01:15',
    expected: {
      entered: null,
      exited: ['01:00', null, 'expired'],
      note: 'delisted: moved to another venue',
      isCorrect: null,
    },
  },
  {
    name: 'a wait that was over before the delisting keeps its own reason',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'does not come down to 97'],
      ['00:30', 103, 105, 102, 104, 'the wait is over at 00:35'],
    ],
    call: { ...long, limit: 97, horizon: '00:30' },
    delisted,
    asOf: '02:00',
    expected: {
      entered: null,
      exited: ['00:35', null, 'expired'],
      note: 'its limit was not reached within its horizon',
    },
  },
  {
    name: 'a horizon that ended without a price before the delisting ends at the last close',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open; the last candle there is; its horizon ends at 00:45'],
    ],
    call: { ...long, horizon: '00:30' },
    delisted,
    asOf: '01:15',
    expected: {
      entered: ['00:15', 100],
      exited: ['00:30', 103, 'expired'],
      note: 'delisted: moved to another venue',
    },
  },
  {
    name: 'a horizon shorter than the last candle there is ends at its close',
    timeframe: '1h',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['01:00', 100, 104, 99, 103, 'enters at the open; its horizon ends at 01:30'],
    ],
    call: { ...long, at: '00:45', horizon: '00:30' },
    delisted: { ...delisted, at: '02:00' },
    asOf: '03:00',
    expected: {
      entered: ['01:00', 100],
      exited: ['02:00', 103, 'expired'],
      note: 'delisted: moved to another venue',
    },
  },
];
