export interface HeatMapLabel {
  readonly key: string;
  readonly label: string;
}

/** A map's numbers: row after row, null where nothing is known. */
export interface HeatMapCells {
  readonly rows: readonly HeatMapLabel[];
  readonly columns: readonly HeatMapLabel[];
  readonly values: readonly (number | null)[];
  /** Rests on too few samples: drawn hatched. */
  readonly thin: readonly boolean[];
  /** Draws a line before these rows, and before these columns where the map is square. */
  readonly separators: readonly number[];
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a cell's number stands in the arrays. */
export function cellIndex(cells: HeatMapCells, { row, column }: CellPlace): number {
  return row * cells.columns.length + column;
}

/** Whether both sides list the same things, so that a cell on the diagonal is something with itself. */
export function isSquare({ rows, columns }: HeatMapCells): boolean {
  return rows.length === columns.length && rows.every(({ key }, index) => key === columns[index]?.key);
}
