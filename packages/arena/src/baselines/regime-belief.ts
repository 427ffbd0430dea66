/** How likely a regime lasts another day, and how likely its label is right; a product has to estimate both. */
const STAYS = 14 / 15;
const LABEL_IS_RIGHT = 0.85;

/** What a chain of noisy labels says about the regime of today: one step of a hidden Markov filter a day. */
export class RegimeBelief {
  #belief: readonly number[];

  /** Nothing is known before the first label; the even belief stays even when the regime moves. */
  constructor(regimes: number) {
    this.#belief = Array<number>(regimes).fill(1 / regimes);
  }

  /** `chance[regime]` after today's label. */
  see(label: number): readonly number[] {
    const others = this.#belief.length - 1;
    const before = this.#belief.map((chance) => moved(chance, others));
    const seen = before.map((chance, regime) => chance * chanceOfLabel(regime === label, others));
    const sum = seen.reduce((total, chance) => total + chance, 0);
    this.#belief = seen.map((chance) => chance / sum);
    return this.#belief;
  }
}

/** The chance of a regime tomorrow: it stays, or comes from one of the others. */
function moved(chance: number, others: number): number {
  return others === 0 ? 1 : STAYS * chance + ((1 - STAYS) / others) * (1 - chance);
}

function chanceOfLabel(isRight: boolean, others: number): number {
  if (others === 0) return 1;
  return isRight ? LABEL_IS_RIGHT : (1 - LABEL_IS_RIGHT) / others;
}
