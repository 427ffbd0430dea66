'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { AsOf } from '#components/ui/as-of.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import type { TimePattern } from '#data/metrics/get-time-patterns.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatReturn } from '#format/format-return.ts';
import { formatSigned } from '#format/format-signed.ts';
import { unknownText } from '#format/unknown-text.ts';
import { arrangeHours, clock, type HourRow, namePattern, summariseHours, weekdays } from './arrange-hours.ts';
import styles from './hours-block.module.css';

interface HoursBlockProps {
  readonly patterns: readonly TimePattern[];
  /** The hours of the whole record are tested and shrunk; those of a choice are only counted. */
  readonly isTested: boolean;
}

/** When the bot's trades did well, by the hour and weekday they were entered in. */
export function HoursBlock({ patterns, isTested }: HoursBlockProps) {
  if (patterns.length === 0) {
    return (
      <EmptyState title="No trade by hour yet">
        The map starts with the first filled call that ends.{isTested && ' Hours are counted once a day.'}
      </EmptyState>
    );
  }
  const days = patterns.filter(({ hour }) => hour === null);
  const trades = days.reduce((sum, { trade_count }) => sum + trade_count, 0);
  return (
    <>
      <ChartFrame
        title={<MetricLabel metric="hoursAndWeekdays" n={trades} />}
        unit={`mean net return per trade, % · n = ${formatCount(trades)} trades`}
        summary={isTested ? summariseHours(patterns) : untested}
        height={486}
        columns={[
          { label: 'Entered (UTC)' },
          { label: 'n', isRight: true },
          { label: 'Mean', isRight: true },
          { label: 'Won', isRight: true },
          { label: 'Expected', isRight: true },
          { label: 'Adjusted p', isRight: true },
        ]}
        rows={patterns.map((pattern) => [
          namePattern(pattern),
          formatCount(pattern.trade_count),
          formatReturn(pattern.mean_net_return),
          percent(pattern.win_rate),
          percent(pattern.win_rate_shrunk),
          pattern.p_value_adjusted === null ? unknownText : pattern.p_value_adjusted.toFixed(3),
        ])}
      >
        <HourMap rows={arrangeHours(patterns)} />
      </ChartFrame>
      <AsOf at={patterns[0]?.as_of ?? null} />
    </>
  );
}

const untested =
  'What happened, not what to expect: hours are tested over the whole record, with the looks at all bots counted.';

function HourMap({ rows }: { rows: readonly HourRow[] }) {
  const means = rows.flatMap(({ cells }) => cells.map((cell) => Math.abs(cell?.mean_net_return ?? 0)));
  const largest = Math.max(...means, 1e-9);
  return (
    <table className={`num ${styles.map}`} aria-label="Mean net return by hour and weekday, in percent">
      <thead>
        <tr>
          <th scope="col">UTC</th>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
          <th scope="col">All</th>
        </tr>
      </thead>
      <tbody data-hold-still>
        {rows.map(({ hour, cells }) => (
          <tr key={hour}>
            <th scope="row">{hour === 'all' ? 'All' : clock(hour)}</th>
            {cells.map((cell, column) => (
              <HourCell
                key={weekdays[column] ?? 'All'}
                cell={cell}
                largest={largest}
                isTotal={column === 7}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HourCellProps {
  readonly cell: TimePattern | null;
  readonly largest: number;
  readonly isTotal: boolean;
}

function HourCell({ cell, largest, isTotal }: HourCellProps) {
  const place = isTotal ? styles.total : undefined;
  if (cell === null) return <td className={place}>·</td>;
  const strength = Math.round(5 + 40 * (Math.abs(cell.mean_net_return) / largest));
  const tone = cell.mean_net_return < 0 ? 'var(--q-loss)' : 'var(--q-gain)';
  return (
    <td
      className={cell.is_significant ? `${place ?? ''} ${styles.marked}` : place}
      style={{ background: `color-mix(in srgb, ${tone} ${strength}%, transparent)` }}
    >
      {formatSigned(cell.mean_net_return * 100, 1)}
      {cell.is_significant && '*'}
    </td>
  );
}

function percent(rate: number | null): string {
  return rate === null ? unknownText : formatPercent(rate);
}
