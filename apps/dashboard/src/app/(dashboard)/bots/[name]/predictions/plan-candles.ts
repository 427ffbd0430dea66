import { type Timeframe, timeframeMs, timeframes } from '@quorum/contracts';
import type { PredictionRow } from '#data/tracking/prediction-row.ts';
import { parseInterval } from '#format/parse-interval.ts';

export interface CandlePlan {
  readonly timeframe: Timeframe;
  /** What is loaded: from before the entry to seven days after it, where the last mark is taken. */
  readonly from: string;
  readonly to: string;
  /** What is shown first: from before the entry to after the end. */
  readonly shownTo: string;
}

const dayMs = 86_400_000;
const lastMarkMs = 7 * dayMs;
const mostCandles = 1500;

/** Which candles tell the story of a call, fine enough to see and few enough to draw. */
export function planCandles(call: PredictionRow, now: string): CandlePlan {
  const start = Date.parse(call.entered_at ?? call.predicted_at);
  const horizon = parseInterval(call.horizon);
  const end =
    call.exited_at === null ? Math.min(Date.parse(now), start + horizon) : Date.parse(call.exited_at);
  const lead = Math.max((end - start) / 2, timeframeMs(timeframeOf(call)) * 24);
  const from = start - lead;
  const to = Math.max(end + lead, start + lastMarkMs);
  const timeframe = timeframes.find(
    (candidate) =>
      timeframeMs(candidate) >= timeframeMs(timeframeOf(call)) &&
      (to - from) / timeframeMs(candidate) <= mostCandles,
  );
  return {
    timeframe: timeframe ?? '1d',
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    shownTo: new Date(end + lead).toISOString(),
  };
}

/** The candles the call is followed on; before it enters, those it was made from. */
export function timeframeOf({ tracked_timeframe, timeframe }: PredictionRow): Timeframe {
  const wanted = tracked_timeframe ?? timeframe;
  return timeframes.find((known) => known === wanted) ?? '1h';
}
