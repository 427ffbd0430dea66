import { accountDefinitions } from './account-definitions.ts';
import { correlationDefinitions } from './correlation-definitions.ts';
import { ensembleDefinitions } from './ensemble-definitions.ts';
import { learningDefinitions } from './learning-definitions.ts';
import { luckDefinitions } from './luck-definitions.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { tradeDefinitions } from './trade-definitions.ts';
import { trustDefinitions } from './trust-definitions.ts';

const allEnded = 'all calls that have ended';

/** What every number on the dashboard means. One entry a metric; labels and popovers read from here. */
export const definitions = {
  ...accountDefinitions,
  ...tradeDefinitions,
  ...luckDefinitions,
  ...correlationDefinitions,
  ...trustDefinitions,
  ...ensembleDefinitions,
  ...learningDefinitions,
  accuracy: {
    label: 'Accuracy',
    formula: 'right calls ÷ decided calls',
    unit: 'share of calls, with its 95% Wilson interval',
    window: allEnded,
    reading:
      'Target before stop is right; stop or liquidation is wrong; otherwise the move at the horizon decides.',
  },
  crowdAccuracy: {
    label: 'Crowd accuracy',
    formula: 'right calls of all bots ÷ decided calls of all bots',
    unit: 'share of calls, with its 95% Wilson interval',
    window: allEnded,
    reading:
      'Pooled over bots: busy bots weigh more. Bots that repeat each other make the interval look narrower than it is.',
  },
  endedCalls: {
    label: 'Ended',
    formula: 'calls that reached target, stop, liquidation or horizon',
    unit: 'calls',
    window: 'since the first call',
    reading: 'Includes limit orders that were never filled; those count in no rate.',
  },
  openCalls: {
    label: 'Open calls',
    formula: 'calls that have entered and not ended',
    unit: 'calls',
    window: 'now',
    reading: 'Followed candle by candle until target, stop, liquidation or horizon.',
  },
  botCount: {
    label: 'Bots',
    formula: 'enabled bots of all registered bots',
    unit: 'bots',
    window: 'now',
    reading: 'A bot that leaves the code is disabled, never deleted, so its record stays.',
  },
  tpRate: {
    label: 'TP rate',
    formula: 'calls that hit their target ÷ entered calls that ended',
    unit: 'share of calls, with its 95% Wilson interval',
    window: allEnded,
    reading: 'When one candle holds both levels the stop counts, unless finer candles settle it.',
  },
  slRate: {
    label: 'SL rate',
    formula: 'calls that hit their stop ÷ entered calls that ended',
    unit: 'share of calls, with its 95% Wilson interval',
    window: allEnded,
    reading: 'Liquidations are counted apart.',
  },
  hoursToTp: {
    label: 'Time to TP',
    formula: 'exit time − entry time of calls that hit their target',
    unit: 'hours; mean and median',
    window: allEnded,
    reading: 'Times are candle closes: the first moment a hit could be known.',
  },
  hoursToSl: {
    label: 'Time to SL',
    formula: 'exit time − entry time of calls that hit their stop',
    unit: 'hours; mean',
    window: allEnded,
    reading: 'Times are candle closes: the first moment a hit could be known.',
  },
  costs: {
    label: 'Costs',
    formula: 'gross + fees + slippage + funding + liquidation = net',
    unit: 'return on margin per trade, mean',
    window: allEnded,
    reading: 'Leverage multiplies both the move and the costs; a loss stops at −100% of the margin.',
  },
  freshness: {
    label: 'Freshness',
    formula: 'now − close of the newest candle',
    unit: 'age',
    window: 'now, computed when read',
    reading:
      'Stale when the newest candle is older than two intervals. Gaps, refused and revised candles are those of the last 30 days.',
  },
  funding: {
    label: 'Funding',
    formula: 'payment ÷ position',
    unit: 'fraction of the position per payment, from longs to shorts when positive',
    window: 'the last payment',
    reading: 'Most venues pay every eight hours; older than sixteen is marked as old.',
  },
  openInterest: {
    label: 'Open interest',
    formula: 'contracts that are open',
    unit: 'units of the coin',
    window: 'the last reading',
    reading: 'How much is at stake, not on which side: each contract has a long and a short.',
  },
  longShortRatio: {
    label: 'Long/short ratio',
    formula: 'accounts that are long ÷ accounts that are short',
    unit: 'ratio; 1 is balanced',
    window: 'the last reading',
    reading: 'Counts accounts, not money: many small longs may face one large short.',
  },
  basis: {
    label: 'Basis',
    formula: 'price of the perpetual future ÷ spot price − 1',
    unit: 'fraction of the spot price',
    window: 'the last reading',
    reading: 'Above zero, the future is dearer than the coin.',
  },
} as const satisfies Record<string, MetricDefinition>;

export type MetricName = keyof typeof definitions;
