/** Σ x xᵀ and Σ |x|⁴ over rows that come and go: all that the Ledoit–Wolf estimate needs. */
export class RowSums {
  readonly products: Float64Array[];
  #fourthPowers = 0;
  #count = 0;

  constructor(size: number) {
    this.products = Array.from({ length: size }, () => new Float64Array(size));
  }

  get count(): number {
    return this.#count;
  }

  add(row: Float64Array): void {
    this.#change(row, 1);
  }

  remove(row: Float64Array): void {
    this.#change(row, -1);
  }

  /** |x|⁴ on average. */
  get meanFourthPower(): number {
    return this.#fourthPowers / this.#count;
  }

  #change(row: Float64Array, sign: 1 | -1): void {
    let square = 0;
    for (const [index, value] of row.entries()) {
      square += value * value;
      if (value === 0) continue;
      const products = this.products[index]!;
      for (let other = 0; other < row.length; other += 1) products[other]! += sign * value * row[other]!;
    }
    this.#fourthPowers += sign * square * square;
    this.#count += sign;
  }
}

export interface ShrunkCovariance {
  /** How far it was drawn towards the multiple of the identity, 0 to 1. */
  readonly shrinkage: number;
  readonly matrix: readonly Float64Array[];
}

/** The covariance of rows with mean zero, drawn towards μI as far as their noise asks for (Ledoit & Wolf 2004). */
export function shrunkCovariance(sums: RowSums): ShrunkCovariance {
  const matrix = sums.products.map((row) => row.map((value) => value / sums.count));
  const size = matrix.length;
  const mean = matrix.reduce((sum, row, index) => sum + row[index]!, 0) / size;
  const squares = matrix.reduce((sum, row) => sum + row.reduce((part, value) => part + value * value, 0), 0);
  const spread = squares - size * mean * mean;
  const noise = Math.max(0, (sums.meanFourthPower - squares) / sums.count);
  const shrinkage = spread > 0 ? Math.min(1, noise / spread) : 1;
  for (const [index, row] of matrix.entries()) {
    for (let other = 0; other < size; other += 1) row[other]! *= 1 - shrinkage;
    row[index]! += shrinkage * mean;
  }
  return { shrinkage, matrix };
}

/** The correlation matrix of a covariance; one that varies with nothing stands alone. */
export function correlationOf(matrix: readonly Float64Array[]): Float64Array[] {
  const scale = matrix.map((row, index) => (row[index]! > 0 ? 1 / Math.sqrt(row[index]!) : 0));
  return matrix.map((row, index) =>
    row.map((value, other) => (index === other ? 1 : value * scale[index]! * scale[other]!)),
  );
}
