import type { Random } from './random.ts';
import type { Variant } from './variant.ts';
import type { Degradation } from './world.ts';

/** Which bots lose their skill, and when. */
export function drawDegradations(
  { degradation, days, regimes }: Variant,
  family: readonly number[],
  random: Random,
): Degradation[] {
  if (degradation === null) return [];
  const [first, last] = degradation.between.map((share) => Math.round(share * days)) as [number, number];
  return chooseBots(family, degradation.bots, random).map((bot) => ({
    bot,
    fromDay: first + random.integer(last - first),
    skill: Array.from({ length: regimes }, () => degradation.to),
  }));
}

/** Bots of different families first: those of one family would be found, or missed, together. */
function chooseBots(family: readonly number[], count: number, random: Random): number[] {
  const shuffled = family
    .map((name, bot) => ({ name, bot, order: random.uniform() }))
    .toSorted((a, b) => a.order - b.order);
  const isFirstOfFamily = ({ name }: { name: number }, index: number) =>
    shuffled.findIndex((other) => other.name === name) === index;
  const firsts = shuffled.filter(isFirstOfFamily);
  const others = shuffled.filter((candidate) => !firsts.includes(candidate));
  return [...firsts, ...others].slice(0, count).map(({ bot }) => bot);
}
