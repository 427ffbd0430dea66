'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { HistoryChart, type HistorySeries } from '#components/charts/history-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { AsOf } from '#components/ui/as-of.tsx';
import { Kpi, KpiStrip } from '#components/ui/kpi.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Tag, type Tone } from '#components/ui/tag.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { DiversityDay } from '#data/correlation/get-diversity.ts';
import { formatCount } from '#format/format-count.ts';
import { formatSigned } from '#format/format-signed.ts';
import { unknownText } from '#format/unknown-text.ts';
import styles from './correlations.module.css';
import { describeDiversity } from './describe-diversity.ts';

const tones: Record<DiversityDay['health'], Tone> = {
  healthy: 'ok',
  crowded: 'warn',
  redundant: 'bad',
  unknown: 'neutral',
};

/** How many independent bots the crowd is worth, now and before. */
export function DiversityBlock({ days }: { days: readonly DiversityDay[] }) {
  const now = days.at(-1);
  if (!now) {
    return (
      <EmptyState title="Not measured yet">
        Diversity is measured once a day with the correlations, from the day on which bots have accounts.
      </EmptyState>
    );
  }
  // Until two bots have enough days in common it speaks of none.
  const isCompared = now.bot_count > 1;
  const n = isCompared ? (now.bot_count * (now.bot_count - 1)) / 2 : 0;
  const ofPairs = isCompared ? `of ${formatCount(n)} pairs` : 'no pair is known';
  const why = now.unknown_reasons;
  const one = (value: number | null, reason: string | undefined, format: (value: number) => string) =>
    value === null ? <Unknown why={reason} /> : format(value);
  return (
    <>
      <p className={styles.sentence}>
        {describeDiversity(now)} <Tag tone={tones[now.health]}>{now.health}</Tag>
      </p>
      <KpiStrip>
        <Kpi
          label={<MetricLabel metric="meanCorrelation" n={n} />}
          value={one(now.mean_correlation, why.mean_correlation, formatSigned)}
          note={`${ofPairs} · lower is better`}
        />
        <Kpi
          label={<MetricLabel metric="worthOfCrowd" n={now.bot_count} />}
          value={one(now.equal_weight_effective_count, why.equal_weight_effective_count, count)}
          note={
            isCompared
              ? `independent bots, of ${formatCount(now.bot_count)} with equal weights`
              : 'independent bots, with equal weights'
          }
        />
        <Kpi
          label={<MetricLabel metric="effectiveBots" n={now.bot_count} />}
          value={one(now.effective_bot_count, why.effective_bot_count, count)}
          note="different things to say · higher is better"
        />
        <Kpi
          label={<MetricLabel metric="hhi" n={now.bot_count} />}
          value={one(now.hhi, why.hhi, (value) => value.toFixed(4))}
          note={
            isCompared
              ? `lower is better spread; ${(1 / now.bot_count).toFixed(4)} is even`
              : 'lower is better spread'
          }
        />
        <Kpi
          label={<MetricLabel metric="cluster" n={now.bot_count} />}
          value={one(now.cluster_count, why.cluster_count, formatCount)}
          note="groups, bots that stand alone included"
        />
        <Kpi
          label={<MetricLabel metric="strongPairs" n={n} />}
          value={isCompared ? formatCount(now.strong_pair_count) : <Unknown why={why.mean_correlation} />}
          note={`${ofPairs}${isCompared ? ' above 0.8' : ''}`}
        />
      </KpiStrip>
      <div className={styles.charts}>
        <History
          days={days}
          title={<MetricLabel metric="meanCorrelation" n={days.length} />}
          unit="lower is better"
          series={[{ key: 'mean_correlation', name: 'Mean correlation', colour: 'var(--q-accent)' }]}
          format={(value) => formatSigned(value)}
        />
        <History
          days={days}
          title="Independent bots"
          unit="higher is better"
          series={[
            { key: 'effective_bot_count', name: 'Effective number', colour: 'var(--q-accent)' },
            {
              key: 'equal_weight_effective_count',
              name: 'Worth with equal weights',
              colour: 'var(--q-text-soft)',
              dash: '6 3',
            },
          ]}
          format={count}
        />
        <History
          days={days}
          title={<MetricLabel metric="hhi" n={days.length} />}
          unit="lower is better spread"
          series={[{ key: 'hhi', name: 'HHI', colour: 'var(--q-accent)' }]}
          format={(value) => value.toFixed(4)}
        />
      </div>
      <AsOf at={now.as_of} />
    </>
  );
}

interface HistoryProps {
  readonly days: readonly DiversityDay[];
  readonly title: React.ReactNode;
  readonly unit: string;
  readonly series: readonly (HistorySeries & { readonly key: keyof DiversityDay })[];
  readonly format: (value: number) => string;
}

function History({ days, title, unit, series, format }: HistoryProps) {
  const points = days.map((day) => ({
    day: day.measurement_date,
    ...Object.fromEntries(series.map(({ key }) => [key, numberOf(day[key])])),
  }));
  const first = series[0];
  // An empty frame of axes would look like zero; the sentence above says why nothing is known.
  if (!series.some(({ key }) => days.some((day) => day[key] !== null))) return null;
  return (
    <ChartFrame
      title={title}
      unit={`${unit} · n = ${formatCount(days.length)} days`}
      summary={first ? summarise(days, first.key, format) : ''}
      height={170}
      columns={[{ label: 'Day (UTC)' }, ...series.map(({ name }) => ({ label: name, isRight: true }))]}
      rows={[...days].reverse().map((day) => [
        day.measurement_date,
        ...series.map(({ key }) => {
          const value = numberOf(day[key]);
          return value === null ? unknownText : format(value);
        }),
      ])}
    >
      <HistoryChart
        title={`${first?.name} by day`}
        points={points}
        series={series}
        format={format}
        syncId="diversity"
      />
    </ChartFrame>
  );
}

function summarise(
  days: readonly DiversityDay[],
  key: keyof DiversityDay,
  format: (value: number) => string,
): string {
  const known = days.flatMap((day) => {
    const value = numberOf(day[key]);
    return value === null ? [] : [{ day: day.measurement_date, value }];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return 'Not known on any day yet.';
  return `From ${format(first.value)} on ${first.day} to ${format(last.value)} on ${last.day}.`;
}

function numberOf(value: DiversityDay[keyof DiversityDay]): number | null {
  return typeof value === 'number' ? value : null;
}

function count(value: number): string {
  return value.toFixed(1);
}
