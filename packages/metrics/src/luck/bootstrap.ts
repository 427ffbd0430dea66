import { assertFinite } from '../check-input.ts';
import { quantile } from '../daily/quantile.ts';
import { type Figure, known, tooFew, unknownBecause } from '../figure.ts';
import type { IntervalFigure } from '../predictions/interval.ts';
import { blockLength, circularBlocks, type Sampler } from './block-samples.ts';
import { mulberry32 } from './mulberry32.ts';

const MINIMUM_OBSERVATIONS = 10;

/** How to bootstrap; the same settings give the same samples everywhere. */
export interface BootstrapSettings {
  readonly sampler?: Sampler;
  readonly repetitions?: number;
  readonly seed?: number;
}

/** The statistic of each resampled series; samples for which it is unknown are left out. */
export function bootstrap(
  values: readonly number[],
  statistic: (sample: readonly number[]) => Figure,
  {
    sampler = circularBlocks(blockLength(values.length)),
    repetitions = 2000,
    seed = 42,
  }: BootstrapSettings = {},
): number[] {
  assertFinite(values, 'Value');
  const random = mulberry32(seed);
  return Array.from({ length: repetitions }, () => {
    const sample = sampler(values.length, random).map((index) => values[index]!);
    return statistic(sample).value;
  }).filter((value) => value !== null);
}

/** Percentile interval of a statistic of dependent observations. Unknown below ten of them. */
export function bootstrapInterval(
  values: readonly number[],
  statistic: (sample: readonly number[]) => Figure,
  { confidence = 0.95, ...settings }: BootstrapSettings & { readonly confidence?: number } = {},
): IntervalFigure {
  const reason = tooFew('observations', values.length, MINIMUM_OBSERVATIONS);
  if (reason !== null) return unknownBecause(reason);
  const drawn = bootstrap(values, statistic, settings);
  if (drawn.length === 0) return unknownBecause('the statistic is unknown in every sample');
  const tail = (1 - confidence) / 2;
  return known({ low: quantile(drawn, tail), high: quantile(drawn, 1 - tail) });
}

/** The mean as a statistic. */
export function meanOfSample(sample: readonly number[]): Figure {
  return sample.length === 0
    ? unknownBecause('the sample is empty')
    : known(sample.reduce((sum, value) => sum + value, 0) / sample.length);
}
