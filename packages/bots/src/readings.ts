/** One dated figure beside the candles: a funding rate, an open interest, a long/short ratio or a basis. */
export interface Reading {
  /** When it was settled or taken, ms UTC. */
  readonly at: number;
  readonly value: number;
}

/** The readings a decision may see, never empty. `ago` counts readings back from the newest (0). */
export interface Readings {
  readonly length: number;
  at(ago?: number): number;
  value(ago?: number): number;
}

/** The readings within `from..until` (both included, ms UTC), or null when there are none. `readings` is oldest first. */
export function readingsUntil(readings: readonly Reading[], from: number, until: number): Readings | null {
  const start = countBefore(readings, from);
  const end = countBefore(readings, until + 1);
  return end > start ? new ReadingWindow(readings, start, end) : null;
}

class ReadingWindow implements Readings {
  readonly length: number;
  readonly #readings: readonly Reading[];
  readonly #newest: number;

  constructor(readings: readonly Reading[], start: number, end: number) {
    this.#readings = readings;
    this.#newest = end - 1;
    this.length = end - start;
  }

  at(ago = 0): number {
    return this.#reading(ago).at;
  }

  value(ago = 0): number {
    return this.#reading(ago).value;
  }

  #reading(ago: number): Reading {
    if (ago >= 0 && ago < this.length) return this.#readings[this.#newest - ago]!;
    throw new RangeError(`no reading ${ago} ago: there are ${this.length}`);
  }
}

function countBefore(readings: readonly Reading[], time: number): number {
  let low = 0;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (readings[middle]!.at < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
