import { defineIndicator } from './indicator.ts';
import { rateOfChange } from './rate-of-change.ts';
import { smaOf } from './sma.ts';

/** Pring's four cycles for daily charts: change over so many candles, smoothed over so many, weighted 1 to 4. */
const cycles = [
  { change: 10, smoothing: 10 },
  { change: 15, smoothing: 10 },
  { change: 20, smoothing: 10 },
  { change: 30, smoothing: 15 },
] as const;

/** Know sure thing (Pring 1992), in percent: four smoothed rates of change, the slowest heaviest. */
export const knowSureThing = defineIndicator('knowSureThing', (columns) => {
  const [first, second, third, fourth] = cycles.map(({ change, smoothing }) =>
    smaOf(rateOfChange(change).compute(columns), smoothing),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  return first.map((value, i) => value + 2 * second[i]! + 3 * third[i]! + 4 * fourth[i]!);
});

/** Simple average of the know sure thing. */
export const knowSureThingSignal = defineIndicator('knowSureThingSignal', (columns, length: number) =>
  smaOf(knowSureThing().compute(columns), length),
);
