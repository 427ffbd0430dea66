import type { DrawnCall, DrawnCandle, DrawnCase } from './drawn-case.ts';

const fees = { takerFee: 0.0005, makerFee: 0.0002, slippage: 0.0003 } as const;
const long: DrawnCall = { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90, leverage: 2 };
const short: DrawnCall = { side: 'SHORT', at: '00:05', takeProfit: 90, stopLoss: 110, leverage: 2 };

const upToTarget: readonly DrawnCandle[] = [
  ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
  ['00:15', 100, 104, 99, 103, 'enters at the open'],
  ['00:30', 103, 111, 102, 109, 'reaches 110'],
];
const downToStop: readonly DrawnCandle[] = [
  ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
  ['00:15', 100, 101, 95, 96, 'enters at the open'],
  ['00:30', 96, 97, 89, 91, 'reaches 90'],
];

/** Fees, slippage, funding and liquidation are parts of their own that add up to the net return on the margin. */
export const costs: readonly DrawnCase[] = [
  {
    name: 'a market entry pays taker fee and slippage, a target only the maker fee on what it is worth then',
    candles: upToTarget,
    call: long,
    costs: fees,
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 110, 'take_profit'],
      // fee 2 × (0.0005 + 0.0002 × 1.1); slippage 2 × 0.0003
      returns: { gross: 0.2, fee: -0.00144, slippage: -0.0006, funding: 0, liquidation: 0, net: 0.19796 },
    },
  },
  {
    name: 'a stop pays taker fee and slippage at both ends',
    candles: downToStop,
    call: long,
    costs: fees,
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 90, 'stop_loss'],
      // fee 2 × (0.0005 + 0.0005 × 0.9); slippage 2 × (0.0003 + 0.0003 × 0.9)
      returns: { gross: -0.2, fee: -0.0019, slippage: -0.00114, funding: 0, liquidation: 0, net: -0.20304 },
    },
  },
  {
    name: 'a limit entry pays the maker fee and no slippage',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 101, 102, 99, 101, 'fills the limit at 100'],
      ['00:30', 103, 111, 102, 109, 'reaches 110'],
    ],
    call: { ...long, limit: 100 },
    costs: fees,
    expected: {
      entered: ['00:30', 100],
      exited: ['00:45', 110, 'take_profit'],
      // fee 2 × (0.0002 + 0.0002 × 1.1)
      returns: { gross: 0.2, fee: -0.00084, slippage: 0, net: 0.19916 },
    },
  },
  {
    name: 'an expiry leaves at the market',
    candles: [
      ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
      ['00:15', 100, 104, 99, 103, 'enters at the open'],
      ['00:30', 103, 105, 102, 104, 'closes with the horizon'],
    ],
    call: { ...long, horizon: '00:30' },
    costs: fees,
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 104, 'expired'],
      // fee 2 × (0.0005 + 0.0005 × 1.04); slippage 2 × (0.0003 + 0.0003 × 1.04)
      returns: { gross: 0.08, fee: -0.00204, slippage: -0.001224, net: 0.076736 },
    },
  },
  {
    name: 'a long call pays the funding charged while it was open',
    candles: upToTarget,
    call: long,
    funding: [
      ['00:15', 0.001],
      ['00:30', 0.0001],
      ['00:45', 0.0002],
      ['01:00', 0.001],
    ],
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 110, 'take_profit'],
      // 00:15 is the entry itself and 01:00 is after the exit: neither is charged
      returns: { gross: 0.2, funding: -0.0006, net: 0.1994 },
    },
  },
  {
    name: 'a short call receives what the longs pay',
    candles: downToStop,
    call: short,
    funding: [['00:30', 0.0001]],
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 90, 'take_profit'],
      returns: { gross: 0.2, funding: 0.0002, net: 0.2002 },
    },
  },
  {
    name: 'liquidation takes the margin and never more',
    candles: downToStop,
    call: { ...long, stopLoss: 80, leverage: 20 },
    costs: fees,
    funding: [['00:30', 0.0001]],
    expected: {
      entered: ['00:15', 100],
      exited: ['00:30', 95.5, 'liquidated'],
      // what is left of the margin, 0.06672, stays with the venue
      returns: {
        gross: -0.9,
        fee: -0.01955,
        slippage: -0.01173,
        funding: -0.002,
        liquidation: -0.06672,
        net: -1,
      },
    },
  },
  {
    name: 'a loss stops at the margin also where costs push a stop beyond it',
    candles: downToStop,
    call: { ...long, leverage: 10, stopLoss: 90.6 },
    costs: { takerFee: 0.004, slippage: 0.004 },
    expected: {
      entered: ['00:15', 100],
      exited: ['00:45', 90.6, 'stop_loss'],
      // gross -0.94, fees and slippage -0.07624 each: 0.09248 more than the margin
      returns: { gross: -0.94, fee: -0.07624, slippage: -0.07624, liquidation: 0.09248, net: -1 },
    },
  },
];
