import { type Timeframe, timeframeMs } from '@quorum/contracts';

/** Histories start at multiples of this many candles since the epoch. */
export const HISTORY_BLOCK = 512;
/** The shortest and the longest history a gapless market gives to a decision. */
export const MIN_HISTORY = HISTORY_BLOCK + 1;
export const MAX_HISTORY = 2 * HISTORY_BLOCK;

/**
 * The candles a decision at `asOf` may read: `from <= openedAt < to`, in ms UTC.
 * `from` moves only once per block, so a restarted worker and a replay seed their averages at the same candle
 * and decide the same; a window sliding with every candle would give each process its own EMA.
 */
export function historyWindow(asOf: number, timeframe: Timeframe): { from: number; to: number } {
  const length = timeframeMs(timeframe);
  const lastClosed = Math.floor(asOf / length) - 1;
  const block = Math.floor(lastClosed / HISTORY_BLOCK) - 1;
  return { from: block * HISTORY_BLOCK * length, to: (lastClosed + 1) * length };
}
