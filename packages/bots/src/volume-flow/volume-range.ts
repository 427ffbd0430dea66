import { averageVolume, defineIndicator, rollingMax, rollingMin } from '@quorum/indicators';

/** Largest average volume of `day` candles that ended within the last `window` candles. */
export const averageVolumeHigh = defineIndicator(
  'averageVolumeHigh',
  (columns, day: number, window: number) => rollingMax(averageVolume(day).compute(columns), window, day - 1),
);

/** Smallest average volume of `day` candles that ended within the last `window` candles. */
export const averageVolumeLow = defineIndicator('averageVolumeLow', (columns, day: number, window: number) =>
  rollingMin(averageVolume(day).compute(columns), window, day - 1),
);
