'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { EquityChart } from '#components/charts/equity-chart.tsx';
import { UnderwaterChart } from '#components/charts/underwater-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { formatPercent } from '#format/format-percent.ts';
import { formatReturn } from '#format/format-return.ts';
import { unknownText } from '#format/unknown-text.ts';
import type { ComparedDay } from './compare-equity.ts';
import styles from './equity-block.module.css';
import { summariseEquity } from './summarise-equity.ts';

interface EquityBlockProps {
  readonly days: readonly ComparedDay[];
  readonly bot: string;
  /** What the curve is called in the legend. */
  readonly name?: string;
  /** Share of the equity staked on each trade. */
  readonly stake: number;
}

/** What following this bot would have made, and how much it would have hurt; both under one cursor. */
export function EquityBlock({ days, bot, name = 'This bot', stake }: EquityBlockProps) {
  const summary = summariseEquity(days);
  if (summary === null) {
    return (
      <EmptyState title="No equity curve in this choice">
        It starts with the first call that is filled. Accounts are marked to market every six hours.
      </EmptyState>
    );
  }
  // The first row is the start, before any day has passed.
  const dayCount = days.length - 1;
  return (
    <div className={styles.charts}>
      <ChartFrame
        title={<MetricLabel metric="equity" n={dayCount} />}
        unit={`multiple of the start · stake ${formatPercent(stake, 0)} a trade · n = ${dayCount} days`}
        summary={summary.equity}
        height={230}
        columns={[
          { label: 'Day (UTC)' },
          { label: 'Equity', isRight: true },
          { label: 'All bots', isRight: true },
          { label: 'Buy and hold', isRight: true },
          { label: 'Return', isRight: true },
          { label: 'Trades ended', isRight: true },
        ]}
        rows={[...days]
          .reverse()
          .map(({ day, equity, equal_weight, buy_and_hold, net_return, trade_count }) => [
            day,
            multiple(equity),
            multiple(equal_weight),
            multiple(buy_and_hold),
            formatReturn(net_return),
            String(trade_count),
          ])}
        csv={{
          name: `equity-${bot}`,
          of: 'the equity',
          headers: ['day', 'equity', 'all_bots', 'buy_and_hold', 'net_return', 'drawdown', 'trade_count'],
          rows: days.map((day) => [
            day.day,
            day.equity,
            day.equal_weight,
            day.buy_and_hold,
            day.net_return,
            day.drawdown,
            day.trade_count,
          ]),
        }}
      >
        <EquityChart days={days} syncId={bot} name={name} />
      </ChartFrame>
      <ChartFrame
        title={<MetricLabel metric="drawdown" n={dayCount} label="Underwater" />}
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

function multiple(equity: number | null): string {
  return equity === null ? unknownText : `${equity.toFixed(4)}×`;
}
