import type { MetricDefinition } from './metric-definition.ts';

const ended = 'trades that ended, by the UTC day they ended on';

/** What is counted per trade, net of costs. */
export const tradeDefinitions = {
  winRate: {
    label: 'Win rate',
    formula: 'winning trades ÷ (winning + losing trades)',
    unit: 'share of trades, net of costs, with its 95% Wilson interval',
    window: ended,
    reading: 'Counted per trade after fees, slippage and funding, so it may differ from accuracy.',
  },
  profitFactor: {
    label: 'Profit factor',
    formula: 'sum of winning net returns ÷ sum of losing net returns',
    unit: 'ratio; 1 breaks even',
    window: ended,
    reading: 'Unknown until at least one trade has lost.',
  },
  expectancy: {
    label: 'Expectancy',
    formula: 'sum of net returns ÷ trades',
    unit: 'net return on margin per trade',
    window: ended,
    reading: 'What one more call of this kind earned on average, after costs.',
  },
  expectancyR: {
    label: 'Expectancy in R',
    formula: 'mean of net return ÷ what a stop at the stop price would have lost',
    unit: 'R, multiples of the risk taken',
    window: ended,
    reading: 'Makes bots with near and far stops comparable: −1 is a full stop lost on every trade.',
  },
  averageWin: {
    label: 'Average win',
    formula: 'sum of winning net returns ÷ winning trades',
    unit: 'net return on margin',
    window: ended,
    reading: 'What a trade that won brought.',
  },
  averageLoss: {
    label: 'Average loss',
    formula: 'sum of losing net returns ÷ losing trades',
    unit: 'net return on margin',
    window: ended,
    reading: 'What a trade that lost cost.',
  },
  payoff: {
    label: 'Payoff',
    formula: 'average win ÷ average loss',
    unit: 'ratio',
    window: ended,
    reading: 'At 2, one win pays for two losses.',
  },
  bestTrade: {
    label: 'Best trade',
    formula: 'highest net return of a trade',
    unit: 'net return on margin',
    window: ended,
    reading: 'Where most of the profit is this one trade, there is no system.',
  },
  worstTrade: {
    label: 'Worst trade',
    formula: 'lowest net return of a trade',
    unit: 'net return on margin',
    window: ended,
    reading: 'A loss stops at −100% of the margin.',
  },
  favourable: {
    label: 'MFE',
    formula: 'mean over trades of the largest move in favour while it lived',
    unit: 'fraction of the entry price, without leverage',
    window: ended,
    reading: 'Far above the average win: targets are too far away, or too much is given back.',
  },
  adverse: {
    label: 'MAE',
    formula: 'mean over trades of the largest move against it while it lived',
    unit: 'fraction of the entry price, without leverage',
    window: ended,
    reading: 'How far trades go wrong before they end: what stops are measured by.',
  },
  tradeCount: {
    label: 'Trades',
    formula: 'calls that were filled and have ended',
    unit: 'trades',
    window: ended,
    reading: 'What all figures per trade rest on.',
  },
} as const satisfies Record<string, MetricDefinition>;
