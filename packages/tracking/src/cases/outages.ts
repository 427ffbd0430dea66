import type { DrawnCall, DrawnCase } from './drawn-case.ts';

const long: DrawnCall = { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90, horizon: '01:00' };
const afterOutage = 'no price at the end of its horizon; closed at the first one after it';

/** While no candles come nothing ends; the first price after the outage decides. */
export const outages: readonly DrawnCase[] = [
  {
    name: 'a call stays open during an outage, even past its horizon',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open; its horizon ends at 01:15'],
    ],
    call: long,
    asOf: '06:00',
    expected: { entered: ['00:15', 100], exited: null },
  },
  {
    name: 'a price that jumped over the stop during an outage fills at the next open',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['01:00', 85, 88, 84, 86, 'the first candle after the outage opens below 90'],
    ],
    call: long,
    expected: {
      entered: ['00:15', 100],
      exited: ['01:15', 85, 'stop_loss'],
      isGap: true,
      hitOn: ['15m', '01:00'],
    },
  },
  {
    name: 'an outage that ends before the horizon does changes nothing about the expiry',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['01:00', 103, 105, 102, 104, 'closes with the horizon, at 01:15'],
    ],
    call: long,
    expected: { entered: ['00:15', 100], exited: ['01:15', 104, 'expired'] },
  },
  {
    name: 'an outage over the end of the horizon closes the call at the first open after it',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open; its horizon ends at 01:15'],
      ['03:00', 106, 120, 80, 90, 'only its open counts'],
    ],
    call: long,
    expected: {
      entered: ['00:15', 100],
      exited: ['03:00', 106, 'expired'],
      isGap: true,
      note: afterOutage,
      isCorrect: true,
    },
  },
  {
    name: 'an outage over the end of the horizon after which the price is beyond the stop is a stop',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['03:00', 85, 120, 80, 90, 'opens below 90'],
    ],
    call: long,
    expected: {
      entered: ['00:15', 100],
      exited: ['03:00', 85, 'stop_loss'],
      isGap: true,
      note: afterOutage,
      hitOn: ['15m', '03:00'],
    },
  },
  {
    name: 'an outage over the end of the horizon after which the price is beyond the target takes profit',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['03:00', 112, 120, 80, 90, 'opens above 110'],
    ],
    call: long,
    expected: {
      entered: ['00:15', 100],
      exited: ['03:00', 112, 'take_profit'],
      isGap: true,
      note: afterOutage,
    },
  },
  {
    name: 'an outage over the end of the horizon after which the price is beyond liquidation liquidates',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open; would be liquidated at 80.5'],
      ['03:00', 80, 120, 79, 90, 'opens below 80.5'],
    ],
    call: { ...long, leverage: 5 },
    expected: {
      entered: ['00:15', 100],
      exited: ['03:00', 80, 'liquidated'],
      isGap: true,
      note: afterOutage,
      returns: { net: -1 },
    },
  },
  {
    name: 'a price less than one candle before the end of the horizon is not an outage',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open; its horizon ends at 00:40'],
      [
        '00:45',
        106,
        120,
        80,
        90,
        '00:30 is missing, but 00:30 was the last close, ten minutes before the end',
      ],
    ],
    call: { ...long, horizon: '00:25' },
    expected: { entered: ['00:15', 100], exited: ['00:40', 103, 'expired'] },
  },
  {
    name: 'a missing last candle is an outage: the next open closes the call',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open; its horizon ends at 00:45'],
      ['00:45', 106, 120, 80, 90, '00:30 is missing; opens with the end of the horizon'],
    ],
    call: { ...long, horizon: '00:30' },
    expected: { entered: ['00:15', 100], exited: ['00:45', 106, 'expired'], isGap: true, note: afterOutage },
  },
];
