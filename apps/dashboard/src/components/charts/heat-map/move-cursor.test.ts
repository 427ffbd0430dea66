import { describe, expect, it } from 'vitest';
import { moveCursor } from './move-cursor.ts';

const size = { rowCount: 87, columnCount: 87 };
const press = (key: string, from = { row: 3, column: 4 }, ctrlKey = false) =>
  moveCursor(from, { key, ctrlKey }, size);

describe('the cross-hair', () => {
  it('follows the arrows', () =>
    expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map((key) => press(key))).toEqual([
      { row: 2, column: 4 },
      { row: 4, column: 4 },
      { row: 3, column: 3 },
      { row: 3, column: 5 },
    ]));
  it('stops at the edge', () => {
    expect(press('ArrowUp', { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(press('PageDown', { row: 80, column: 0 })).toEqual({ row: 86, column: 0 });
  });
  it('goes to the ends of its row, with Ctrl to the corners', () => {
    expect(press('End')).toEqual({ row: 3, column: 86 });
    expect(press('Home', { row: 3, column: 4 }, true)).toEqual({ row: 0, column: 0 });
  });
  it('leaves other keys alone', () => expect(press('Tab')).toBeNull());
});
