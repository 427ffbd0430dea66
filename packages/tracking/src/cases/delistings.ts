import type { DrawnCall, DrawnCase } from './drawn-case.ts';

const long: DrawnCall = { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90 };
const delisted = { at: '01:00', reason: 'moved to another venue' } as const;

/** A delisted symbol ends its calls, after every candle it still had was tested. */
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
    asOf: '01:00',
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
    asOf: '01:00',
    expected: { entered: ['00:15', 100], exited: ['00:45', 90, 'stop_loss'] },
  },
  {
    name: 'a call is open until its symbol is delisted',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 105, 102, 104, 'the last candle there is'],
    ],
    call: long,
    delisted,
    asOf: '00:59',
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
    asOf: '01:00',
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
    name: 'an outage over the end of the horizon that a delisting follows ends at the last close',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open; the last candle there is'],
    ],
    call: { ...long, horizon: '00:30' },
    delisted,
    asOf: '01:00',
    expected: {
      entered: ['00:15', 100],
      exited: ['00:30', 103, 'expired'],
      note: 'delisted: moved to another venue',
    },
  },
];
