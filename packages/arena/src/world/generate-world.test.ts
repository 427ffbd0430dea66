import { describe, expect, it } from 'vitest';
import { smallWorld } from '../testing/small-world.ts';
import { generateWorld } from './generate-world.ts';
import { skillsOn } from './skills-on.ts';
import { variantNamed, variants } from './variants.ts';
import type { World } from './world.ts';
import { encodeWorld } from './world-file.ts';

const bytes = (world: World) => JSON.stringify(encodeWorld(world));
const callsOf = ({ votes }: World) => votes.flat().flatMap((calls) => [...calls]);

describe('a generated world', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(bytes(smallWorld('standard', 5))).toBe(bytes(smallWorld('standard', 5)));
    expect(bytes(smallWorld('standard', 5))).not.toBe(bytes(smallWorld('standard', 6)));
  });

  it('differs from its variants only in what the variant changes', () => {
    const { label: noisy, name: _, ...world } = smallWorld('standard', 3);
    const { label: right, name: __, ...sameWorld } = smallWorld('label-100', 3);
    expect(sameWorld).toEqual(world);
    expect(right).toEqual(world.regime);
    expect(noisy).not.toEqual(world.regime);
  });

  it.each([...variants.values()])('called $name is as large as it says', (variant) => {
    const world = generateWorld(variant, 1);
    expect(() => encodeWorld(world)).not.toThrow();
    expect([world.days, world.bots, world.coins, world.regimes]).toEqual([180, 87, 20, 4]);
  });

  it('makes the share of calls that its participation says', () => {
    for (const [name, share] of [
      ['standard', 0.6],
      ['quiet-15', 0.15],
    ] as const) {
      const calls = callsOf(generateWorld(variantNamed(name), 1));
      const made = calls.filter((call) => call !== 0).length / calls.length;
      expect(made, name).toBeCloseTo(share, 2);
    }
  });

  it('has bots that are right as often as their skill says', () => {
    const world = generateWorld(variantNamed('static'), 2);
    const gaps = world.skill.map(([skill], bot) => rateOf(world, bot) - skill!);
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.max(...gaps.map(Math.abs))).toBeLessThan(0.07);
  });

  it('lets bots of a family err together, and others hardly', () => {
    const world = smallWorld('no-skill', 4, { days: 180, bots: 24, coins: 20 });
    const agreements = { same: [0, 0], other: [0, 0] };
    for (let a = 0; a < world.bots; a += 1) {
      for (let b = 0; b < a; b += 1) {
        const pair = world.family[a] === world.family[b] ? agreements.same : agreements.other;
        const [sum, count] = agreementOf(world, a, b);
        pair[0]! += sum;
        pair[1]! += count;
      }
    }
    // A latent correlation r shows as 2/π · asin r in what is right and wrong: .40 as .262, .05 as .032.
    expect(agreements.same[0]! / agreements.same[1]!).toBeCloseTo(0.262, 1);
    expect(Math.abs(agreements.other[0]! / agreements.other[1]! - 0.032)).toBeLessThan(0.02);
  });

  it('has a regime of thirty days after the other when it switches', () => {
    const { regime } = generateWorld(variantNamed('switch'), 1);
    expect(regime.slice(28, 32)).toEqual([0, 0, 1, 1]);
    expect(new Set(regime.slice(150))).toEqual(new Set([1]));
  });

  it('takes the skill of its degrading bots from their day on', () => {
    const world = generateWorld(variantNamed('degrading'), 1);
    expect(world.degradations).toHaveLength(6);
    for (const { bot, fromDay } of world.degradations) {
      expect([skillsOn(world, fromDay - 1)[bot], skillsOn(world, fromDay)[bot]]).toEqual([0.58, 0.44]);
      expect(fromDay).toBeGreaterThanOrEqual(60);
      expect(fromDay).toBeLessThan(120);
    }
    const families = world.degradations.map(({ bot }) => world.family[bot]);
    expect(new Set(families).size).toBe(6);
  });
});

function rateOf({ votes, outcome }: World, bot: number): number {
  const products = votes.flatMap((day, index) =>
    Array.from(day[bot]!, (vote, coin) => vote * outcome[index]![coin]!),
  );
  const made = products.filter((product) => product !== 0);
  return made.filter((product) => product > 0).length / made.length;
}

/** Σ and count of vote · vote where both bots speak: both votes are right or wrong alike when they agree. */
function agreementOf({ votes }: World, a: number, b: number): [sum: number, count: number] {
  const products = votes.flatMap((day) => Array.from(day[a]!, (vote, coin) => vote * day[b]![coin]!));
  return [products.reduce((sum, product) => sum + product, 0), products.filter(Boolean).length];
}
