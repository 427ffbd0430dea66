import { defineIndicator } from './indicator.ts';
import { placeInRange } from './stochastic.ts';

/** Williams %R (Williams 1973), −100 at the low to 0 at the high; −50 on a flat market. */
export const williamsR = defineIndicator('williamsR', (columns, length: number) =>
  placeInRange(columns, length).map((place) => 100 * place - 100),
);
