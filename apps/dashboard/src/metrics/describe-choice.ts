import { type Choice, regimeNames, windowDays } from './choice.ts';

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
