import { type Columns, defineIndicator } from '@quorum/indicators';

/** What one candle did to the box: its age when the candle closed out of it (negative below), and the box as it stood before. */
interface BoxStep {
  out: number;
  top: number;
  bottom: number;
}

/**
 * Darvas boxes (1960), candle by candle. A box begins at a new high and is complete when neither its top nor its
 * bottom has been exceeded for `confirm` candles; it ends with the first close out of it, and that candle begins the next.
 */
function walkBoxes(
  { length, high, low, close }: Columns,
  confirm: number,
  read: (step: BoxStep) => number,
): Float64Array {
  const result = new Float64Array(length);
  const step: BoxStep = { out: 0, top: high[0] ?? 0, bottom: low[0] ?? 0 };
  let [top, topAt, bottom, bottomAt, complete] = [step.top, 0, step.bottom, 0, false];
  for (let i = 0; i < length; i++) {
    [step.top, step.bottom, step.out] = [top, bottom, 0];
    if (complete && close[i]! > top) step.out = i - topAt;
    if (complete && close[i]! < bottom) step.out = topAt - i;
    const begins = complete ? step.out !== 0 : high[i]! > top;
    if (begins) [top, topAt, bottom, bottomAt, complete] = [high[i]!, i, low[i]!, i, false];
    else if (!complete) {
      if (low[i]! < bottom) [bottom, bottomAt] = [low[i]!, i];
      complete = i - topAt >= confirm && i - bottomAt >= confirm;
    }
    result[i] = read(step);
  }
  return result;
}

/** Candles a complete box had lasted when this candle closed above it, negative below it; 0 where no box ended. */
export const darvasBreak = defineIndicator('darvasBreak', (columns, confirm: number) =>
  walkBoxes(columns, confirm, ({ out }) => out),
);

/** Top of the box, complete or not, before this candle. */
export const darvasTop = defineIndicator('darvasTop', (columns, confirm: number) =>
  walkBoxes(columns, confirm, ({ top }) => top),
);

/** Bottom of the box, complete or not, before this candle. */
export const darvasBottom = defineIndicator('darvasBottom', (columns, confirm: number) =>
  walkBoxes(columns, confirm, ({ bottom }) => bottom),
);
