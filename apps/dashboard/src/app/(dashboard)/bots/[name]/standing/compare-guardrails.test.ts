import { expect, it } from 'vitest';
import { compareGuardrails, usualLimits } from './compare-guardrails.ts';

it('marks only the limits that differ from the usual ones', () => {
  const lines = compareGuardrails({ ...usualLimits, max_leverage: 3, max_position_ratio: 0.02 });
  expect(
    lines
      .filter(({ isTightened }) => isTightened)
      .map(({ name, usual, now }) => `${name}: ${usual} → ${now}`),
  ).toEqual(['Leverage at most: 5× → 3×', 'Stake at most: 5% of the equity → 2% of the equity']);
});

it('says nothing is tightened for a bot nobody doubts', () =>
  expect(compareGuardrails(usualLimits).some(({ isTightened }) => isTightened)).toBe(false));
