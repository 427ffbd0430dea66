import { type Choice, regimeNames, windowDays } from './choice.ts';

/** The parts of a choice that a stored figure may be kept by. */
export type Aspect = keyof Choice;

/** A choice in words: "last 30 days, made while trending up, LONG only"; "the whole record" when nothing is chosen. */
export function describeChoice({ period, regime, side }: Choice): string {
  const days = windowDays[period];
  const parts = [
    days === null ? null : `last ${days} days`,
    regime === 'ALL' ? null : `calls made while ${regimeNames[regime].toLowerCase()}`,
    side === null ? null : `${side} only`,
  ];
  return parts.filter(Boolean).join(', ') || 'the whole record';
}

/** Whether nothing is chosen. */
export function isWholeRecord({ period, regime, side }: Choice): boolean {
  return period === 'all' && regime === 'ALL' && side === null;
}

/** Why something kept only by `followed` cannot follow the choice: "not kept by side"; null where it can. */
export function whyNotKept(choice: Choice, followed: readonly Aspect[]): string | null {
  const chosen: Record<Aspect, boolean> = {
    period: choice.period !== 'all',
    regime: choice.regime !== 'ALL',
    side: choice.side !== null,
  };
  const missing = (['period', 'regime', 'side'] as const).filter(
    (aspect) => chosen[aspect] && !followed.includes(aspect),
  );
  if (missing.length === 0) return null;
  return `not kept by ${missing.join(' or ')}`;
}
