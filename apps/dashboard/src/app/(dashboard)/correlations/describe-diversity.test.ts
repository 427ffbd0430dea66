import { expect, it } from 'vitest';
import type { DiversityDay } from '#data/correlation/get-diversity.ts';
import { describeDiversity } from './describe-diversity.ts';

const day: DiversityDay = {
  measurement_date: '2026-01-01',
  bot_count: 87,
  mean_correlation: 0.3,
  diversity_score: 0.7,
  effective_bot_count: 20,
  equal_weight_effective_count: 3.247,
  cluster_count: 20,
  strong_pair_count: 4,
  hhi: 0.012,
  normalised_hhi: 0.001,
  health: 'healthy',
  unknown_reasons: {},
  as_of: '2026-01-02T00:00:00.000Z',
};

it('says what the crowd is worth', () =>
  expect(describeDiversity(day)).toBe('87 bots at ρ̄ = 0.30 are worth 3.2. The crowd is diverse.'));

it('says why it cannot', () =>
  expect(
    describeDiversity({
      ...day,
      mean_correlation: null,
      health: 'unknown',
      unknown_reasons: { mean_correlation: 'too few days: 12 of 30' },
    }),
  ).toBe('How diverse the crowd is cannot be told yet. Too few days: 12 of 30.'));
