import { colourAt } from './colour-ramp.ts';
import { cellIndex, type HeatMapCells, isSquare } from './heat-map-cells.ts';
import { type HeatScale, placeOnScale } from './heat-scale.ts';
import { type Box, boxOf, type MapGeometry } from './map-geometry.ts';

export interface MapColours {
  readonly ramp: readonly string[];
  readonly unknown: string;
  readonly itself: string;
  readonly hatch: string;
  readonly line: string;
  readonly text: string;
}

type Pen = CanvasRenderingContext2D;

/** Fills a canvas with the cells of a map; names stand beside it where the geometry leaves room for them. */
export function drawHeatMap(
  pen: Pen,
  cells: HeatMapCells,
  scale: Pick<HeatScale, 'low' | 'high'>,
  geometry: MapGeometry,
  colours: MapColours,
): void {
  const square = isSquare(cells);
  pen.lineWidth = 1;
  for (let row = 0; row < cells.rows.length; row += 1) {
    for (let column = 0; column < cells.columns.length; column += 1) {
      const index = cellIndex(cells, { row, column });
      const box = boxOf(geometry, { row, column });
      const value = cells.values[index] ?? null;
      const colour =
        square && row === column
          ? colours.itself
          : value === null
            ? colours.unknown
            : colourAt(colours.ramp, placeOnScale(scale, value));
      pen.fillStyle = colour;
      pen.fillRect(box.x, box.y, box.width, box.height);
      if (cells.thin[index]) hatch(pen, box, colours.hatch);
    }
  }
  drawSeparators(pen, cells, geometry, colours, square);
  drawNames(pen, cells, geometry, colours);
}

/** Lines from lower left to upper right, that meet those of the neighbours. */
function hatch(pen: Pen, { x, y, width, height }: Box, colour: string): void {
  const gap = 6;
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.strokeStyle = colour;
  pen.beginPath();
  // All lines of the map belong to one family, x + y = k × gap.
  const first = Math.ceil((x + y) / gap);
  for (let k = first; k * gap <= x + y + width + height; k += 1) {
    pen.moveTo(k * gap - y, y);
    pen.lineTo(k * gap - y - height, y + height);
  }
  pen.stroke();
  pen.restore();
}

function drawSeparators(
  pen: Pen,
  cells: HeatMapCells,
  geometry: MapGeometry,
  { line }: MapColours,
  square: boolean,
): void {
  const end = boxOf(geometry, { row: cells.rows.length - 1, column: cells.columns.length - 1 });
  pen.fillStyle = line;
  for (const at of cells.separators) {
    const { x, y } = boxOf(geometry, { row: square ? at : 0, column: at });
    pen.fillRect(x, geometry.top, 1, end.y + end.height - geometry.top);
    if (square) pen.fillRect(geometry.left, y, end.x + end.width - geometry.left, 1);
  }
}

function drawNames(pen: Pen, cells: HeatMapCells, geometry: MapGeometry, { text }: MapColours): void {
  pen.fillStyle = text;
  pen.textBaseline = 'middle';
  if (geometry.left > 0) {
    cells.rows.forEach(({ label }, row) => {
      const { y, height } = boxOf(geometry, { row, column: 0 });
      pen.fillText(label, 0, y + height / 2 + 1, geometry.left - 8);
    });
  }
  if (geometry.top > 0) {
    cells.columns.forEach(({ label }, column) => {
      const { x, width } = boxOf(geometry, { row: 0, column });
      pen.save();
      pen.translate(x + width / 2, geometry.top - 6);
      pen.rotate(-Math.PI / 2);
      pen.fillText(label, 0, 1, geometry.top - 8);
      pen.restore();
    });
  }
}
