'use client';

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatPercent } from '#format/format-percent.ts';
import { unknownText } from '#format/unknown-text.ts';
import { axis, leftAxisWidth, margin } from './axis.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import styles from './shares-chart.module.css';

export interface ShareDay {
  readonly day: string;
  /** Fractions that add up to 1. */
  readonly shares: Readonly<Record<string, number>>;
  /** The part that something else named on that day: a mark above the stack. */
  readonly mark?: string | null;
}

interface SharesChartProps {
  readonly days: readonly ShareDay[];
  /** From the bottom of the stack up. */
  readonly series: readonly { readonly key: string; readonly name: string; readonly colour?: string }[];
  readonly label: string;
  /** What the marks above the stack say; without it there are none. */
  readonly markLabel?: string;
}

/** How high above the whole the marks stand. */
const markLevel = 1.06;

const ticks = [0, 0.25, 0.5, 0.75, 1];

/** A whole and its parts over time. Each part is named at the right where it ends, in the order of the stack. */
export function SharesChart({ days, series, label, markLabel }: SharesChartProps) {
  const last = days.at(-1);
  return (
    <div className={styles.chart}>
      <div className={styles.plot}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart data={[...days]} margin={margin} title={label}>
            <CartesianGrid stroke="var(--q-line)" vertical={false} />
            <XAxis dataKey="day" minTickGap={48} {...axis} />
            <YAxis
              width={leftAxisWidth}
              domain={[0, markLabel === undefined ? 1 : markLevel + 0.02]}
              ticks={ticks}
              tickFormatter={(value: number) => formatPercent(value, 0)}
              {...axis}
            />
            <Tooltip
              isAnimationActive={false}
              content={({ payload }) => (
                <SharesTooltip day={payload[0]?.payload} series={series} markLabel={markLabel} />
              )}
            />
            {series.map(({ key, colour }, index) => (
              <Area
                key={key}
                dataKey={(day: ShareDay) => day.shares[key] ?? 0}
                name={key}
                stackId="whole"
                stroke="var(--q-panel)"
                strokeWidth={1}
                fill={colour ?? colourOf(index)}
                fillOpacity={0.85}
                isAnimationActive={false}
              />
            ))}
            {markLabel !== undefined && (
              <Line
                dataKey={({ mark }: ShareDay) => (mark ? markLevel : null)}
                stroke="none"
                dot={({ cx, cy, payload, index }) => (
                  <Mark key={index} x={cx} y={cy} colour={markColour(series, payload)} />
                )}
                activeDot={false}
                isAnimationActive={false}
              />
            )}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <ul className={styles.names} aria-hidden="true">
        {[...series].reverse().map(({ key, name, colour }, index) => (
          <li key={key}>
            <span
              className={styles.key}
              style={{ background: colour ?? colourOf(series.length - 1 - index) }}
            />
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

function Mark({ x, y, colour }: { x: number | undefined; y: number | undefined; colour: string }) {
  if (x === undefined || y === undefined) return null;
  return <rect x={x - 2} y={y - 4} width={4} height={8} fill={colour} />;
}

function markColour(series: SharesChartProps['series'], { mark }: ShareDay): string {
  const index = series.findIndex(({ key }) => key === mark);
  return series[index]?.colour ?? colourOf(index);
}

interface SharesTooltipProps extends Pick<SharesChartProps, 'series'> {
  readonly day: ShareDay | undefined;
  readonly markLabel: string | undefined;
}

function SharesTooltip({ day, series, markLabel }: SharesTooltipProps) {
  if (!day) return null;
  const lines = [...series]
    .reverse()
    .map(({ key, name }): [string, string] => [name, formatPercent(day.shares[key] ?? 0)]);
  const marked = series.find(({ key }) => key === day.mark)?.name;
  return (
    <ChartTooltip
      title={day.day}
      lines={markLabel === undefined ? lines : [...lines, [markLabel, marked ?? unknownText]]}
    />
  );
}
