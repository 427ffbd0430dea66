import { choppiness, defineIndicator, rollingMax } from '@quorum/indicators';

/** Highest choppiness index of `length` candles within the last `memory` ones, 0..100. */
export const highestChoppiness = defineIndicator(
  'highestChoppiness',
  (columns, length: number, memory: number) =>
    rollingMax(choppiness(length).compute(columns), memory, length),
);
