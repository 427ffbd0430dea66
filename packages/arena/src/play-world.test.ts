import { describe, expect, it } from 'vitest';
import type { Learner } from './learner.ts';
import { playWorld } from './play-world.ts';
import { smallWorld } from './testing/small-world.ts';

const world = smallWorld('standard', 1, { days: 2, bots: 2, coins: 1 });
const decision = { weights: [1, 1], consensus: [1], probability: null, trust: null };

describe('a method in a world', () => {
  it('decides each day before it learns its outcome', async () => {
    const seen: string[] = [];
    const learner: Learner = {
      open: (crowd) => void seen.push(`open ${crowd.bots}`),
      decide: (day) => {
        seen.push(`decide ${day.index}`);
        return decision;
      },
      reveal: (outcome) => void seen.push(`reveal ${outcome.length}`),
      close: () => void seen.push('close'),
    };
    const play = await playWorld(world, learner);
    expect(seen).toEqual(['open 2', 'decide 0', 'reveal 1', 'decide 1', 'reveal 1', 'close']);
    expect(play).toEqual({ decisions: [decision, decision], alarms: null });
  });

  it('is told nothing of the truth', async () => {
    await playWorld(world, {
      open: (crowd) => expect(Object.keys(crowd)).toEqual(['name', 'days', 'bots', 'coins', 'regimes']),
      decide: (day) => {
        expect(Object.keys(day)).toEqual(['index', 'label', 'votes']);
        return decision;
      },
      reveal: () => {},
    });
  });

  it.each([
    ['weights', { ...decision, weights: [1] }, /2 finite weights/],
    ['a number', { ...decision, weights: [1, Number.NaN] }, /2 finite weights/],
    ['a direction', { ...decision, consensus: [0] }, /up \(1\) or down/],
    ['a probability', { ...decision, probability: [1.5] }, /between 0 and 1/],
    ['trust', { ...decision, trust: [1, 2, 3] }, /2 finite trust values/],
  ])('is refused a decision that lacks %s, and is closed', async (_, broken, message) => {
    let isClosed = false;
    const learner: Learner = {
      decide: () => broken,
      reveal: () => {},
      close: () => {
        isClosed = true;
      },
    };
    await expect(playWorld(world, learner)).rejects.toThrow(message);
    expect(isClosed).toBe(true);
  });
});
