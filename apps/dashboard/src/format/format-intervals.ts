/** An age counted in candles: 0.11 → "0.1 candles", 1 → "1.0 candles", 132.4 → "132 candles". */
export function formatIntervals(intervals: number): string {
  return `${intervals.toFixed(intervals < 10 ? 1 : 0)} candles`;
}
