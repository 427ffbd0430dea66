import { brierScore, expectedCalibrationError, reliabilityBins } from '@quorum/metrics';
import type { Play } from '../play-world.ts';
import type { World } from '../world/world.ts';
import { dailyAccuracy } from './daily-accuracy.ts';
import { type Detection, judgeAlarms } from './detection.ts';
import { forecastsFrom } from './forecasts.ts';
import { firstScoredDay, trustDays } from './scored-days.ts';
import { meanSpearman } from './trust-scores.ts';

/** How a method did in one world. What is null is unknown: it claims no such thing, or there was nothing to see. */
export interface PlayScore {
  readonly accuracy: number;
  readonly spearman60: number | null;
  readonly spearman180: number | null;
  readonly ece: number | null;
  readonly brier: number | null;
  /** Share of right calls on each day from the first, also before scoring starts. */
  readonly daily: readonly number[];
  readonly detection: Detection | null;
}

/** Scores what a method did, from the first scored day on. */
export function scorePlay(world: World, { decisions, alarms }: Play): PlayScore {
  if (world.days <= firstScoredDay) {
    throw new RangeError(`${world.name} has ${world.days} days: scores begin on day ${firstScoredDay + 1}.`);
  }
  const daily = dailyAccuracy(world, decisions);
  const forecasts = forecastsFrom(firstScoredDay, world, decisions);
  const scored = daily.slice(firstScoredDay);
  return {
    accuracy: scored.reduce((sum, share) => sum + share, 0) / scored.length,
    spearman60: meanSpearman(world, decisions, ...trustDays.early).value,
    spearman180: meanSpearman(world, decisions, ...trustDays.late).value,
    ece: expectedCalibrationError(reliabilityBins(forecasts)).value,
    brier: brierScore(forecasts).value,
    daily,
    detection: alarms === null ? null : judgeAlarms(world, alarms),
  };
}
