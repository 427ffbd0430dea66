import { timeframeMs } from '@quorum/contracts';
import type { ExchangeHealth } from '#data/market/get-exchange-health.ts';
import type { Series } from '#data/market/get-series.ts';

export type SeriesState = 'fresh' | 'stale' | 'recorded' | 'delisted';

export interface SeriesVerdict {
  readonly state: SeriesState;
  /** Candles that could have closed since the newest one did. */
  readonly ageInIntervals: number;
  readonly needsAttention: boolean;
}

const staleAfterIntervals = 2;

/** How a series does, as seen from `now`. Recorded and delisted ones end; they do not grow stale. */
export function judgeSeries(
  series: Series,
  kind: ExchangeHealth['kind'] | undefined,
  now: string,
): SeriesVerdict {
  const age = Date.parse(now) - Date.parse(series.last_closed_at);
  const ageInIntervals = Math.max(0, age / timeframeMs(series.timeframe));
  const state = stateOf(series, kind, ageInIntervals);
  const isFlawed = series.missing_count + series.reject_count + series.revision_count > 0;
  return { state, ageInIntervals, needsAttention: state === 'stale' || isFlawed };
}

function stateOf(
  { delisted_at }: Series,
  kind: ExchangeHealth['kind'] | undefined,
  ageInIntervals: number,
): SeriesState {
  if (delisted_at !== null) return 'delisted';
  if (kind === 'recorded') return 'recorded';
  return ageInIntervals > staleAfterIntervals ? 'stale' : 'fresh';
}
