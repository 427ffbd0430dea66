'use client';

import { SegmentedControl } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { SharesChart } from '#components/charts/shares-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import type { RegimeDay } from '#data/trust/get-regime-days.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { unknownText } from '#format/unknown-text.ts';
import { type BeliefKind, beliefs, situationSearch } from '../search-params.ts';
import styles from '../situations.module.css';
import { arrangeBeliefs, believedRegimes, summariseBeliefs } from './arrange-beliefs.ts';

const kindNames: Record<BeliefKind, string> = { filtered: 'As believed then', smoothed: 'As known now' };

/** What kind of market each day probably was: four probabilities, and the label beside them. */
export function BeliefBlock({ days }: { days: readonly RegimeDay[] }) {
  const [{ belief }, setSearch] = useQueryStates(situationSearch, { history: 'push', scroll: false });
  if (days.length === 0) {
    return (
      <EmptyState title="No belief yet">
        The regime of a day is believed from its label and from how the calls of each bot turned out. It
        starts with the first day of calls, and is renewed every six hours.
      </EmptyState>
    );
  }
  const nameOf = (label: string | null) =>
    believedRegimes.find(({ key }) => key === label)?.name ?? unknownText;
  const columns = believedRegimes.map(({ name }) => ({ label: name, isRight: true }));
  return (
    <div className={styles.stack}>
      <SegmentedControl
        size="xs"
        w="fit-content"
        aria-label="Which belief"
        data={beliefs.map((value) => ({ value, label: kindNames[value] }))}
        value={belief}
        onChange={(value) => setSearch({ belief: beliefs.find((known) => known === value) ?? null })}
      />
      <ChartFrame
        title={<MetricLabel metric="smoothedBelief" n={days.length} />}
        unit={`n = ${formatCount(days.length)} days · marks above: the label`}
        summary={summariseBeliefs(days, belief)}
        height={250}
        columns={[{ label: 'Day (UTC)' }, ...columns, { label: 'Label' }]}
        rows={[...days]
          .reverse()
          .map((day) => [day.day, ...day[belief].map((share) => formatPercent(share)), nameOf(day.label)])}
        csv={{
          name: 'regimes',
          of: 'the beliefs about the regime',
          headers: [
            'day',
            'label',
            ...beliefs.flatMap((kind) => believedRegimes.map(({ key }) => `${kind}_${key.toLowerCase()}`)),
          ],
          rows: days.map((day) => [day.day, day.label, ...day.filtered, ...day.smoothed]),
        }}
      >
        <SharesChart
          days={arrangeBeliefs(days, belief)}
          series={believedRegimes}
          label="Belief about the regime by day"
          markLabel="Label"
        />
      </ChartFrame>
    </div>
  );
}
