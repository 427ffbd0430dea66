import { describe, expect, it } from 'vitest';
import type { Decision } from '../learner.ts';
import { playWorld } from '../play-world.ts';
import { regretOf } from '../scores/regret.ts';
import { smallWorld } from '../testing/small-world.ts';
import { variants } from '../world/variants.ts';
import type { World } from '../world/world.ts';
import { hedge } from './hedge.ts';
import { baselines } from './index.ts';

const world = smallWorld('standard', 8, { days: 40 });
const decisionsIn = async (place: World, key: string): Promise<readonly Decision[]> =>
  (await playWorld(place, baselines.find((method) => method.key === key)!.create(place))).decisions;

describe.each(baselines)('the baseline $key', ({ key }) => {
  it('decides the same each time', async () => {
    expect(await decisionsIn(world, key)).toEqual(await decisionsIn(world, key));
  });

  it.each([1, 17, 33])('is blind to what day %i and later ones bring', async (day) => {
    const other = withOtherFuture(world, day);
    const [before, after] = [await decisionsIn(world, key), await decisionsIn(other, key)];
    expect(after.slice(0, day)).toEqual(before.slice(0, day));
    // On the day itself the votes are known, and only its outcome is not.
    const today = { ...world, outcome: other.outcome };
    expect((await decisionsIn(today, key)).slice(0, day + 1)).toEqual(before.slice(0, day + 1));
  });

  it('bears days on which nobody speaks', async () => {
    const silent = { ...world, votes: world.votes.map((day) => day.map((calls) => calls.map(() => 0))) };
    const decisions = await decisionsIn(silent, key);
    expect(decisions.every(({ consensus }) => consensus.every((direction) => direction === 1))).toBe(true);
  });
});

describe('Hedge', () => {
  it.each([...variants.keys()])('keeps its promise in worlds that are %s', async (name) => {
    for (const seed of [1, 2, 3]) {
      const place = smallWorld(name, seed, { days: 60 });
      const regret = regretOf(place, await decisionsIn(place, 'hedge'));
      expect(regret).toBeLessThanOrEqual(hedge.regretBound!(place));
    }
  });
});

describe('what a method learns', () => {
  /** Bot 0 is always right, bot 1 always wrong, and the others do what bot 2 does. */
  const rigged = riggedWorld(60);
  const last = async (key: string) => (await decisionsIn(rigged, key)).at(-1)!;

  it.each(['logOdds', 'logOddsDecay', 'situationBayes', 'situationCovariance'])(
    'lets a bot that is always wrong vote against itself under %s',
    async (key) => {
      const { weights } = await last(key);
      expect(weights[0]).toBeGreaterThan(0);
      expect(weights[1]).toBeLessThan(0);
    },
  );

  it.each(['accuracyWeight', 'hedge', 'tunedHedge', 'fixedShare'])(
    'leaves it hardly a vote under %s',
    async (key) => {
      const { weights } = await last(key);
      expect(weights[1]).toBeLessThan(0.1 * weights[0]!);
      expect(weights[1]).toBeGreaterThanOrEqual(0);
    },
  );

  it('counts bots that repeat each other hardly more than one under Σ⁻¹', async () => {
    const weights = (await last('situationCovariance')).weights;
    const alike = weights.slice(2).reduce((sum, weight) => sum + weight, 0);
    const apart = (await last('situationBayes')).weights.slice(2).reduce((sum, weight) => sum + weight, 0);
    expect(Math.abs(alike / weights[0]!)).toBeLessThan(
      Math.abs(apart / (await last('situationBayes')).weights[0]!),
    );
  });
});

/** The same world up to a day; from then on other labels, votes and outcomes. */
function withOtherFuture(place: World, day: number): World {
  const flip = (calls: Int8Array) => calls.map((call) => -call);
  return {
    ...place,
    label: place.label.map((label, index) => (index < day ? label : (label + 1) % place.regimes)),
    votes: place.votes.map((bots, index) => (index < day ? bots : bots.toReversed())),
    outcome: place.outcome.map((calls, index) => (index < day ? calls : flip(calls))),
  };
}

function riggedWorld(days: number): World {
  const place = smallWorld('no-skill', 3, { days, participation: 1 });
  const votes = place.votes.map((bots, day) =>
    bots.map((_, bot) => {
      const outcome = place.outcome[day]!;
      if (bot === 0) return outcome;
      return bot === 1 ? outcome.map((direction) => -direction) : bots[2]!;
    }),
  );
  return { ...place, votes };
}
