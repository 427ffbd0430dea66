'use client';

import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { drawHeatMap } from './draw-heat-map.ts';
import styles from './heat-map.module.css';
import { type CellPlace, type HeatMapCells, isSquare } from './heat-map-cells.ts';
import type { HeatScale } from './heat-scale.ts';
import { type Box, boxOf, cellAt, type MapGeometry } from './map-geometry.ts';
import { moveCursor } from './move-cursor.ts';
import { readMapColours } from './read-map-colours.ts';

interface HeatMapProps {
  readonly label: string;
  readonly cells: HeatMapCells;
  readonly scale: HeatScale;
  /** A cell in a sentence: what the live region reads. */
  readonly describe: (place: CellPlace) => string;
  readonly onPick?: (place: CellPlace) => void;
  readonly picked?: CellPlace | null;
  /** Where the cross-hair stands at first; null: nowhere. */
  readonly start?: CellPlace | null;
  /** Height of a row in pixels; without it cells are as high as they are wide. */
  readonly rowHeight?: number;
  /** Room for the names of the rows, in pixels. */
  readonly nameWidth?: number;
}

/** Thousands of numbers as colours on one canvas, with a cross-hair that follows pointer and arrow keys. */
export function HeatMap(props: HeatMapProps) {
  const { label, cells, describe, onPick, picked = null, start = null } = props;
  const [cursor, setCursor] = useState(start);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const geometry = useMemo(() => measure(props, width), [props, width]);
  const hintId = useId();
  const size = { rowCount: cells.rows.length, columnCount: cells.columns.length };
  const shown = cursor ?? picked;

  const press = (event: KeyboardEvent) => {
    const from = shown ?? { row: 0, column: Math.min(1, size.columnCount - 1) };
    if (event.key === 'Enter' || event.key === ' ') onPick?.(from);
    else {
      // The first arrow shows the cross-hair; the next ones move it.
      const next = moveCursor(from, event, size);
      if (next === null) return;
      setCursor(shown === null ? from : next);
    }
    event.preventDefault();
  };
  const point = (event: PointerEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    setCursor(cellAt(geometry, event.clientX - left, event.clientY - top) ?? cursor);
  };
  return (
    <div className={styles.map}>
      <div
        ref={ref}
        className={styles.plane}
        style={
          props.rowHeight === undefined
            ? { aspectRatio: 1 }
            : { height: geometry.top + props.rowHeight * size.rowCount }
        }
        role="application"
        aria-roledescription="heat map"
        aria-label={label}
        aria-describedby={hintId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move over the map from here
        tabIndex={0}
        data-hold-still
        onKeyDown={press}
        onPointerMove={point}
        onClick={(event) => {
          point(event as unknown as PointerEvent);
          const { left, top } = event.currentTarget.getBoundingClientRect();
          const place = cellAt(geometry, event.clientX - left, event.clientY - top);
          if (place) onPick?.(place);
        }}
      >
        <MapCanvas {...props} geometry={geometry} />
        {shown && <CrossHair place={shown} geometry={geometry} />}
        {picked && <div className={styles.picked} style={toStyle(boxOf(geometry, picked))} />}
      </div>
      <output className={`num ${styles.said}`} aria-live="polite">
        {shown ? describe(shown) : 'Point at a cell, or move over the map with the arrow keys.'}
      </output>
      <span id={hintId} className="visually-hidden">
        Arrow keys move by a cell, Page up and Page down by ten, Home and End to the ends of the row.
        {onPick && ' Enter pins what is under the cross-hair.'}
      </span>
    </div>
  );
}

/** Drawn anew only when numbers, size or theme change: the cross-hair lies above it. */
function MapCanvas({ cells, scale, geometry }: HeatMapProps & { geometry: MapGeometry }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme('dark');
  useEffect(() => {
    const sheet = canvas.current;
    const pen = sheet?.getContext('2d');
    if (!sheet || !pen || geometry.cellWidth <= 0) return;
    const density = window.devicePixelRatio;
    const end = boxOf(geometry, { row: geometry.rowCount - 1, column: geometry.columnCount - 1 });
    const [width, height] = [end.x + end.width, end.y + end.height];
    sheet.width = width * density;
    sheet.height = height * density;
    sheet.style.width = `${width}px`;
    sheet.style.height = `${height}px`;
    pen.scale(density, density);
    pen.font = '12px system-ui, sans-serif';
    drawHeatMap(pen, cells, scale, geometry, readMapColours(sheet, scale));
  }, [cells, scale, geometry, scheme]);
  return <canvas ref={canvas} className={styles.canvas} />;
}

function CrossHair({ place, geometry }: { place: CellPlace; geometry: MapGeometry }) {
  const { x, y, width, height } = boxOf(geometry, place);
  const right = geometry.left + Math.round(geometry.columnCount * geometry.cellWidth);
  const bottom = geometry.top + Math.round(geometry.rowCount * geometry.cellHeight);
  return (
    <>
      <div
        className={styles.hair}
        style={toStyle({ x: geometry.left, y, width: right - geometry.left, height })}
      />
      <div
        className={styles.hair}
        style={toStyle({ x, y: geometry.top, width, height: bottom - geometry.top })}
      />
      <div className={styles.cursor} style={toStyle({ x, y, width, height })} />
    </>
  );
}

function measure({ cells, rowHeight, nameWidth = 0 }: HeatMapProps, width: number): MapGeometry {
  const cellWidth = Math.max(0, width - nameWidth) / Math.max(1, cells.columns.length);
  return {
    rowCount: cells.rows.length,
    columnCount: cells.columns.length,
    left: nameWidth,
    top: 0,
    cellWidth,
    cellHeight: rowHeight ?? (isSquare(cells) ? cellWidth : 24),
  };
}

function toStyle({ x, y, width, height }: Box) {
  return { left: x, top: y, width, height };
}
