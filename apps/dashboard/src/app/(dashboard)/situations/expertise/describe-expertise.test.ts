import { expect, it } from 'vitest';
import { describeExpertise } from './describe-expertise.ts';

const entry = {
  bot_name: 'a',
  market_regime: 'RANGING',
  call_count: 211.7,
  hit_count: 116.6,
  hit_rate: 0.551,
  expected_rate: 0.542,
  expected_rate_low: 0.51,
  expected_rate_high: 0.574,
  unknown_reason: null,
  as_of: null,
} as const;

it('says what is expected, what was measured, and on how many calls', () =>
  expect(describeExpertise('A bot', entry)).toBe(
    'A bot × Ranging: 54.2% expected (51.0%–57.4%), 55.1% measured, n = 212',
  ));

it('says why nothing is known', () =>
  expect(
    describeExpertise('A bot', { ...entry, hit_rate: null, unknown_reason: 'no call is known yet' }),
  ).toBe('A bot × Ranging: no call is known yet'));
