import { describe, expect, it } from 'vitest';
import { summariseWeights } from './summarise-weights.ts';

const bot = (bot_name: string, effective_weight: number) => ({ bot_name, effective_weight });

describe('the summary of the weights', () => {
  it('says how unequal they are', () =>
    expect(summariseWeights([bot('a', 1.4), bot('b', 0), bot('c', 0.9)])).toBe(
      '1 of 3 bots count more than 1, 1 silenced; the heaviest is a with 1.40.',
    ));
  it('says when nothing has been learned', () =>
    expect(summariseWeights([bot('a', 1), bot('b', 1)])).toContain('All 2 bots count 1'));
  it('is open without a bot', () => expect(summariseWeights([])).toBe('Nobody has a weight yet.'));
});
