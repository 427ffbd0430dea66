import { defineIndicator, isFlat } from '@quorum/indicators';

const CANDLES_A_DAY = 24;

/**
 * What the next `hours` hours did at this time of day, on hourly candles: the t-statistic of their logarithmic
 * returns over the last `days` days. 0 where they were all alike. `hours` is below 24.
 */
export const sameHourDrift = defineIndicator('sameHourDrift', ({ close }, days: number, hours: number) => {
  const moves = close.map((price, i) => Math.log(price / close[i - hours]!));
  return close.map((_, i) => (i < CANDLES_A_DAY * days ? Number.NaN : tStatistic(moves, i + hours, days)));
});

/** Mean over its standard error of the moves that ended 1..days days before index `end`. */
function tStatistic(moves: Float64Array, end: number, days: number): number {
  let sum = 0;
  for (let day = 1; day <= days; day++) sum += moves[end - CANDLES_A_DAY * day]!;
  const mean = sum / days;
  let squares = 0;
  for (let day = 1; day <= days; day++) squares += (moves[end - CANDLES_A_DAY * day]! - mean) ** 2;
  const deviation = Math.sqrt(squares / (days - 1));
  return isFlat(deviation, 1) ? 0 : (mean * Math.sqrt(days)) / deviation;
}
