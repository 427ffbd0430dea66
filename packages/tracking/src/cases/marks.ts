import type { DrawnCall, DrawnCandle, DrawnCase } from './drawn-case.ts';

const long: DrawnCall = { side: 'LONG', at: '00:00', takeProfit: 110, stopLoss: 90, horizon: '08:00' };

const twoDays: readonly DrawnCandle[] = [
  ['00:00', 100, 104, 99, 103, 'enters at the open'],
  ['04:00', 103, 105, 102, 104, 'the horizon ends with this candle'],
  ['20:00', 104, 105, 96, 97, 'closes 24 hours after the entry'],
  ['24:00', 97, 99, 95, 98, 'nothing'],
  ['44:00', 98, 106, 97, 105, 'closes 48 hours after the entry'],
];

/** Where the price stood 24 h, 48 h and 7 d after entry, whatever became of the call. */
export const marks: readonly DrawnCase[] = [
  {
    name: 'marks are taken at exactly their time, also after the call ended',
    timeframe: '4h',
    candles: twoDays,
    call: long,
    expected: {
      entered: ['00:00', 100],
      exited: ['08:00', 104, 'expired'],
      isCorrect: true,
      marks: {
        '24h': { price: 97, move: -0.03, isCorrect: false, unknownBecause: null },
        '48h': { price: 105, move: 0.05, isCorrect: true, unknownBecause: null },
        '7d': { price: null, move: null, isCorrect: null, unknownBecause: null },
      },
    },
  },
  {
    name: 'a mark is not taken before its time',
    timeframe: '4h',
    candles: twoDays,
    call: long,
    asOf: '23:59',
    expected: {
      entered: ['00:00', 100],
      exited: ['08:00', 104, 'expired'],
      marks: { '24h': { price: null, isCorrect: null, unknownBecause: null } },
    },
  },
  {
    name: 'a target hit before a mark decides its label, not the price at the mark',
    timeframe: '4h',
    candles: [
      ['00:00', 100, 104, 99, 103, 'enters at the open'],
      ['04:00', 103, 111, 102, 104, 'reaches the target'],
      ['20:00', 104, 105, 79, 80, 'far below the entry 24 hours after it'],
    ],
    call: long,
    expected: {
      entered: ['00:00', 100],
      exited: ['08:00', 110, 'take_profit'],
      marks: { '24h': { price: 80, move: -0.2, isCorrect: true } },
    },
  },
  {
    name: 'a stop hit with the close of the mark itself decides its label',
    timeframe: '4h',
    candles: [
      ['00:00', 100, 104, 99, 103, 'enters at the open'],
      ['20:00', 103, 106, 89, 105, 'passes the stop, but closes above the entry'],
    ],
    call: { ...long, horizon: '48:00' },
    expected: {
      entered: ['00:00', 100],
      exited: ['24:00', 90, 'stop_loss'],
      marks: { '24h': { price: 105, move: 0.05, isCorrect: false } },
    },
  },
  {
    name: 'a stop hit after a mark does not change it',
    timeframe: '4h',
    candles: [
      ['00:00', 100, 104, 99, 103, 'enters at the open'],
      ['20:00', 103, 106, 99, 105, 'closes above the entry'],
      ['24:00', 105, 106, 80, 85, 'passes the stop'],
    ],
    call: { ...long, horizon: '48:00' },
    expected: {
      entered: ['00:00', 100],
      exited: ['28:00', 90, 'stop_loss'],
      isCorrect: false,
      marks: { '24h': { price: 105, isCorrect: true } },
    },
  },
  {
    name: 'a mark of a short call counts the other way round',
    timeframe: '4h',
    candles: twoDays,
    call: { side: 'SHORT', at: '00:00', takeProfit: 90, stopLoss: 110, horizon: '08:00' },
    expected: {
      entered: ['00:00', 100],
      exited: ['08:00', 104, 'expired'],
      marks: { '24h': { price: 97, move: 0.03, isCorrect: true } },
    },
  },
  {
    name: 'a price two intervals old still makes a mark',
    timeframe: '4h',
    candles: [
      ['00:00', 100, 104, 99, 103, 'enters at the open'],
      ['12:00', 103, 105, 101, 102, 'closes at 16:00, two intervals before the mark'],
      ['24:00', 102, 103, 101, 102, 'after the mark'],
    ],
    call: { ...long, horizon: '48:00' },
    expected: { entered: ['00:00', 100], exited: null, marks: { '24h': { price: 102, isCorrect: true } } },
  },
  {
    name: 'a mark in an outage is unknown and says why',
    timeframe: '4h',
    candles: [
      ['00:00', 100, 104, 99, 103, 'enters at the open'],
      ['08:00', 103, 105, 101, 102, 'closes at 12:00, three intervals before the mark'],
      ['24:00', 102, 103, 101, 102, 'after the mark'],
    ],
    call: { ...long, horizon: '48:00' },
    expected: {
      entered: ['00:00', 100],
      exited: null,
      marks: {
        '24h': { price: null, move: null, isCorrect: null, unknownBecause: 'no candle within two intervals' },
      },
    },
  },
  {
    name: 'a mark at the entry price is neither right nor wrong',
    timeframe: '4h',
    candles: [
      ['00:00', 100, 104, 99, 103, 'enters at the open'],
      ['20:00', 103, 105, 99, 100, 'closes at the entry price'],
    ],
    call: { ...long, horizon: '48:00' },
    expected: {
      entered: ['00:00', 100],
      exited: null,
      marks: { '24h': { price: 100, move: 0, isCorrect: null, unknownBecause: null } },
    },
  },
  {
    name: 'a mark that comes after the delisting is unknown and says why',
    timeframe: '4h',
    candles: [
      ['00:00', 100, 104, 99, 103, 'enters at the open'],
      ['04:00', 103, 105, 101, 102, 'the last candle there is'],
    ],
    call: { ...long, horizon: '48:00' },
    delisted: { at: '10:00', reason: 'the venue closed' },
    asOf: '24:00',
    expected: {
      entered: ['00:00', 100],
      exited: ['08:00', 102, 'expired'],
      note: 'delisted: the venue closed',
      marks: {
        '24h': { price: null, isCorrect: null, unknownBecause: 'delisted' },
        '48h': { price: null, isCorrect: null, unknownBecause: null },
      },
    },
  },
  {
    name: 'a target hit before the delisting decides the label of a mark after it',
    timeframe: '4h',
    candles: [
      ['00:00', 100, 111, 99, 103, 'enters at the open and reaches the target'],
      ['04:00', 103, 105, 101, 102, 'the last candle there is'],
    ],
    call: { ...long, horizon: '48:00' },
    delisted: { at: '10:00', reason: 'the venue closed' },
    asOf: '24:00',
    expected: {
      entered: ['00:00', 100],
      exited: ['04:00', 110, 'take_profit'],
      marks: { '24h': { price: null, isCorrect: true, unknownBecause: 'delisted' } },
    },
  },
];
