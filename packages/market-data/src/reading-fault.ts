import type { ReadingMetric } from './candle-source.ts';

/** Says what makes a value impossible as a reading of its metric, or null when it is sound. */
export function readingFault(metric: ReadingMetric, value: number): string | null {
  if (!Number.isFinite(value)) return `${metric} ${value} is not a finite number`;
  return limits[metric](value) ? null : `${metric} ${value} is not ${sane[metric]}`;
}

const limits: Readonly<Record<ReadingMetric, (value: number) => boolean>> = {
  funding: (value) => Math.abs(value) < 0.1,
  'open-interest': (value) => value > 0,
  'long-short-ratio': (value) => value > 0,
  basis: (value) => Math.abs(value) < 0.5,
};

const sane: Readonly<Record<ReadingMetric, string>> = {
  funding: 'a fraction between -0.1 and 0.1',
  'open-interest': 'above 0',
  'long-short-ratio': 'above 0',
  basis: 'a fraction between -0.5 and 0.5',
};
