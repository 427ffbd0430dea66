import { assertForecasts, type Forecast, meanOf, outcomeOf } from './forecast.ts';

/** Fewer calls than this say little about a bin. */
const MINIMUM_COUNT = 30;

/** Calls of about the same confidence: how sure they were, and how often they were right. */
export interface ReliabilityBin {
  readonly bin: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly observed: number;
  /** Whether it holds fewer than 30 calls. */
  readonly isThin: boolean;
}

/** Bins of equal width, [low, high), the last with its end. Empty bins are left out. */
export function reliabilityBins(forecasts: readonly Forecast[], binCount = 10): ReliabilityBin[] {
  assertForecasts(forecasts);
  const members = Map.groupBy(forecasts, ({ confidence }) =>
    Math.min(Math.floor(confidence * binCount), binCount - 1),
  );
  return [...members].toSorted(([a], [b]) => a - b).map(([bin, calls]) => binOf(bin, calls, binCount));
}

function binOf(bin: number, calls: readonly Forecast[], binCount: number): ReliabilityBin {
  return {
    bin,
    low: bin / binCount,
    high: (bin + 1) / binCount,
    count: calls.length,
    meanConfidence: meanOf(calls, ({ confidence }) => confidence),
    observed: meanOf(calls, outcomeOf),
    isThin: calls.length < MINIMUM_COUNT,
  };
}
