import { type Figure, known, tooFew, unknownBecause } from '../figure.ts';
import { drawdownsOf, underwaterOf, worstDrawdowns } from './drawdowns.ts';

const NEVER_FELL = 'the equity never fell';

/** Deepest drawdown of an equity series with its initial 1: 0 or negative. */
export function maximumDrawdown(equity: readonly number[]): Figure {
  return afterTheFirstDay(equity, () => known(Math.min(...underwaterOf(equity))));
}

/** How far the last day lies below the highest: 0 or negative. */
export function currentDrawdown(equity: readonly number[]): Figure {
  return afterTheFirstDay(equity, () => known(underwaterOf(equity).at(-1)!));
}

/** Days under water in the deepest drawdown, from its peak. */
export function maximumDrawdownDuration(equity: readonly number[]): Figure {
  return ofTheWorst(equity, ({ duration }) => known(duration));
}

/** Days from the trough of the deepest drawdown back to its peak's height. */
export function recoveryTime(equity: readonly number[]): Figure {
  return ofTheWorst(equity, (worst) =>
    worst.recoveryTime === null
      ? unknownBecause('the deepest drawdown has not recovered')
      : known(worst.recoveryTime),
  );
}

/** The longest time under water in days, whatever its depth. */
export function longestDrawdown(equity: readonly number[]): Figure {
  return ofTheWorst(equity, () => known(Math.max(...drawdownsOf(equity).map(({ duration }) => duration))));
}

type Worst = ReturnType<typeof worstDrawdowns>[number];

function ofTheWorst(equity: readonly number[], figure: (worst: Worst) => Figure): Figure {
  return afterTheFirstDay(equity, () => {
    const [worst] = worstDrawdowns(equity, 1);
    return worst === undefined ? unknownBecause(NEVER_FELL) : figure(worst);
  });
}

function afterTheFirstDay(equity: readonly number[], figure: () => Figure): Figure {
  const reason = tooFew('days', Math.max(equity.length - 1, 0), 1);
  return reason === null ? figure() : unknownBecause(reason);
}
