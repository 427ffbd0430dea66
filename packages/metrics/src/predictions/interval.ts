import type { Figure } from '../figure.ts';

/** Both ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type IntervalFigure = Figure<Interval>;

/** Why a rate without trials has no interval. */
export const noTrials = 'no call has been decided';
