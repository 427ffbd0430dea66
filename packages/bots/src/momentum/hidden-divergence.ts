import { type Columns, defineIndicator, rsi } from '@quorum/indicators';

/** Turns smaller than this many RSI points are rounding noise. */
const NOISE = 1e-6;

interface Turn {
  readonly index: number;
  readonly rsi: number;
  readonly close: number;
}

/**
 * Cardwell's reversals, told on the candle after RSI turned. Above 0: the points by which its new low lies below its
 * last one while the close there is higher; below 0: by which its new high lies above its last one while the close
 * is lower. 0 on every other candle, and where the two turns are more than `span` candles apart.
 */
export const hiddenDivergence = defineIndicator('hiddenDivergence', (columns, length: number, span: number) =>
  reversalsOf(columns, rsi(length).compute(columns), length, span),
);

function reversalsOf({ close }: Columns, strength: Float64Array, from: number, span: number): Float64Array {
  const result = strength.map((_, i) => (i < from + 2 ? Number.NaN : 0));
  let low: Turn | null = null;
  let high: Turn | null = null;
  for (let i = from + 2; i < strength.length; i++) {
    const rise = strength[i - 1]! - strength[i - 2]!;
    const next = strength[i]! - strength[i - 1]!;
    if (Math.min(Math.abs(rise), Math.abs(next)) < NOISE || rise > 0 === next > 0) continue;
    const turn = { index: i - 1, rsi: strength[i - 1]!, close: close[i - 1]! };
    if (next > 0) {
      result[i] = divergence(turn, low, span, 1);
      low = turn;
    } else {
      result[i] = divergence(turn, high, span, -1);
      high = turn;
    }
  }
  return result;
}

/** RSI points by which `turn` overshot the one before it against the price; 0 when it did not. */
function divergence(turn: Turn, before: Turn | null, span: number, direction: 1 | -1): number {
  if (!before || turn.index - before.index > span) return 0;
  const priceHeld = direction * (turn.close / before.close - 1) > NOISE;
  const overshot = direction * (before.rsi - turn.rsi) > NOISE;
  return priceHeld && overshot ? before.rsi - turn.rsi : 0;
}
