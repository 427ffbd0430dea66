import type { Candle } from '@quorum/contracts';
import type { Row } from './read-table.ts';

export interface Placed {
  readonly candle: Candle;
  readonly row: Row;
}

export interface Verdict {
  readonly kept: Placed | null;
  readonly refused: { readonly placed: Placed; readonly reason: string } | null;
}

/**
 * Lets candles through in ascending order, each time once. One candle is always held back: only its
 * successor tells whether it jumped ahead by mistake, and then it goes instead of all that follow.
 */
export class Ascending {
  readonly #step: number;
  #last: number | null = null;
  #held: Placed | null = null;
  #refusedAt: number | null = null;

  constructor(step: number) {
    this.#step = step;
  }

  offer(next: Placed): Verdict {
    const held = this.#held;
    const at = next.candle.openedAt;
    if (held === null || at > held.candle.openedAt) return { kept: this.#replaceHeld(next), refused: null };
    if (at === held.candle.openedAt) return refuse(next, `repeats the time of line ${held.row.line}`);
    if (this.#last !== null && at <= this.#last) return this.#refuseLate(next);
    return this.#jumpedAhead(at) ? this.#refuseHeld(held, next) : this.#refuseLate(next);
  }

  /** The candle held back, when nothing follows. */
  end(): Placed | null {
    return this.#held;
  }

  #replaceHeld(next: Placed): Placed | null {
    const kept = this.#held;
    if (kept) this.#last = kept.candle.openedAt;
    this.#held = next;
    return kept;
  }

  /** The held candle is the mistake when the new one continues what came before it. */
  #jumpedAhead(at: number): boolean {
    const previous = at - this.#step;
    return this.#last === null || previous === this.#last || previous === this.#refusedAt;
  }

  #refuseHeld(held: Placed, next: Placed): Verdict {
    this.#held = next;
    return refuse(held, `${isoTime(held)} is later than the next line, ${isoTime(next)}`);
  }

  #refuseLate(next: Placed): Verdict {
    this.#refusedAt = next.candle.openedAt;
    return refuse(next, `${isoTime(next)} comes after a later time; times must ascend`);
  }
}

function refuse(placed: Placed, reason: string): Verdict {
  return { kept: null, refused: { placed, reason } };
}

function isoTime({ candle }: Placed): string {
  return new Date(candle.openedAt).toISOString();
}
