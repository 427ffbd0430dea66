import { expect, it } from 'vitest';
import { describeModel } from './describe-model.ts';

const model = {
  stay_probability: 0.95,
  label_accuracy: 0.834,
  regime_prior_strength: 140.4,
  bot_prior_strength: 2600,
  crowd_rate: 0.507,
  as_of: null,
};

it('says how long a regime lasts', () =>
  expect(describeModel(model)[0]?.meaning).toBe(
    'Chance that tomorrow has today’s regime, so a regime lasts 20 days on average.',
  ));

it('does not divide by zero where a regime never ends', () =>
  expect(describeModel({ ...model, stay_probability: 1 })[0]?.meaning).toContain('never ends'));

it('counts what it takes to be believed', () =>
  expect(describeModel(model).map(({ value }) => value)).toEqual([
    '95.0%',
    '83.4%',
    '50.7%',
    '2,600 calls',
    '140 calls',
  ]));
