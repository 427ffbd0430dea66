import type { Random } from './random.ts';
import type { Variant } from './variant.ts';

/** `skill[bot][regime]`, to six digits, as world files hold them. */
export function drawSkills(
  { skills, families, regimes }: Variant,
  family: readonly number[],
  random: Random,
): number[][] {
  const { base, regimeSpread, familyShare, limits } = skills;
  const normals = () => Array.from({ length: regimes }, () => random.normal());
  const ofFamilies = Array.from({ length: families }, normals);
  return family.map((name) => {
    const own = normals();
    const added = centred(
      own.map((value, regime) => {
        const shared = ofFamilies[name]![regime]!;
        return regimeSpread * (familyShare * shared + Math.sqrt(1 - familyShare ** 2) * value);
      }),
    );
    const middle = base[0] + (base[1] - base[0]) * random.uniform();
    return added.map((value) => Number(within(limits, middle + value).toFixed(6)));
  });
}

/** A bot that gains in one regime loses in the others, so its base is its mean. */
function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function within([low, high]: readonly [number, number], value: number): number {
  return Math.min(Math.max(value, low), high);
}
