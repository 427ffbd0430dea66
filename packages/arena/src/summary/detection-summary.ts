import type { Detection } from '../scores/detection.ts';

export interface DetectionSummary {
  readonly degraded: number;
  readonly found: number;
  /** Half of all degraded bots are found by then; null where half of them never are, or none was degraded. */
  readonly medianDelay: number | null;
  /** False alarms per bot in 180 days. */
  readonly falseAlarms: number;
}

/** What watching was worth, over all bots of all worlds; null where nobody watched. */
export function summariseDetections(detections: readonly (Detection | null)[]): DetectionSummary | null {
  const known = detections.filter((detection) => detection !== null);
  if (known.length === 0) return null;
  const delays = known.flatMap((detection) => detection.delays);
  const sum = (value: (detection: Detection) => number) =>
    known.reduce((total, detection) => total + value(detection), 0);
  return {
    degraded: delays.length,
    found: delays.filter((delay) => delay !== null).length,
    medianDelay: medianOf(delays),
    falseAlarms: (180 * sum(({ falseAlarms }) => falseAlarms)) / sum(({ healthyBotDays }) => healthyBotDays),
  };
}

/** The median, where a bot that was never found took endlessly long. */
function medianOf(delays: readonly (number | null)[]): number | null {
  const sorted = delays.map((delay) => delay ?? Number.POSITIVE_INFINITY).toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  const median = low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
  return Number.isFinite(median) ? median : null;
}
