import { defineIndicator, massIndex } from '@quorum/indicators';

/** Candles over which Dorsey sums the mass index. */
export const SUM = 25;

/** Highest mass index since it last rose through `line`; the index itself while it is below. */
export const bulgePeak = defineIndicator('bulgePeak', (columns, length: number, line: number) => {
  const index = massIndex(length, SUM).compute(columns);
  let peak = 0;
  return index.map((value) => {
    peak = value >= line && peak >= line ? Math.max(peak, value) : value;
    return peak;
  });
});
