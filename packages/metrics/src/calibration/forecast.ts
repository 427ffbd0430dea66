import { assertProbabilities } from '../check-input.ts';

/** A decided call: how sure it was, and whether it was right. */
export interface Forecast {
  readonly confidence: number;
  readonly isCorrect: boolean;
}

/** Mean of `score` over the forecasts; the caller has made sure there are some. */
export function meanOf(forecasts: readonly Forecast[], score: (forecast: Forecast) => number): number {
  return forecasts.reduce((sum, forecast) => sum + score(forecast), 0) / forecasts.length;
}

/** Throws unless every confidence is a probability. */
export function assertForecasts(forecasts: readonly Forecast[]): void {
  assertProbabilities(
    forecasts.map(({ confidence }) => confidence),
    'Confidence',
  );
}

/** 1 for right, 0 for wrong. */
export function outcomeOf({ isCorrect }: Forecast): 0 | 1 {
  return isCorrect ? 1 : 0;
}

/** Why nothing can be said about no forecasts. */
export const noForecasts = 'no call has been decided';
