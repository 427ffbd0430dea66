import { randomStream } from './random-stream.ts';
import { type Regime, regimeTraits } from './regime.ts';
import { studentT } from './student-t.ts';
import { blockDays, drawBlock, type WalkBlock } from './walk-block.ts';

export const stepsPerDay = 96;

/** One day of a walk: log levels at the quarter hours (97 of them) and the volatility of each step. */
export interface DayPath {
  readonly levels: Float64Array;
  readonly volatilities: Float64Array;
}

/** A seeded random walk in log price whose value at any day follows from its name and seed alone. */
export class Walk {
  readonly #seed: string;
  readonly #name: string;
  readonly #blocks = new Map<number, WalkBlock>();

  constructor(seed: string, name: string) {
    this.#seed = seed;
    this.#name = name;
  }

  regime(day: number): Regime {
    const { block, offset } = this.#locate(day);
    return block.regimes[offset]!;
  }

  /** Log level at the start of a day (days since the epoch, UTC). */
  level(day: number): number {
    const { block, offset } = this.#locate(day);
    return block.levels[offset]!;
  }

  /** Quarter-hour steps with fat tails and clustered volatility that end where the next day starts. */
  path(day: number): DayPath {
    const random = randomStream(this.#seed, this.#name, 'day', day);
    const volatilities = stepVolatilities(random, regimeTraits[this.regime(day)].intradayVolatility);
    const steps = volatilities.map((volatility) => volatility * studentT(random()));
    return { volatilities, levels: pinned(this.level(day), this.level(day + 1), steps, volatilities) };
  }

  #locate(day: number): { block: WalkBlock; offset: number } {
    const index = Math.floor(day / blockDays);
    const block = this.#blocks.get(index) ?? drawBlock(this.#seed, this.#name, index);
    this.#blocks.set(index, block);
    return { block, offset: day - index * blockDays };
  }
}

/** Calm at night, busy when Europe and America trade (14–16 h UTC), with bursts that fade over hours. */
function stepVolatilities(random: () => number, perDay: number): Float64Array {
  const volatilities = new Float64Array(stepsPerDay);
  let burst = 0;
  for (let step = 0; step < stepsPerDay; step++) {
    burst = 0.9 * burst + 0.2 * studentT(random());
    const hourOfDay = 1 + 0.3 * Math.sin((2 * Math.PI * (step - 36)) / stepsPerDay);
    volatilities[step] = (perDay / Math.sqrt(stepsPerDay)) * hourOfDay * Math.exp(Math.min(1.2, burst) - 0.1);
  }
  return volatilities;
}

function pinned(start: number, end: number, steps: Float64Array, volatilities: Float64Array): Float64Array {
  const variance = volatilities.reduce((total, each) => total + each * each, 0);
  const missing = end - start - steps.reduce((total, each) => total + each, 0);
  const levels = new Float64Array(steps.length + 1);
  levels[0] = start;
  for (let i = 0; i < steps.length; i++) {
    levels[i + 1] = levels[i]! + steps[i]! + (missing * volatilities[i]! ** 2) / variance;
  }
  levels[steps.length] = end;
  return levels;
}
