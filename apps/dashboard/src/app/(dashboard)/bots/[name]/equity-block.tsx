'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { EquityChart } from '#components/charts/equity-chart.tsx';
import { UnderwaterChart } from '#components/charts/underwater-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import type { EquityDay } from '#data/metrics/get-equity.ts';
import { formatReturn } from '#format/format-return.ts';
import styles from './equity-block.module.css';
import { summariseEquity } from './summarise-equity.ts';

interface EquityBlockProps {
  readonly days: readonly EquityDay[];
  readonly bot: string;
}

/** What following this bot would have made, and how much it would have hurt; both under one cursor. */
export function EquityBlock({ days, bot }: EquityBlockProps) {
  const summary = summariseEquity(days);
  if (summary === null) {
    return (
      <EmptyState title="No equity curve yet">
        It starts with the first call that ends. Outcomes are evaluated every hour, metrics are summed every
        six hours.
      </EmptyState>
    );
  }
  return (
    <div className={styles.charts}>
      <ChartFrame
        title={<MetricLabel metric="equity" n={days.length} />}
        unit={`multiple of the start · stake 5% · n = ${days.length} days`}
        summary={summary.equity}
        height={230}
        columns={[
          { label: 'Day (UTC)' },
          { label: 'Equity', isRight: true },
          { label: 'Return', isRight: true },
          { label: 'Trades ended', isRight: true },
        ]}
        rows={[...days]
          .reverse()
          .map(({ day, equity, net_return, trade_count }) => [
            day,
            `${equity.toFixed(4)}×`,
            formatReturn(net_return),
            String(trade_count),
          ])}
      >
        <EquityChart days={days} syncId={bot} />
      </ChartFrame>
      <ChartFrame
        title={<MetricLabel metric="drawdown" n={days.length} label="Underwater" />}
        unit="% below the peak"
        summary={summary.drawdown}
        height={130}
        columns={[{ label: 'Day (UTC)' }, { label: 'Drawdown', isRight: true }]}
        rows={[...days].reverse().map(({ day, drawdown }) => [day, formatReturn(drawdown)])}
      >
        <UnderwaterChart days={days} syncId={bot} />
      </ChartFrame>
    </div>
  );
}
