'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { SharesChart } from '#components/charts/shares-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { CsvButton } from '#components/tables/csv-button.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Rate } from '#components/ui/rate.tsx';
import type { Strategy } from '#data/ensemble/get-strategies.ts';
import type { StrategyPoint } from '#data/ensemble/get-strategy-history.ts';
import { formatPercent } from '#format/format-percent.ts';
import { wilsonInterval } from '#statistics/wilson-interval.ts';
import { nameStrategy } from '../strategy-names.ts';
import { arrangeShares } from './arrange-shares.ts';
import styles from './record.module.css';
import { summariseShares, sumStrategies } from './sum-strategies.ts';

interface StrategiesBlockProps {
  readonly history: readonly StrategyPoint[];
  readonly strategies: readonly Strategy[];
}

/** The ways of weighing votes that compete: how much each is listened to over time, and what it has been worth. */
export function StrategiesBlock({ history, strategies }: StrategiesBlockProps) {
  const records = sumStrategies(history, strategies);
  if (history.length === 0) {
    return (
      <EmptyState title="No strategy has been tested yet">
        Each competes on every decision, and is scored a day later. All of them start with the same share.
      </EmptyState>
    );
  }
  const series = records.map(({ name }) => ({ key: name, name: nameStrategy(name) }));
  const days = arrangeShares(history);
  return (
    <div className={styles.charts}>
      <ChartFrame
        title={<MetricLabel metric="strategyShare" n={records[0]?.decisionCount ?? 0} />}
        unit="% of the vote, by day"
        summary={summariseShares(records)}
        height={260}
        columns={[{ label: 'Day (UTC)' }, ...series.map(({ name }) => ({ label: name, isRight: true }))]}
        rows={[...days]
          .reverse()
          .map((day) => [day.day, ...series.map(({ key }) => formatPercent(day.shares[key] ?? 0))])}
        csv={{
          name: 'strategy-shares',
          of: 'the shares',
          headers: ['day', ...series.map(({ key }) => key)],
          rows: days.map((day) => [day.day, ...series.map(({ key }) => day.shares[key] ?? null)]),
        }}
      >
        <SharesChart days={days} series={series} label="Share of each strategy by day" />
      </ChartFrame>
      <div>
        <div className={styles.head}>
          <span className="soft">The same decisions, as each would have made them alone.</span>
          <CsvButton
            name="strategies"
            of="the record of the strategies"
            headers={[
              'strategy_name',
              'decision_count',
              'correct_count',
              'accuracy',
              'log_loss',
              'brier',
              'share',
            ]}
            rows={records.map((record) => [
              record.name,
              record.decisionCount,
              record.correctCount,
              record.accuracy,
              record.logLoss,
              record.brier,
              record.share,
            ])}
          />
        </div>
        <ScrollRegion label="Record of the strategies">
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">Way of weighing</th>
                <th scope="col">
                  <MetricLabel metric="decisionAccuracy" />
                </th>
                <th scope="col" className={table.right}>
                  <MetricLabel metric="decisionLogLoss" />
                </th>
                <th scope="col" className={table.right}>
                  <MetricLabel metric="decisionBrier" label="Brier" />
                </th>
                <th scope="col" className={table.right}>
                  <MetricLabel metric="strategyShare" label="Share now" />
                </th>
              </tr>
            </thead>
            <tbody data-hold-still>
              {records.map((record) => {
                const interval = wilsonInterval(record.correctCount, record.decisionCount);
                return (
                  <tr key={record.name} data-strategy={record.name}>
                    <td className={table.wrap}>
                      {nameStrategy(record.name)}
                      <div className="soft">{record.description}</div>
                    </td>
                    <td>
                      <Rate
                        value={record.accuracy}
                        low={interval?.low ?? null}
                        high={interval?.high ?? null}
                        n={record.decisionCount}
                        reference={0.5}
                        unknownReason="no decision is known"
                      />
                    </td>
                    <td className={`num ${table.right}`}>{record.logLoss?.toFixed(4) ?? '—'}</td>
                    <td className={`num ${table.right}`}>{record.brier?.toFixed(4) ?? '—'}</td>
                    <td className={`num ${table.right}`}>
                      {record.share === null ? '—' : formatPercent(record.share)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
    </div>
  );
}
