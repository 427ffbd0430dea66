import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';

/** Closes in a row above the one before (positive) or below it (negative); 0 where the price stood still. */
export const closeStreak = defineIndicator('closeStreak', ({ close }) => {
  let streak = 0;
  return close.map((price, i) => {
    const change = price - (close[i - 1] ?? price);
    if (isFlat(Math.abs(change), price)) streak = 0;
    else streak = change > 0 ? Math.max(streak, 0) + 1 : Math.min(streak, 0) - 1;
    return streak;
  });
});
