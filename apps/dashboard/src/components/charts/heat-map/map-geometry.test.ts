import { describe, expect, it } from 'vitest';
import { boxOf, cellAt } from './map-geometry.ts';

const geometry = { rowCount: 3, columnCount: 3, left: 10, top: 0, cellWidth: 3.4, cellHeight: 5 };

describe('the cells of a map', () => {
  it('touch each other, whatever their width', () => {
    const first = boxOf(geometry, { row: 0, column: 0 });
    const second = boxOf(geometry, { row: 0, column: 1 });
    expect(first).toEqual({ x: 10, y: 0, width: 3, height: 5 });
    expect(second.x).toBe(first.x + first.width);
  });
  it('are found under a point', () => expect(cellAt(geometry, 14, 11)).toEqual({ row: 2, column: 1 }));
  it('end at the edge', () => {
    expect(cellAt(geometry, 9, 1)).toBeNull();
    expect(cellAt(geometry, 10 + 3 * 3.4, 1)).toBeNull();
    expect(cellAt(geometry, 11, 15)).toBeNull();
  });
});
