import type { SymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import { formatAge } from '#format/format-age.ts';
import { formatUtc } from '#format/format-utc.ts';

export interface StatusSummary {
  readonly level: 'ok' | 'warn' | 'bad' | 'idle';
  /** Fits a phone. */
  readonly short: string;
  /** A sentence for the tooltip. */
  readonly sentence: string;
}

/** How old the newest prices are. Recorded prices never grow stale: they end. */
export function summariseFreshness(symbols: readonly SymbolFreshness[], now: string): StatusSummary {
  const followed = symbols.filter(({ delisted_at }) => delisted_at === null);
  const newest = followed
    .map(({ last_closed_at }) => last_closed_at)
    .sort()
    .at(-1);
  if (newest === undefined) {
    return { level: 'idle', short: 'no candles yet', sentence: 'No candles have been loaded yet.' };
  }
  const running = followed.filter(({ exchange_kind }) => exchange_kind !== 'recorded');
  if (running.length === 0) {
    return {
      level: 'ok',
      short: `recorded until ${newest.slice(0, 10)}`,
      sentence: `The prices were recorded until ${formatUtc(newest)} UTC.`,
    };
  }
  const stale = running.filter(({ is_stale }) => is_stale);
  const age = formatAge(newest, now);
  return {
    level: stale.length === 0 ? 'ok' : stale.length === running.length ? 'bad' : 'warn',
    short: stale.length === 0 ? `data ${age}` : `${stale.length} of ${running.length} stale`,
    sentence: `The newest candle closed ${age}; ${stale.length} of ${running.length} symbols are stale.`,
  };
}
