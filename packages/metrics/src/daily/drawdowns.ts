/** A time under water. Times are indices of the equity series, whose index 0 is the start before the first day. */
export interface Drawdown {
  readonly peak: number;
  readonly trough: number;
  /** The first day back at the peak's height, null while it is open. */
  readonly recovery: number | null;
  /** Trough over peak, less 1: negative. */
  readonly depth: number;
  /** Days under water, from the peak to the recovery, or to the last day. */
  readonly duration: number;
  /** Days from the trough to the recovery, null while it is open. */
  readonly recoveryTime: number | null;
}

/** Every drawdown of an equity series in order of time. The series starts with its initial 1. */
export function drawdownsOf(equity: readonly number[]): Drawdown[] {
  const drawdowns: Drawdown[] = [];
  let peak = 0;
  let trough = 0;
  for (let day = 1; day < equity.length; day += 1) {
    if (equity[day]! >= equity[peak]!) {
      if (trough > peak) drawdowns.push(closed(equity, peak, trough, day));
      peak = day;
      trough = day;
    } else if (trough === peak || equity[day]! < equity[trough]!) {
      trough = day;
    }
  }
  if (trough > peak) drawdowns.push(open(equity, peak, trough));
  return drawdowns;
}

/** The deepest drawdowns, deepest first; of equal ones the earlier. */
export function worstDrawdowns(equity: readonly number[], count = 5): Drawdown[] {
  return drawdownsOf(equity)
    .toSorted((a, b) => a.depth - b.depth)
    .slice(0, count);
}

/** How far below its highest point each day lies: 0 or negative, as many entries as `equity`. */
export function underwaterOf(equity: readonly number[]): number[] {
  let highest = 0;
  return equity.map((value) => {
    highest = Math.max(highest, value);
    return highest === 0 ? 0 : value / highest - 1;
  });
}

function closed(equity: readonly number[], peak: number, trough: number, recovery: number): Drawdown {
  const depth = equity[trough]! / equity[peak]! - 1;
  return { peak, trough, recovery, depth, duration: recovery - peak, recoveryTime: recovery - trough };
}

function open(equity: readonly number[], peak: number, trough: number): Drawdown {
  const depth = equity[trough]! / equity[peak]! - 1;
  return { peak, trough, recovery: null, depth, duration: equity.length - 1 - peak, recoveryTime: null };
}
