import type { CellPlace } from './heat-map-cells.ts';

export interface MapGeometry {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Room for the names of the rows and of the columns, in pixels. */
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels of a cell: whole ones, so that neighbours touch without a seam. */
export function boxOf({ left, top, cellWidth, cellHeight }: MapGeometry, { row, column }: CellPlace): Box {
  const x = left + Math.round(column * cellWidth);
  const y = top + Math.round(row * cellHeight);
  return {
    x,
    y,
    width: left + Math.round((column + 1) * cellWidth) - x,
    height: top + Math.round((row + 1) * cellHeight) - y,
  };
}

/** The cell a point lies in; null outside. */
export function cellAt(geometry: MapGeometry, x: number, y: number): CellPlace | null {
  const column = Math.floor((x - geometry.left) / geometry.cellWidth);
  const row = Math.floor((y - geometry.top) / geometry.cellHeight);
  const isInside = row >= 0 && row < geometry.rowCount && column >= 0 && column < geometry.columnCount;
  return isInside ? { row, column } : null;
}
