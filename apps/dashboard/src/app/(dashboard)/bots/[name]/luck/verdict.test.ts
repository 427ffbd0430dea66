import { describe, expect, it } from 'vitest';
import { verdict } from './verdict.ts';

describe('the verdict on a call', () => {
  it('is right or wrong once decided', () => {
    expect(verdict({ is_correct: true, label_basis: 'take_profit' })).toBe('✓ right');
    expect(verdict({ is_correct: false, label_basis: 'stop_loss' })).toBe('✕ wrong');
  });
  it('is flat when the price did not move', () =>
    expect(verdict({ is_correct: null, label_basis: 'flat' })).toBe('flat'));
  it('is unknown while the call is open', () =>
    expect(verdict({ is_correct: null, label_basis: null })).toBeNull());
});
