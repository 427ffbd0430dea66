import type { Random } from './random.ts';
import type { Variant } from './variant.ts';

/** `regime[day]`: stays with the chance that its mean duration asks for, else moves to any of the others. */
export function drawRegimes({ days, regimes, regimeDays }: Variant, random: Random): number[] {
  if ('fixed' in regimeDays) {
    return Array.from({ length: days }, (_, day) => Math.floor(day / regimeDays.fixed) % regimes);
  }
  const drawn = [random.integer(regimes)];
  while (drawn.length < days) {
    const today = drawn.at(-1)!;
    const moves = random.uniform() < 1 / regimeDays.random;
    drawn.push(moves ? anotherThan(today, regimes, random) : today);
  }
  return drawn;
}

/** `label[day]`: the true regime, or, when the label is wrong, any of the others. */
export function drawLabels(
  { labelAccuracy, regimes }: Variant,
  regime: readonly number[],
  random: Random,
): number[] {
  return regime.map((truth) => {
    const isRight = random.uniform() < labelAccuracy;
    const other = anotherThan(truth, regimes, random);
    return isRight ? truth : other;
  });
}

function anotherThan(taken: number, count: number, random: Random): number {
  return count === 1 ? taken : (taken + 1 + random.integer(count - 1)) % count;
}
