import { bollingerWidth, defineIndicator, rollingMin } from '@quorum/indicators';

/** The Bollinger bands whose width is watched: BandWidth(20, 2). */
export const BAND_LENGTH = 20;
export const BAND_DEVIATIONS = 2;

/** Smallest Bollinger BandWidth(20, 2) of the last `length` candles, as a fraction of the middle band. */
export const narrowestBand = defineIndicator('narrowestBand', (columns, length: number) =>
  rollingMin(bollingerWidth(BAND_LENGTH, BAND_DEVIATIONS).compute(columns), length, BAND_LENGTH - 1),
);
