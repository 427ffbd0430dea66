import type { MetricDefinition } from './metric-definition.ts';

const actions = 'actions of the period';

/** What is said about the policy that moves weights. */
export const learningDefinitions = {
  reward: {
    label: 'Reward',
    formula:
      'ln p(outcome) with the changed weight − the same without it, mean over the decisions the bot voted in',
    unit: 'nats; shown in thousandths',
    window: `${actions} that were credited, by the day they were taken on`,
    reading: 'The difference the change made to the whole vote, credited once, when the outcomes are in.',
    source: 'difference rewards, Wolpert & Tumer 2001',
  },
  actionMix: {
    label: 'Actions',
    formula: 'share of the bots whose weight was raised, lowered or kept',
    unit: 'share of actions',
    window: `${actions}, by day`,
    reading: 'Mostly "keep" is normal: most states have shown no gain from a change.',
  },
  epsilon: {
    label: 'ε, chance of trying',
    formula: 'max(floor, start × decay ^ steps)',
    unit: 'share of actions taken at random',
    window: 'one step a day',
    reading: 'Falls as the table fills: first it tries, then it uses what it learned.',
  },
  explorationShare: {
    label: 'Tried by chance',
    formula: 'actions taken at random ÷ all actions',
    unit: 'share of actions',
    window: 'the last 7 days with actions',
    reading: 'Should lie near ε.',
  },
  learningRate: {
    label: 'α, learning rate',
    formula: 'Q ← Q + α × (reward + γ × best next Q − Q)',
    unit: 'share of the error that is taken in at once',
    window: 'fixed',
    reading: 'Small values forget slowly and jump little.',
    source: 'Watkins & Dayan 1992',
  },
  discountFactor: {
    label: 'γ, discount',
    formula: 'how much the value of the next state counts',
    unit: 'share',
    window: 'fixed',
    reading: 'Weights do not move the market, so little would be lost with a small one.',
    source: 'Watkins & Dayan 1992',
  },
  offPolicyGain: {
    label: 'Estimated gain',
    formula:
      'what the learned policy would have earned on the logged actions − what keeping every weight earned',
    unit: 'nats a decision; shown in thousandths',
    window: 'all rewarded actions',
    reading: 'It moves live weights only while the lower bound is above zero.',
    source: 'Swaminathan & Joachims 2015; Dudík et al. 2011',
  },
  effectiveSample: {
    label: 'Effective sample',
    formula: '(Σ w)² ÷ Σ w², w = 1 ÷ chance of the action',
    unit: 'actions',
    window: 'all rewarded actions',
    reading: 'How many actions the estimate really rests on.',
    source: 'Kish 1965',
  },
  qValue: {
    label: 'Q',
    formula: 'learned value of an action in a state',
    unit: 'nats; shown in thousandths',
    window: 'since the first action',
    reading: 'Tried fewer than 20 times it is a guess, and is marked so.',
    source: 'Watkins & Dayan 1992',
  },
  drift: {
    label: 'Drift',
    formula: 'CUSUM of the daily hit rate against what was expected',
    unit: 'standard deviations; an alarm above the threshold',
    window: 'by UTC day',
    reading: 'From the day it began, the older record of that bot counts less.',
    source: 'Page 1954',
  },
} as const satisfies Record<string, MetricDefinition>;
