import { offerDownload } from '#components/tables/offer-download.ts';
import { drawHeatMap } from './draw-heat-map.ts';
import { type HeatMapCells, isSquare } from './heat-map-cells.ts';
import type { HeatScale } from './heat-scale.ts';
import type { MapGeometry } from './map-geometry.ts';
import { readMapColours } from './read-map-colours.ts';

const cell = 14;
const wideRow = 28;
const nameRoom = 170;
const headRoom = 44;
const font = '11px system-ui, sans-serif';

/** Draws a map large enough to read every name, and hands it to the browser's downloads. */
export async function saveMap(
  fileName: string,
  title: string,
  cells: HeatMapCells,
  scale: HeatScale,
): Promise<void> {
  const geometry: MapGeometry = {
    rowCount: cells.rows.length,
    columnCount: cells.columns.length,
    left: nameRoom,
    top: headRoom + nameRoom,
    cellWidth: cell,
    cellHeight: isSquare(cells) ? cell : wideRow,
  };
  const sheet = document.createElement('canvas');
  sheet.width = nameRoom + cell * geometry.columnCount + 16;
  sheet.height = geometry.top + geometry.cellHeight * geometry.rowCount + 16;
  const pen = sheet.getContext('2d');
  if (!pen) return;
  const colours = readMapColours(document.body, scale);
  pen.fillStyle = colours.unknown;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.fillStyle = colours.line;
  pen.font = '600 15px system-ui, sans-serif';
  pen.fillText(title, 8, 24);
  pen.font = font;
  drawHeatMap(pen, cells, scale, geometry, colours);
  const picture = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, 'image/png'));
  if (picture) offerDownload(fileName, picture);
}
