import { describe, expect, it } from 'vitest';
import { arrangeMatrix, pairIndex } from './arrange-matrix.ts';
import type { OrderedBot } from './order-bots.ts';

const matrix = {
  bot_names: ['a', 'b', 'c'],
  // a×b, a×c, b×c
  coefficients: [0.9, null, -0.4],
  sample_sizes: [90, 3, 90],
  residuals: [0.5, 0.1, null],
  residual_sizes: [900, 800, 0],
  as_of: '2026-01-01T00:00:00.000Z',
};

function bot(bot_name: string, place: number): OrderedBot {
  return { bot_name, display_name: bot_name, cluster_id: 1, cluster_size: 3, place, trust_score: null };
}

const bots = [bot('a', 3), bot('b', 1), bot('c', 2)];

describe('the square of pairs', () => {
  it('holds each pair twice and nothing on the diagonal', () =>
    expect(arrangeMatrix(matrix, bots, 'name', 'returns').cells.values).toEqual([
      ...[null, 0.9, null],
      ...[0.9, null, -0.4],
      ...[null, -0.4, null],
    ]));
  it('moves its rows with the order', () =>
    expect(arrangeMatrix(matrix, bots, 'cluster', 'returns').cells.values).toEqual([
      ...[null, -0.4, 0.9],
      ...[-0.4, null, null],
      ...[0.9, null, null],
    ]));
  it('hatches what rests on fewer than twenty days, not the diagonal', () =>
    expect(arrangeMatrix(matrix, bots, 'name', 'returns').cells.thin).toEqual([
      ...[false, false, true],
      ...[false, false, false],
      ...[true, false, false],
    ]));
  it('shows residuals with their own samples', () =>
    expect(arrangeMatrix(matrix, bots, 'name', 'residuals').samples).toEqual([
      0, 900, 800, 900, 0, 0, 800, 0, 0,
    ]));
  it('leaves out a bot the matrix does not know', () =>
    expect(arrangeMatrix(matrix, [...bots, bot('d', 4)], 'name', 'returns').cells.rows).toHaveLength(3));
});

describe('the triangle', () => {
  it('is counted without a gap', () => {
    const count = 87;
    const places = Array.from({ length: count }, (_, row) =>
      Array.from({ length: count - row - 1 }, (_, step) => pairIndex(row, row + 1 + step, count)),
    ).flat();
    expect(places).toEqual(Array.from({ length: 3741 }, (_, index) => index));
  });
});
