import { type Columns, defineIndicator, rollingMax, rollingMin } from '@quorum/indicators';

/** What one candle did: the age of the break when it was retested and held (negative for one downwards), and its level. */
interface RetestStep {
  held: number;
  level: number;
}

/**
 * Follows one break at a time: a close beyond the `range` candles before it. The break is forgotten after `patience`
 * candles and fails with a close back through its level; it is held once the price has stood clear of the level,
 * comes back to touch it and closes on the far side again.
 */
function walkRetests(
  { high, low, close }: Columns,
  range: number,
  patience: number,
  read: (step: RetestStep) => number,
): Float64Array {
  const top = rollingMax(high, range);
  const bottom = rollingMin(low, range);
  const step: RetestStep = { held: 0, level: 0 };
  let [side, at, clear] = [0, 0, false];
  return close.map((price, i) => {
    step.held = 0;
    if (side !== 0) {
      const near = side > 0 ? low[i]! : -high[i]!;
      const failed = side * price < side * step.level || i - at > patience;
      if (!failed && clear && near <= side * step.level) step.held = side * (i - at);
      clear ||= near > side * step.level;
      if (failed || step.held !== 0) side = 0;
    }
    if (side === 0 && step.held === 0 && i > 0) {
      if (price > top[i - 1]!) [side, at, clear, step.level] = [1, i, false, top[i - 1]!];
      else if (price < bottom[i - 1]!) [side, at, clear, step.level] = [-1, i, false, bottom[i - 1]!];
    }
    return read(step);
  });
}

/** Candles since the break whose level was retested and held by this candle, negative for a break downwards; else 0. */
export const retestHeld = defineIndicator('retestHeld', (columns, range: number, patience: number) =>
  walkRetests(columns, range, patience, ({ held }) => held),
);

/** Level of the last break, in price units; 0 before the first. */
export const retestLevel = defineIndicator('retestLevel', (columns, range: number, patience: number) =>
  walkRetests(columns, range, patience, ({ level }) => level),
);
