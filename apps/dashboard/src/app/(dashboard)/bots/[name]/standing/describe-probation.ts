import type { Probation } from '#data/rehab/get-probation.ts';
import type { RehabRules } from '#data/rehab/get-rehab-rules.ts';
import { formatPercent } from '#format/format-percent.ts';

const dayMs = 86_400_000;

/** Where a bot stands, in a sentence: what has to happen next, and by when. */
export function describeProbation(probation: Probation, rules: RehabRules, now: string): string {
  const { status, probation_started_at, probation_prediction_count: calls, disabled_at } = probation;
  if (status === 'active') {
    return `It may vote. It would be disabled below ${formatPercent(rules.disableBelow, 0)} right of ${rules.disableAfter} calls or more.`;
  }
  if (status === 'retired') return 'It struck out three times and does not come back by itself.';
  if (status === 'disabled') {
    if (probation.is_quarantined)
      return 'It is too good to be true and stays disabled until somebody has looked.';
    const left = daysLeft(disabled_at, rules.disabledDays, now);
    return left > 0
      ? `It does not vote. It comes back on probation in ${count(left, 'day')}.`
      : 'It does not vote. Its next review puts it on probation.';
  }
  const left = daysLeft(probation_started_at, rules.probationDays, now);
  const when =
    left > 0
      ? `${count(left, 'day')} left of ${rules.probationDays}`
      : `${rules.probationDays} days are over`;
  return `On probation (${calls}/${rules.probationCalls} predictions), ${when}. It passes with ${formatPercent(rules.passFrom, 0)} right.`;
}

/** Whole days until so many days after a time have passed; 0 once they have. */
function daysLeft(since: string | null, days: number, now: string): number {
  if (since === null) return 0;
  return Math.max(0, Math.ceil((Date.parse(since) + days * dayMs - Date.parse(now)) / dayMs));
}

function count(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun}s`}`;
}
