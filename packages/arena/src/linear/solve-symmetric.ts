/** The x with matrix · x = right, for a symmetric positive definite matrix (Cholesky). Throws where it is not. */
export function solveSymmetric(matrix: readonly ArrayLike<number>[], right: readonly number[]): number[] {
  const lower = choleskyOf(matrix);
  return backward(lower, forward(lower, right));
}

function choleskyOf(matrix: readonly ArrayLike<number>[]): Float64Array[] {
  const lower = matrix.map((row) => new Float64Array(row.length));
  for (const [row, entries] of lower.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const rest = matrix[row]![column]! - dot(entries, lower[column]!, column);
      if (row === column && !(rest > 0)) throw new RangeError('The matrix is not positive definite.');
      entries[column] = row === column ? Math.sqrt(rest) : rest / lower[column]![column]!;
    }
  }
  return lower;
}

/** The product of the first `count` entries. */
function dot(a: Float64Array, b: Float64Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += a[index]! * b[index]!;
  return sum;
}

function forward(lower: readonly Float64Array[], right: readonly number[]): Float64Array {
  const solved = new Float64Array(right.length);
  for (const [row, entries] of lower.entries()) {
    solved[row] = (right[row]! - dot(entries, solved, row)) / entries[row]!;
  }
  return solved;
}

function backward(lower: readonly Float64Array[], right: Float64Array): number[] {
  const solved = Array<number>(right.length).fill(0);
  for (let row = right.length - 1; row >= 0; row -= 1) {
    let rest = right[row]!;
    for (let below = row + 1; below < right.length; below += 1) rest -= lower[below]![row]! * solved[below]!;
    solved[row] = rest / lower[row]![row]!;
  }
  return solved;
}
