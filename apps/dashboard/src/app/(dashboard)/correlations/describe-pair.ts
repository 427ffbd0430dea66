import type { CorrelationClass } from '#data/correlation/correlation-pair.ts';
import { formatCount } from '#format/format-count.ts';
import { formatSigned } from '#format/format-signed.ts';

export const classNames: Record<CorrelationClass, string> = {
  strong_positive: 'strong positive',
  moderate_positive: 'moderate positive',
  weak: 'weak',
  contrarian: 'contrarian',
  unknown: 'not known below 30 days',
};

export const classTicks = [-0.3, 0.5, 0.8] as const;

/** The published classes, for a coefficient that does not come with its own. */
export function classOf(coefficient: number, days: number): CorrelationClass {
  if (days < 30) return 'unknown';
  if (coefficient > 0.8) return 'strong_positive';
  if (coefficient >= 0.5) return 'moderate_positive';
  return coefficient >= -0.3 ? 'weak' : 'contrarian';
}

/** "A × B: 0.83, strong positive, n = 114 days"; what is not known says so. */
export function describePair(
  names: readonly [string, string],
  coefficient: number | null,
  n: number,
  said: string,
): string {
  const value = coefficient === null ? 'not known' : `${formatSigned(coefficient)}, ${said}`;
  return `${names[0]} × ${names[1]}: ${value}, n = ${formatCount(n)}`;
}
