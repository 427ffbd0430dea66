import { type Columns, columnsOf } from '../columns.ts';

/** Candles without range that close at the given prices: enough for what reads closes alone. */
export function closesAt(...closes: number[]): Columns {
  return columnsOf(
    closes.map((close, i) => ({ openedAt: i, open: close, high: close, low: close, close, volume: 1 })),
  );
}
