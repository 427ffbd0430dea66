import { describe, expect, it } from 'vitest';
import golden from '../../golden/ledoit-wolf.json' with { type: 'json' };
import { correlationOf, RowSums, shrunkCovariance } from './shrunk-covariance.ts';
import { solveSymmetric } from './solve-symmetric.ts';

describe('the shrunk covariance', () => {
  const { data, expected, tolerance } = golden;
  const size = data[0]!.length;
  const means = Array.from({ length: size }, (_, column) => meanOf(data.map((row) => row[column]!)));
  const rows = data.map((row) => Float64Array.from(row, (value, column) => value - means[column]!));
  const sums = new RowSums(size);
  for (const row of rows) sums.add(row);

  it('is the golden one of Ledoit and Wolf', () => {
    const { shrinkage, matrix } = shrunkCovariance(sums);
    expect(Math.abs(shrinkage - expected.identity.shrinkage)).toBeLessThanOrEqual(tolerance);
    expectMatrix(matrix, expected.identity.cov, tolerance);
    expectMatrix(correlationOf(matrix), expected.identity.corr, tolerance);
  });

  it('forgets the rows that leave', () => {
    const passing = new RowSums(size);
    const guest = Float64Array.from({ length: size }, (_, column) => column - 2);
    passing.add(guest);
    for (const row of rows) passing.add(row);
    passing.remove(guest);
    expectMatrix(shrunkCovariance(passing).matrix, expected.identity.cov, tolerance);
  });
});

describe('a symmetric system', () => {
  const matrix = [
    [4, 2, 0],
    [2, 5, 3],
    [0, 3, 6],
  ];

  it('is solved', () => {
    const solution = [1, -2, 3];
    const right = matrix.map((row) => row.reduce((sum, value, column) => sum + value * solution[column]!, 0));
    const found = solveSymmetric(matrix, right);
    for (const [index, value] of solution.entries()) expect(found[index]).toBeCloseTo(value, 12);
  });

  it('is refused where it is not positive definite', () => {
    const twins = [
      [1, 1],
      [1, 1],
    ];
    expect(() => solveSymmetric(twins, [1, 1])).toThrow(/positive definite/);
  });
});

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function expectMatrix(
  actual: readonly ArrayLike<number>[],
  expected: readonly (readonly number[])[],
  tolerance: number,
): void {
  for (const [row, values] of expected.entries()) {
    for (const [column, value] of values.entries()) {
      expect(Math.abs(actual[row]![column]! - value)).toBeLessThanOrEqual(tolerance);
    }
  }
}
