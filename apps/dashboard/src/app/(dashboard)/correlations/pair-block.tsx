'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { HistoryChart } from '#components/charts/history-chart.tsx';
import { ReturnScatter } from '#components/charts/return-scatter.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { LowSample } from '#components/ui/low-sample.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { CorrelationPair } from '#data/correlation/correlation-pair.ts';
import { formatCount } from '#format/format-count.ts';
import { formatReturn } from '#format/format-return.ts';
import { formatSigned } from '#format/format-signed.ts';
import { unknownText } from '#format/unknown-text.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import { ClassTag } from './class-tag.tsx';
import { Coefficient } from './coefficient.tsx';
import styles from './correlations.module.css';
import { classTicks } from './describe-pair.ts';
import type { PinnedPair } from './read-pinned-pair.ts';
import { rollCorrelation } from './roll-correlation.ts';
import { summariseRolling, summariseScatter } from './summarise-pair.ts';

const rollingDays = 30;

/** One pair: how alike the two are, day by day and over time. */
export function PairBlock({ pinned }: { pinned: PinnedPair | null }) {
  if (pinned === null) {
    return (
      <EmptyState title="No pair to show">
        A pair is looked at once a day from the day on which both bots have an account.
      </EmptyState>
    );
  }
  const { pair, names, days, isMostAlike } = pinned;
  return (
    <div className={styles.pair} data-pair={`${pair.bot_name_a}~${pair.bot_name_b}`}>
      <div>
        <p className={styles.names}>
          <TextLink href={`/bots/${pair.bot_name_a}`}>{names[0]}</TextLink> ×{' '}
          <TextLink href={`/bots/${pair.bot_name_b}`}>{names[1]}</TextLink>
        </p>
        {isMostAlike && (
          <p className={styles.note}>The most alike two. Press a cell or a row to pin another pair.</p>
        )}
      </div>
      <div className={styles.lead}>
        <span className={styles.coefficient} data-figure="correlation">
          <Coefficient value={pair.correlation_coefficient} why={pair.unknown_reason ?? undefined} />
        </span>
        <ClassTag value={pair.correlation_class} />
        {isLowSample(pair.sample_size) && <LowSample n={pair.sample_size} />}
      </div>
      <PairFacts pair={pair} />
      <ChartFrame
        title="Daily returns"
        unit={`n = ${formatCount(days.length)} days`}
        summary={summariseScatter(days)}
        height={220}
        columns={[
          { label: 'Day (UTC)' },
          { label: names[0], isRight: true },
          { label: names[1], isRight: true },
        ]}
        rows={[...days]
          .reverse()
          .map(({ day, return_a, return_b }) => [day, formatReturn(return_a), formatReturn(return_b)])}
      >
        <ReturnScatter
          title="Daily returns of the pair"
          points={days.map(({ day, return_a, return_b }) => ({ day, x: return_a, y: return_b }))}
          names={names}
        />
      </ChartFrame>
      <RollingChart pinned={pinned} />
    </div>
  );
}

function PairFacts({ pair }: { pair: CorrelationPair }) {
  const { correlation_low: low, correlation_high: high } = pair;
  const why = pair.unknown_reason ?? undefined;
  return (
    <Facts
      facts={[
        [
          <MetricLabel key="l" metric="correlation" label="95% interval" n={pair.sample_size} />,
          low === null || high === null ? (
            <Unknown key="v" why={why} />
          ) : (
            <span key="v" className="num">
              {formatSigned(low)} … {formatSigned(high)}
            </span>
          ),
          'interval',
        ],
        [
          'Days in common',
          <span key="v" className="num">
            {formatCount(pair.sample_size)}
          </span>,
          'n',
        ],
        [
          <MetricLabel key="l" metric="residualCorrelation" n={pair.residual_sample_size} />,
          <span key="v" className="num">
            <Coefficient
              value={pair.residual_correlation}
              why="fewer than 30 calls on the same coin and day"
            />{' '}
            <span className="soft">n {formatCount(pair.residual_sample_size)}</span>
          </span>,
          'residual',
        ],
      ]}
    />
  );
}

function RollingChart({ pinned: { days } }: { pinned: PinnedPair }) {
  const rolling = rollCorrelation(days, rollingDays);
  return (
    <ChartFrame
      title={<MetricLabel metric="rollingCorrelation" n={rolling.length} />}
      unit={`over ${rollingDays} days`}
      summary={summariseRolling(rolling)}
      height={160}
      columns={[{ label: 'Day (UTC)' }, { label: 'Correlation', isRight: true }]}
      rows={[...rolling]
        .reverse()
        .map(({ day, correlation }) => [day, correlation === null ? unknownText : formatSigned(correlation)])}
    >
      {rolling.length === 0 ? (
        <p className={styles.note}>The two have {formatCount(days.length)} days in common so far.</p>
      ) : (
        <HistoryChart
          title="Rolling correlation of the pair"
          points={rolling.map(({ day, correlation }) => ({ day, correlation }))}
          series={[{ key: 'correlation', name: 'Correlation', colour: 'var(--q-accent)' }]}
          format={(value) => formatSigned(value)}
          ticks={[-1, -0.5, 0, 0.5, 1]}
          references={classTicks}
        />
      )}
    </ChartFrame>
  );
}
