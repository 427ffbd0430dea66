import { normalised } from './hedge-step.ts';

/** Hedge that sets its own rate from what its mixing has cost so far (de Rooij, van Erven, Grünwald & Koolen 2014). */
export class AdaHedge {
  readonly #losses: number[];
  /** Σ of what the mixture lost more than an ideal mixing would have: the mixability gap. */
  gap = 0;

  constructor(experts: number) {
    this.#losses = Array<number>(experts).fill(0);
  }

  /** Infinite before anything has been lost by mixing: then only the leaders count. */
  get rate(): number {
    return this.gap === 0 ? Number.POSITIVE_INFINITY : Math.log(this.#losses.length) / this.gap;
  }

  weights(): number[] {
    const best = Math.min(...this.#losses);
    const rate = this.rate;
    return normalised(this.#losses.map((loss) => (loss === best ? 1 : Math.exp(-rate * (loss - best)))));
  }

  learn(losses: readonly number[]): void {
    const weights = this.weights();
    const mixed = weights.reduce((sum, weight, expert) => sum + weight * losses[expert]!, 0);
    this.gap += Math.max(0, mixed - mixLoss(weights, losses, this.rate));
    for (const [expert, loss] of losses.entries()) this.#losses[expert]! += loss;
  }
}

/** −1/η · ln Σ w e^(−η loss); its limit for an endless rate is the least loss that carries weight. */
function mixLoss(weights: readonly number[], losses: readonly number[], rate: number): number {
  const least = Math.min(...losses.filter((_, expert) => weights[expert]! > 0));
  if (rate === Number.POSITIVE_INFINITY) return least;
  const sum = weights.reduce(
    (total, weight, expert) => total + weight * Math.exp(-rate * (losses[expert]! - least)),
    0,
  );
  return least - Math.log(sum) / rate;
}
