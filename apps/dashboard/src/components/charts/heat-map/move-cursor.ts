import type { CellPlace } from './heat-map-cells.ts';

const leap = 10;

/** Where a key moves the cross-hair to, as in a spreadsheet; null for keys that mean nothing here. */
export function moveCursor(
  { row, column }: CellPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rowCount, columnCount }: { readonly rowCount: number; readonly columnCount: number },
): CellPlace | null {
  const lastRow = rowCount - 1;
  const lastColumn = columnCount - 1;
  const within = (place: CellPlace): CellPlace => ({
    row: Math.min(lastRow, Math.max(0, place.row)),
    column: Math.min(lastColumn, Math.max(0, place.column)),
  });
  if (key === 'ArrowUp') return within({ row: row - 1, column });
  if (key === 'ArrowDown') return within({ row: row + 1, column });
  if (key === 'ArrowLeft') return within({ row, column: column - 1 });
  if (key === 'ArrowRight') return within({ row, column: column + 1 });
  if (key === 'PageUp') return within({ row: row - leap, column });
  if (key === 'PageDown') return within({ row: row + leap, column });
  if (key === 'Home') return { row: ctrlKey ? 0 : row, column: 0 };
  if (key === 'End') return { row: ctrlKey ? lastRow : row, column: lastColumn };
  return null;
}
