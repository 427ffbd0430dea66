import type { DrawnCall, DrawnCandle, DrawnCase } from './drawn-case.ts';

const long: DrawnCall = { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90 };
const short: DrawnCall = { side: 'SHORT', at: '00:05', takeProfit: 90, stopLoss: 110 };

const wideHour: readonly DrawnCandle[] = [
  ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
  ['01:00', 100, 104, 99, 103, 'enters at the open'],
  ['02:00', 103, 112, 88, 101, 'holds both 110 and 90'],
  ['03:00', 101, 102, 100, 101, 'too late to matter'],
];

/** One candle holds stop and target: the stop counts, unless finer candles say which came first. */
export const bothInOneCandle: readonly DrawnCase[] = [
  {
    name: 'stop and target in one candle count as stop, marked ambiguous',
    timeframe: '1h',
    candles: wideHour,
    call: long,
    expected: {
      entered: ['01:00', 100],
      exited: ['03:00', 90, 'stop_loss'],
      isAmbiguous: true,
      hitOn: ['1h', '02:00'],
      isCorrect: false,
    },
  },
  {
    name: 'stop and target in one candle count as stop for a short call too',
    timeframe: '1h',
    candles: wideHour,
    call: short,
    expected: { entered: ['01:00', 100], exited: ['03:00', 110, 'stop_loss'], isAmbiguous: true },
  },
  {
    name: 'the candle it entered in, at its open, may hold both as well',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 112, 88, 101, 'enters at the open; holds both'],
    ],
    call: long,
    expected: { entered: ['00:15', 100], exited: ['00:30', 90, 'stop_loss'], isAmbiguous: true },
  },
  {
    name: 'finer candles that touch the target first settle it as target',
    timeframe: '1h',
    candles: wideHour,
    finer: {
      timeframe: '15m',
      candles: [
        ['02:00', 103, 105, 101, 104, 'touches neither'],
        ['02:15', 104, 112, 103, 109, 'touches the target first'],
        ['02:30', 109, 109, 88, 95, 'touches the stop second'],
        ['02:45', 95, 102, 94, 101, 'touches neither'],
      ],
    },
    call: long,
    expected: {
      entered: ['01:00', 100],
      exited: ['02:30', 110, 'take_profit'],
      hitOn: ['15m', '02:15'],
      isCorrect: true,
    },
  },
  {
    name: 'finer candles that touch the stop first settle it as stop',
    timeframe: '1h',
    candles: wideHour,
    finer: {
      timeframe: '15m',
      candles: [
        ['02:00', 103, 105, 88, 92, 'touches the stop first'],
        ['02:15', 92, 100, 91, 99, 'touches neither'],
        ['02:30', 99, 112, 98, 104, 'touches the target second'],
        ['02:45', 104, 105, 100, 101, 'touches neither'],
      ],
    },
    call: long,
    expected: { entered: ['01:00', 100], exited: ['02:15', 90, 'stop_loss'], hitOn: ['15m', '02:00'] },
  },
  {
    name: 'a finer candle that opens beyond a level settles it at its open',
    timeframe: '1h',
    candles: wideHour,
    finer: {
      timeframe: '15m',
      candles: [
        ['02:00', 103, 105, 101, 104, 'touches neither'],
        ['02:15', 111, 112, 88, 100, 'opens beyond the target, so the target came first'],
        ['02:30', 100, 101, 99, 100, 'touches neither'],
        ['02:45', 100, 102, 99, 101, 'touches neither'],
      ],
    },
    call: long,
    expected: {
      entered: ['01:00', 100],
      exited: ['02:30', 111, 'take_profit'],
      isGap: true,
      hitOn: ['15m', '02:15'],
    },
  },
  {
    name: 'finer candles settle a short call the other way round',
    timeframe: '1h',
    candles: wideHour,
    finer: {
      timeframe: '15m',
      candles: [
        ['02:00', 103, 105, 88, 92, 'touches the target of a short first'],
        ['02:15', 92, 100, 91, 99, 'touches neither'],
        ['02:30', 99, 112, 98, 104, 'touches its stop second'],
        ['02:45', 104, 105, 100, 101, 'touches neither'],
      ],
    },
    call: short,
    expected: { entered: ['01:00', 100], exited: ['02:15', 90, 'take_profit'], hitOn: ['15m', '02:00'] },
  },
  {
    name: 'an incomplete set of finer candles settles nothing',
    timeframe: '1h',
    candles: wideHour,
    finer: {
      timeframe: '15m',
      candles: [
        ['02:00', 103, 105, 101, 104, 'touches neither'],
        ['02:15', 104, 112, 103, 109, 'touches the target'],
        ['02:30', 109, 109, 88, 95, 'touches the stop; 02:45 is missing'],
      ],
    },
    call: long,
    expected: { entered: ['01:00', 100], exited: ['03:00', 90, 'stop_loss'], isAmbiguous: true },
  },
  {
    name: 'a finer candle that holds both again settles nothing',
    timeframe: '1h',
    candles: wideHour,
    finer: {
      timeframe: '15m',
      candles: [
        ['02:00', 103, 105, 101, 104, 'touches neither'],
        ['02:15', 104, 112, 88, 100, 'holds both again'],
        ['02:30', 100, 101, 99, 100, 'touches neither'],
        ['02:45', 100, 112, 99, 101, 'touches the target, too late to matter'],
      ],
    },
    call: long,
    expected: {
      entered: ['01:00', 100],
      exited: ['03:00', 90, 'stop_loss'],
      isAmbiguous: true,
      hitOn: ['1h', '02:00'],
    },
  },
];
