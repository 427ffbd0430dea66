import type { DrawnCall, DrawnCase } from './drawn-case.ts';

const long: DrawnCall = { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90, limit: 97 };
const short: DrawnCall = { side: 'SHORT', at: '00:05', takeProfit: 90, stopLoss: 110, limit: 103 };

/** A limit fills at its price or better; inside a candle nobody knows what came before the fill. */
export const limitEntries: readonly DrawnCase[] = [
  {
    name: 'a long limit met inside a candle fills at the limit, known at the close',
    candles: [
      ['00:00', 99, 101, 96, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 98, 99, 'does not come down to 97'],
      ['00:30', 99, 100, 96, 98, 'comes down to 97'],
      ['00:45', 98, 99, 97, 98, 'nothing'],
    ],
    call: long,
    expected: { entered: ['00:45', 97], exited: null },
  },
  {
    name: 'a short limit met inside a candle fills at the limit, known at the close',
    candles: [
      ['00:00', 99, 104, 96, 100, 'the call is made inside this candle'],
      ['00:15', 100, 102, 98, 99, 'does not come up to 103'],
      ['00:30', 99, 103, 96, 98, 'comes up to 103 exactly'],
    ],
    call: short,
    expected: { entered: ['00:45', 103], exited: null },
  },
  {
    name: 'a long limit fills at the open where the candle opens below it',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 98, 99, 'does not come down to 97'],
      ['00:30', 95, 99, 94, 98, 'opens at 95, better than 97'],
    ],
    call: long,
    expected: { entered: ['00:30', 95], exited: null },
  },
  {
    name: 'a short limit fills at the open where the candle opens at it',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 103, 104, 89, 99, 'opens at 103 exactly; tested from its open, so the target counts'],
    ],
    call: short,
    expected: { entered: ['00:15', 103], exited: ['00:30', 90, 'take_profit'] },
  },
  {
    name: 'a limit that is never met expires unfilled',
    candles: [
      ['00:00', 99, 101, 96, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 98, 99, 'does not come down to 97'],
      ['00:30', 99, 100, 97.5, 98, 'does not come down to 97'],
      ['00:45', 98, 99, 96, 98, 'opens after 00:35, the end of its wait'],
    ],
    call: { ...long, horizon: '00:30' },
    expected: {
      entered: null,
      exited: ['00:35', null, 'expired'],
      note: 'its limit was not reached within its horizon',
      isCorrect: null,
    },
  },
  {
    name: 'a limit waits as long as its horizon lasts',
    candles: [
      ['00:00', 99, 101, 96, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 98, 99, 'does not come down to 97'],
    ],
    call: { ...long, horizon: '00:30' },
    expected: { entered: null, exited: null },
  },
  {
    name: 'a target in the candle that filled the limit does not count',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 111, 96, 99, 'the high may have come before the fill'],
      ['00:30', 99, 100, 98, 99, 'nothing'],
    ],
    call: long,
    expected: { entered: ['00:30', 97], exited: null },
  },
  {
    name: 'a stop in the candle that filled the limit counts, and is not ambiguous',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 111, 89, 99, 'whoever was filled at 97 on the way down to 89 was stopped at 90'],
    ],
    call: long,
    expected: { entered: ['00:30', 97], exited: ['00:30', 90, 'stop_loss'], hitOn: ['15m', '00:15'] },
  },
  {
    name: 'a stop in the candle that filled a short limit counts',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 111, 89, 99, 'up through 103 to 111'],
    ],
    call: short,
    expected: { entered: ['00:30', 103], exited: ['00:30', 110, 'stop_loss'] },
  },
  {
    name: 'a limit whose candle opens beyond the stop never enters',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 88, 99, 87, 98, 'opens below 97, and below 90'],
    ],
    call: long,
    expected: {
      entered: null,
      exited: ['00:15', null, 'expired'],
      note: 'the price had passed its target or stop before it could enter',
    },
  },
  {
    name: 'the horizon of a limit filled inside a candle runs from its close',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 101, 96, 99, 'fills at 97, known at 00:30'],
      ['00:30', 99, 100, 98, 99, 'nothing'],
      ['00:45', 99, 102, 98, 101, 'closes with the horizon'],
    ],
    call: { ...long, horizon: '00:30' },
    expected: { entered: ['00:30', 97], exited: ['01:00', 101, 'expired'], isCorrect: true },
  },
];
