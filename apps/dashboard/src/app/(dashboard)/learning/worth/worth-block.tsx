'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { DayChart } from '#components/charts/day-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { DecisionDay } from '#data/ensemble/get-decision-days.ts';
import { formatCount } from '#format/format-count.ts';
import { describeWorth } from '#worth/describe-worth.ts';
import { weighLearning } from '#worth/weigh-learning.ts';
import { plotGain, summariseGain } from './plot-gain.ts';
import styles from './worth.module.css';

/** What learning is worth here: the learned vote beside counting every bot alike, on the same decisions. */
export function WorthBlock({ days }: { days: readonly DecisionDay[] }) {
  const worth = weighLearning(days);
  if (worth === null) {
    return (
      <EmptyState title="What learning is worth is not known yet">
        It takes decisions that are 24 hours old. Choose a longer period, or come back tomorrow. In worlds
        with known truth the learned vote closes about six tenths of the way to an oracle; on recorded prices
        it was right more often, but its gain in return could not be told from zero.
      </EmptyState>
    );
  }
  const gain = plotGain(days);
  return (
    <div className={styles.block}>
      <p className={styles.said} data-figure="worth">
        {describeWorth(worth)}
      </p>
      <p className={styles.caveat}>
        All of it is simulated and hypothetical: no order was sent, and past decisions say little about the
        next. How sure each decision was, and what being choosy is worth, stands under{' '}
        <TextLink href="/ensemble#coverage">Ensemble</TextLink>.
      </p>
      <ChartFrame
        title={
          <MetricLabel metric="learnedDifference" n={worth.decisionCount} label="Right decisions gained" />
        }
        unit={`learned − equal, added up · n = ${formatCount(worth.decisionCount)} decisions`}
        summary={summariseGain(gain)}
        height={200}
        columns={[
          { label: 'Day (UTC)' },
          { label: 'Gained so far', isRight: true },
          { label: 'Right', isRight: true },
          { label: 'Majority right', isRight: true },
          { label: 'Decisions', isRight: true },
        ]}
        rows={[...days]
          .map((day, index) => [
            day.day,
            String(gain[index]?.gained ?? 0),
            formatCount(day.correct_count),
            formatCount(day.equal_correct_count),
            formatCount(day.decision_count),
          ])
          .reverse()}
        csv={{
          name: 'learning-gain',
          of: 'the decisions by day',
          headers: [
            'day',
            'decision_count',
            'correct_count',
            'equal_correct_count',
            'log_loss_sum',
            'brier_sum',
            'net_return_sum',
            'equal_net_return_sum',
          ],
          rows: days.map((day) => [
            day.day,
            day.decision_count,
            day.correct_count,
            day.equal_correct_count,
            day.log_loss_sum,
            day.brier_sum,
            day.net_return_sum,
            day.equal_net_return_sum,
          ]),
        }}
      >
        <DayChart
          points={gain.map(({ day, gained }) => ({ day, bar: null, line: gained }))}
          line={{ name: 'Gained so far', format: (value) => formatCount(Math.round(value)) }}
          label="Right decisions gained by learning"
        />
      </ChartFrame>
    </div>
  );
}
