import type { HeatMapCells } from '#components/charts/heat-map/heat-map-cells.ts';
import type { CorrelationMatrix } from '#data/correlation/get-correlation-matrix.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import { clusterEdges, type Order, type OrderedBot, orderBots } from './order-bots.ts';
import type { Measure } from './search-params.ts';

export interface ArrangedMatrix {
  readonly cells: HeatMapCells;
  /** Days, or coins and days, that stand behind each cell. */
  readonly samples: readonly number[];
}

/** The triangle of pairs as a full square, its bots in the order that was chosen. */
export function arrangeMatrix(
  matrix: CorrelationMatrix,
  bots: readonly OrderedBot[],
  order: Order,
  measure: Measure,
): ArrangedMatrix {
  const [known, sizes] =
    measure === 'returns'
      ? [matrix.coefficients, matrix.sample_sizes]
      : [matrix.residuals, matrix.residual_sizes];
  const indexOf = new Map(matrix.bot_names.map((name, index) => [name, index]));
  const ordered = orderBots(bots, order).filter(({ bot_name }) => indexOf.has(bot_name));
  const places = ordered.map(({ bot_name }) => indexOf.get(bot_name) ?? 0);
  const pairs = places.flatMap((row) =>
    places.map((column) => pairIndex(row, column, matrix.bot_names.length)),
  );
  const samples = pairs.map((pair) => (pair === null ? 0 : (sizes[pair] ?? 0)));
  const names = ordered.map(({ bot_name, display_name }) => ({ key: bot_name, label: display_name }));
  return {
    cells: {
      rows: names,
      columns: names,
      values: pairs.map((pair) => (pair === null ? null : (known[pair] ?? null))),
      thin: pairs.map((pair, index) => pair !== null && isLowSample(samples[index] ?? 0)),
      separators: clusterEdges(ordered, order),
    },
    samples,
  };
}

/** Place of the pair (row, column) in the triangle above the diagonal, row after row; null on the diagonal. */
export function pairIndex(row: number, column: number, count: number): number | null {
  if (row === column) return null;
  const [first, second] = row < column ? [row, column] : [column, row];
  return (first * (2 * count - first - 1)) / 2 + (second - first - 1);
}
