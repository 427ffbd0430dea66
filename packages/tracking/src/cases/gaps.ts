import type { DrawnCall, DrawnCase } from './drawn-case.ts';

const long: DrawnCall = { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90 };
const short: DrawnCall = { side: 'SHORT', at: '00:05', takeProfit: 90, stopLoss: 110 };

/** The price jumps over a level between two candles: filled at the open, for better or worse. */
export const gaps: readonly DrawnCase[] = [
  {
    name: 'a long call whose stop is jumped over is stopped at the open, below its stop',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 95, 96, 'enters at the open'],
      ['00:30', 85, 120, 84, 119, 'opens below 90; the target later in it does not count'],
    ],
    call: long,
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 85, 'stop_loss'],
      isGap: true,
      hitOn: ['15m', '00:30'],
    },
  },
  {
    name: 'a long call whose target is jumped over takes profit at the open, above its target',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 109, 99, 108, 'enters at the open'],
      ['00:30', 113, 114, 80, 81, 'opens above 110; the stop later in it does not count'],
    ],
    call: long,
    expected: { entered: ['00:15', 100], exited: ['00:45', 113, 'take_profit'], isGap: true },
  },
  {
    name: 'a short call whose stop is jumped over is stopped at the open, above its stop',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 95, 104, 'enters at the open'],
      ['00:30', 115, 116, 112, 113, 'opens above 110'],
    ],
    call: short,
    expected: { entered: ['00:15', 100], exited: ['00:45', 115, 'stop_loss'], isGap: true },
  },
  {
    name: 'a short call whose target is jumped over takes profit at the open, below its target',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 95, 96, 'enters at the open'],
      ['00:30', 87, 91, 86, 90, 'opens below 90'],
    ],
    call: short,
    expected: { entered: ['00:15', 100], exited: ['00:45', 87, 'take_profit'], isGap: true },
  },
  {
    name: 'an open exactly at a level is filled at the open',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 95, 96, 'enters at the open'],
      ['00:30', 90, 112, 90, 111, 'opens at 90 exactly'],
    ],
    call: long,
    expected: { entered: ['00:15', 100], exited: ['00:45', 90, 'stop_loss'], isGap: true },
  },
];
