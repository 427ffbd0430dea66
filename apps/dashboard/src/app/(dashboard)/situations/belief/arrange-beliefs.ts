import type { ShareDay } from '#components/charts/shares-chart.tsx';
import type { RegimeDay } from '#data/trust/get-regime-days.ts';
import { formatPercent } from '#format/format-percent.ts';
import { regimeNames } from '#metrics/choice.ts';
import type { BeliefKind } from '../search-params.ts';

/** In the order of the database, with the colours they have everywhere. */
export const believedRegimes = [
  { key: 'TRENDING_UP', name: regimeNames.TRENDING_UP, colour: 'var(--q-series-6)' },
  { key: 'TRENDING_DOWN', name: regimeNames.TRENDING_DOWN, colour: 'var(--q-series-5)' },
  { key: 'RANGING', name: regimeNames.RANGING, colour: 'var(--q-series-2)' },
  { key: 'VOLATILE', name: regimeNames.VOLATILE, colour: 'var(--q-series-4)' },
] as const;

/** Each day's belief as parts of a whole, with the label of that day as its mark. */
export function arrangeBeliefs(days: readonly RegimeDay[], kind: BeliefKind): ShareDay[] {
  return days.map((day) => ({
    day: day.day,
    shares: Object.fromEntries(believedRegimes.map(({ key }, index) => [key, day[kind][index] ?? 0])),
    mark: day.label,
  }));
}

/** What the beliefs come to, in a sentence. */
export function summariseBeliefs(days: readonly RegimeDay[], kind: BeliefKind): string {
  const last = days.at(-1);
  if (last === undefined) return '';
  const now = likeliest(last[kind]);
  const labelled = days.filter(({ label }) => label !== null);
  const agreed = labelled.filter((day) => likeliest(day[kind]).key === day.label);
  return `${now.name} with ${formatPercent(now.probability, 0)} on ${last.day}. Belief and label named the same regime on ${agreed.length} of ${labelled.length} days.`;
}

function likeliest(belief: readonly number[]) {
  const index = belief.indexOf(Math.max(...belief));
  const { key, name } = believedRegimes[index] ?? believedRegimes[0];
  return { key, name, probability: belief[index] ?? 0 };
}
