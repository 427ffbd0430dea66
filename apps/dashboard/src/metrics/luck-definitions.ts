import type { MetricDefinition } from './metric-definition.ts';

const record = 'the whole record';
const decided = 'all calls that have been decided';

/** How much of a record luck could explain. */
export const luckDefinitions = {
  aboveCoin: {
    label: 'Better than a coin',
    formula: 'P(accuracy > ½) under Beta(1 + right, 1 + wrong) on effective calls',
    unit: 'probability',
    window: decided,
    reading:
      'How sure one may be that the bot guesses the direction better than a coin, before looking at the rest of the crowd. 50% is knowing nothing.',
    source: 'uniform prior; effective n by Kish 1965',
  },
  effectiveCount: {
    label: 'Effective calls',
    formula: 'decided calls ÷ (1 + (simultaneous calls − 1) × how alike they turn out)',
    unit: 'independent calls',
    window: decided,
    reading: 'Twenty calls at the same hour mostly win or lose together: they are worth fewer than twenty.',
    source: 'Kish 1965',
  },
  probabilisticSharpe: {
    label: 'Probabilistic Sharpe',
    formula: 'Φ(Sharpe per day × √(n − 1) ÷ √(1 − skew × S + (kurtosis − 1) ÷ 4 × S²))',
    unit: 'probability that the true Sharpe ratio is above 0',
    window: record,
    reading: 'Takes into account how long the record is and how lopsided its days are.',
    source: 'Bailey & López de Prado 2012',
  },
  minimumTrackRecord: {
    label: 'Track record needed',
    formula: 'days until the probabilistic Sharpe reaches 95 %, at the present ratio',
    unit: 'days',
    window: record,
    reading: 'Unknown where the ratio is not above 0: no length would do.',
    source: 'Bailey & López de Prado 2012',
  },
  deflatedSharpe: {
    label: 'Deflated Sharpe',
    formula: 'probabilistic Sharpe against the best that so many bots would show without skill',
    unit: 'probability',
    window: `${record}; from 30 days on`,
    reading: 'The best of a crowd looks good by luck alone. Its trials are the bots with 30 days or more.',
    source: 'Bailey & López de Prado 2014',
  },
  adjustedP: {
    label: 'Adjusted p value',
    formula: '(1 − P(better than a coin)), corrected over all bots',
    unit: 'probability of being no better, as a false discovery rate',
    window: decided,
    reading: 'Below 0.05 the bot is told from luck, although every bot was looked at.',
    source: 'Benjamini & Hochberg 1995',
  },
  meanInterval: {
    label: 'Daily mean',
    formula: '95 % interval of the mean daily return by circular block bootstrap, 400 draws',
    unit: 'return of a day',
    window: `${record}; from 10 days on, renewed once a week`,
    reading: 'Where 0 is inside, the account may as well earn nothing.',
    source: 'Politis & Romano 1992',
  },
  toldFromLuck: {
    label: 'Told from luck',
    formula: 'bots whose adjusted p value is below 0.05',
    unit: 'bots of those with a decided call',
    window: decided,
    reading: 'Corrected for having looked at every bot. All others cannot be told from luck yet.',
    source: 'Benjamini & Hochberg 1995',
  },
  runsTest: {
    label: 'Runs test',
    formula: 'two-sided p of the number of runs of wins and losses, if their order meant nothing',
    unit: 'probability',
    window: record,
    reading:
      'Small: wins and losses cluster or alternate. Calls made at the same hour cluster by themselves.',
    source: 'Wald & Wolfowitz 1940',
  },
  hoursAndWeekdays: {
    label: 'Hours and weekdays',
    formula: 'mean net return of the trades entered in that hour of that weekday, UTC',
    unit: '% on margin per trade',
    window: record,
    reading:
      'Each hour and each weekday is tested against the bot’s other trades (Welch), and corrected for the looks at all hours and weekdays of all bots. Single cells are not tested.',
    source: 'Benjamini & Yekutieli 2001',
  },
  regimeAccuracy: {
    label: 'Expected accuracy',
    formula: '(right calls + 30 × overall accuracy) ÷ (decided calls + 30)',
    unit: 'share of calls',
    window: record,
    reading: 'Drawn to the overall value, the more the fewer calls were made in the regime.',
  },
  regimeReturn: {
    label: 'Expected return',
    formula: '(net returns + 30 × overall mean) ÷ (trades + 30)',
    unit: 'net return on margin per trade',
    window: record,
    reading: 'Drawn to the overall value, the more the fewer trades were made in the regime.',
  },
  reliability: {
    label: 'Reliability',
    formula: 'right calls ÷ decided calls, by tenths of stated confidence',
    unit: 'share of calls',
    window: decided,
    reading: 'On the diagonal a confidence of 60% is right 60 times of 100; below it the bot is too sure.',
  },
  brier: {
    label: 'Brier score',
    formula: 'mean of (confidence − outcome)²',
    unit: '0 is perfect; 0.25 is always saying 50%',
    window: decided,
    reading: 'Punishes both being wrong and being sure of it.',
    source: 'Brier 1950',
  },
  logLoss: {
    label: 'Log loss',
    formula: '−mean of ln(probability given to what happened)',
    unit: 'nats; 0.693 is always saying 50%',
    window: decided,
    reading: 'Punishes certainty that was wrong hardest.',
    source: 'Good 1952',
  },
  calibrationError: {
    label: 'Calibration error (ECE)',
    formula: 'mean of |observed rate − mean confidence| over ten bins, weighted by calls',
    unit: 'share',
    window: decided,
    reading: 'By how much the confidence is off on average.',
    source: 'Naeini et al. 2015',
  },
  calibratedConfidence: {
    label: 'Calibrated confidence',
    formula: 'Platt’s curve below 1,000 decided calls, isotonic regression from there on',
    unit: 'probability',
    window: decided,
    reading: 'What a stated confidence has been worth: what the ensemble counts with.',
    source: 'Platt 1999; Zadrozny & Elkan 2002',
  },
} as const satisfies Record<string, MetricDefinition>;
