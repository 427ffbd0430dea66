import type { MetricDefinition } from './metric-definition.ts';

const shared = 'UTC days since both bots had begun to trade, days without a trade included as zero';
const matrix = 'bot_correlation_matrix';

/** Who repeats whom, and how many independent bots the crowd is worth. */
export const correlationDefinitions = {
  correlation: {
    label: 'Correlation',
    formula: 'Pearson’s r of the daily net returns of two accounts',
    unit: '−1 to +1, with its 95% interval (Fisher)',
    window: shared,
    reading:
      'Above 0.8 strong positive, 0.5–0.8 moderate positive, −0.3–0.5 weak, below −0.3 contrarian. Not told below 30 days.',
    source: matrix,
  },
  residualCorrelation: {
    label: 'Residual correlation',
    formula: 'mean of (right − expected) × (right − expected) of two bots, in deviations of a coin’s toss',
    unit: '−1 to +1',
    window: 'coins and days of the last 90 that both spoke of; from 30 on',
    reading:
      'Whether two bots are right and wrong together beyond what their hit rates explain: what the vote corrects for.',
    source: matrix,
  },
  rollingCorrelation: {
    label: 'Rolling correlation',
    formula: 'Pearson’s r of the daily net returns of the 30 days that end with a day',
    unit: '−1 to +1',
    window: '30 days',
    reading: 'Whether two bots have always been alike, or only lately.',
    source: 'get_pair_days',
  },
  averageCorrelation: {
    label: 'Average correlation',
    formula: 'mean of a bot’s correlations with all others',
    unit: '−1 to +1',
    window: shared,
    reading: 'Low means that the bot says something the crowd does not say already.',
    source: 'bot_clusters',
  },
  diversityBonus: {
    label: 'Diversity bonus',
    formula: 'average correlation < 0.3 → 1.2, < 0.5 → 1.1, < 0.7 → 1, < 0.85 → 0.9, else 0.8',
    unit: 'factor on the bot’s weight',
    window: 'renewed once a day',
    reading: 'Who repeats the others counts less, up to a fifth; who does not counts more.',
    source: 'bot_clusters',
  },
  cluster: {
    label: 'Clusters',
    formula: 'average linkage on √(½ (1 − ρ))',
    unit: 'groups of bots',
    window: shared,
    reading:
      'Bots of a cluster say much the same. A redundant one has another of its cluster beside it that says the same and has the better record.',
    source: 'Sokal & Michener 1958; distance of Mantegna 1999',
  },
  withinCorrelation: {
    label: 'Correlation within',
    formula: 'mean of the correlations of the pairs of a cluster',
    unit: '−1 to +1',
    window: shared,
    reading: 'The closer to one, the more its bots count as one.',
    source: 'bot_clusters',
  },
  meanCorrelation: {
    label: 'Mean correlation',
    formula: 'mean ρ̄ of the correlations of all pairs',
    unit: '−1 to +1',
    window: shared,
    reading: 'The lower, the more the crowd knows beyond its bots.',
    source: 'ensemble_diversity_metrics',
  },
  worthOfCrowd: {
    label: 'Worth',
    formula: 'n ÷ (1 + (n − 1) × ρ̄)',
    unit: 'independent bots',
    window: shared,
    reading:
      'With equal weights, so many independent bots would be as sure as the crowd. At ρ̄ = 0.3 more than 3.3 are never reached, however many bots join.',
    source: 'Kish 1965',
  },
  effectiveBots: {
    label: 'Effective number of bots',
    formula: 'exp(−Σ p ln p), p the shares of the eigenvalues of the correlation matrix',
    unit: 'independent bots',
    window: shared,
    reading: 'How many different things the crowd says, when each may be weighed on its own.',
    source: 'Meucci 2009',
  },
  hhi: {
    label: 'Concentration (HHI)',
    formula: 'Σ w², w the shares of the effective weights',
    unit: '1 ÷ bots when all weigh the same, 1 when one bot has all the weight',
    window: 'the weights of that day',
    reading:
      'Lower is better spread. It looks at weights only; bots that repeat each other are not seen by it.',
    source: 'Herfindahl 1950',
  },
  strongPairs: {
    label: 'Strong pairs',
    formula: 'pairs with a correlation above 0.8',
    unit: 'pairs',
    window: shared,
    reading: 'Bots that could stand in for each other.',
    source: 'ensemble_diversity_metrics',
  },
} as const satisfies Record<string, MetricDefinition>;
