'use client';

import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatPercent } from '#format/format-percent.ts';
import { axis, leftAxisWidth, margin } from './axis.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import styles from './shares-chart.module.css';

export interface ShareDay {
  readonly day: string;
  /** Fractions that add up to 1. */
  readonly shares: Readonly<Record<string, number>>;
}

interface SharesChartProps {
  readonly days: readonly ShareDay[];
  /** From the bottom of the stack up. */
  readonly series: readonly { readonly key: string; readonly name: string }[];
  readonly label: string;
}

const ticks = [0, 0.25, 0.5, 0.75, 1];

/** A whole and its parts over time. Each part is named at the right where it ends, in the order of the stack. */
export function SharesChart({ days, series, label }: SharesChartProps) {
  const last = days.at(-1);
  return (
    <div className={styles.chart}>
      <div className={styles.plot}>
        <ResponsiveContainer width="100%" height="100%">
          <AreaChart data={[...days]} margin={margin} title={label}>
            <CartesianGrid stroke="var(--q-line)" vertical={false} />
            <XAxis dataKey="day" minTickGap={48} {...axis} />
            <YAxis
              width={leftAxisWidth}
              domain={[0, 1]}
              ticks={ticks}
              tickFormatter={(value: number) => formatPercent(value, 0)}
              {...axis}
            />
            <Tooltip
              isAnimationActive={false}
              content={({ payload }) => <SharesTooltip day={payload[0]?.payload} series={series} />}
            />
            {series.map(({ key }, index) => (
              <Area
                key={key}
                dataKey={(day: ShareDay) => day.shares[key] ?? 0}
                name={key}
                stackId="whole"
                stroke="var(--q-panel)"
                strokeWidth={1}
                fill={colourOf(index)}
                fillOpacity={0.85}
                isAnimationActive={false}
              />
            ))}
          </AreaChart>
        </ResponsiveContainer>
      </div>
      <ul className={styles.names} aria-hidden="true">
        {[...series].reverse().map(({ key, name }, index) => (
          <li key={key}>
            <span className={styles.key} style={{ background: colourOf(series.length - 1 - index) }} />
            <span className={styles.name}>{name}</span>
            <span className="num">{last ? formatPercent(last.shares[key] ?? 0, 0) : ''}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function colourOf(index: number): string {
  return `var(--q-series-${(index % 6) + 1})`;
}

function SharesTooltip({ day, series }: { day: ShareDay | undefined; series: SharesChartProps['series'] }) {
  if (!day) return null;
  return (
    <ChartTooltip
      title={day.day}
      lines={[...series].reverse().map(({ key, name }) => [name, formatPercent(day.shares[key] ?? 0)])}
    />
  );
}
