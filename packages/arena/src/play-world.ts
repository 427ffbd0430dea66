import type { Alarm, Decision, Learner } from './learner.ts';
import { crowdOf, dayOf, type World } from './world/world.ts';

/** What a method did in a world. */
export interface Play {
  readonly decisions: readonly Decision[];
  /** Null where the method watches nobody. */
  readonly alarms: readonly Alarm[] | null;
}

/** Takes one method through a world, day by day; it learns an outcome only after it has decided. */
export async function playWorld(
  world: World,
  learner: Learner,
  sayDay: (day: number) => void = () => {},
): Promise<Play> {
  try {
    await learner.open?.(crowdOf(world));
    const decisions: Decision[] = [];
    for (const [day, outcome] of world.outcome.entries()) {
      const decision = await learner.decide(dayOf(world, day));
      assertDecision(decision, world);
      decisions.push(decision);
      await learner.reveal(outcome);
      sayDay(day);
    }
    return { decisions, alarms: (await learner.alarms?.()) ?? null };
  } finally {
    await learner.close?.();
  }
}

/** A decision with a hole in it would be scored as if it were one. */
function assertDecision({ weights, consensus, probability, trust }: Decision, world: World): void {
  assertNumbers(weights, world.bots, 'weights');
  assertNumbers(consensus, world.coins, 'directions');
  if (trust !== null) assertNumbers(trust, world.bots, 'trust values');
  if (probability !== null) assertNumbers(probability, world.coins, 'probabilities');
  if (consensus.some((direction) => direction !== 1 && direction !== -1)) {
    throw new RangeError('A decision calls each coin up (1) or down (-1).');
  }
  if (probability?.some((chance) => chance < 0 || chance > 1)) {
    throw new RangeError('A probability lies between 0 and 1.');
  }
}

function assertNumbers(values: readonly number[], expected: number, what: string): void {
  if (values.length === expected && values.every(Number.isFinite)) return;
  throw new RangeError(
    `A decision has ${expected} finite ${what}, not ${values.length}: ${values.join(', ')}`,
  );
}
