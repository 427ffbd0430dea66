import type { Candle } from '@quorum/contracts';
import type { Columns } from '@quorum/indicators';

const fields = ['openedAt', 'open', 'high', 'low', 'close', 'volume'] as const;
type Field = (typeof fields)[number];

/** Candles as growing columns. `columns` shows what has been appended so far, without copying. */
export class CandleColumns {
  length = 0;
  #capacity: number;
  #stored: Record<Field, Float64Array>;

  constructor(capacity: number) {
    this.#capacity = Math.max(capacity, 16);
    this.#stored = allocate(this.#capacity);
  }

  append(candle: Candle): void {
    if (this.length === this.#capacity) this.#grow();
    for (const field of fields) this.#stored[field][this.length] = candle[field];
    this.length++;
  }

  read(field: Field, index: number): number {
    return this.#stored[field][index]!;
  }

  columns(): Columns {
    const part = (field: Field) => this.#stored[field].subarray(0, this.length);
    return {
      length: this.length,
      open: part('open'),
      high: part('high'),
      low: part('low'),
      close: part('close'),
      volume: part('volume'),
    };
  }

  /** Index of the candle that opened at `openedAt`, or −1. */
  indexOf(openedAt: number): number {
    const times = this.#stored.openedAt;
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (times[middle]! <= openedAt) low = middle;
      else high = middle - 1;
    }
    return this.length > 0 && times[low] === openedAt ? low : -1;
  }

  #grow(): void {
    const before = this.#stored;
    this.#capacity *= 2;
    this.#stored = allocate(this.#capacity);
    for (const field of fields) this.#stored[field].set(before[field]);
  }
}

function allocate(capacity: number): Record<Field, Float64Array> {
  const column = () => new Float64Array(capacity);
  return {
    openedAt: column(),
    open: column(),
    high: column(),
    low: column(),
    close: column(),
    volume: column(),
  };
}
