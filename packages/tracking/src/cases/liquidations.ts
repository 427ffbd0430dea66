import type { DrawnCall, DrawnCase } from './drawn-case.ts';

// Ten times leverage, entered at 100, maintenance margin 0.5 %: liquidated 9.5 points against the call.
const long: DrawnCall = { side: 'LONG', at: '00:05', takeProfit: 130, stopLoss: 80, leverage: 10 };
const short: DrawnCall = { side: 'SHORT', at: '00:05', takeProfit: 70, stopLoss: 120, leverage: 10 };

/** Leverage may end a call before its stop does. */
export const liquidations: readonly DrawnCase[] = [
  {
    name: 'a leveraged long call is liquidated before it can reach its stop',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 91, 95, 'enters at the open; half a point above liquidation'],
      ['00:30', 95, 96, 89, 92, 'passes 90.5, far above the stop at 80'],
    ],
    call: long,
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 90.5, 'liquidated'],
      isCorrect: false,
      returns: { gross: -0.95, liquidation: -0.05, net: -1 },
    },
  },
  {
    name: 'a leveraged short call is liquidated before it can reach its stop',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 109, 95, 105, 'enters at the open; half a point below liquidation'],
      ['00:30', 105, 111, 104, 108, 'passes 109.5, far below the stop at 120'],
    ],
    call: short,
    expected: { entered: ['00:15', 100], exited: ['00:45', 109.5, 'liquidated'], returns: { net: -1 } },
  },
  {
    name: 'a stop that lies before liquidation still stops the call',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 96, 97, 'enters at the open'],
      ['00:30', 97, 98, 80, 92, 'passes 95 on its way through 90.5'],
    ],
    call: { ...long, stopLoss: 95 },
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 95, 'stop_loss'],
      returns: { gross: -0.5, net: -0.5 },
    },
  },
  {
    name: 'a gap over the stop and beyond liquidation is a liquidation',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 96, 97, 'enters at the open'],
      ['00:30', 88, 89, 87, 88, 'opens below 95 and below 90.5'],
    ],
    call: { ...long, stopLoss: 95 },
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 88, 'liquidated'],
      isGap: true,
      returns: { gross: -1.2, liquidation: 0.2, net: -1 },
    },
  },
  {
    name: 'a gap over the stop that ends before liquidation is a stop',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 96, 97, 'enters at the open'],
      ['00:30', 92, 93, 80, 88, 'opens at 92, between 95 and 90.5'],
    ],
    call: { ...long, stopLoss: 95 },
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 92, 'stop_loss'],
      isGap: true,
      returns: { net: -0.8 },
    },
  },
  {
    name: 'liquidation and target in one candle count as liquidation, marked ambiguous',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 131, 89, 100, 'enters at the open; holds 130 and 90.5'],
    ],
    call: long,
    expected: { entered: ['00:15', 100], exited: ['00:30', 90.5, 'liquidated'], isAmbiguous: true },
  },
  {
    name: 'a call whose leverage leaves no margin above maintenance never enters',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 96, 97, 'would be liquidated at its own entry price'],
    ],
    call: { ...long, leverage: 125 },
    costs: { maintenanceMargin: 0.01 },
    expected: {
      entered: null,
      exited: ['00:15', null, 'expired'],
      note: 'the price had passed its target or stop before it could enter',
    },
  },
];
