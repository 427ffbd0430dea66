'use client';

import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { unknownText } from '#format/unknown-text.ts';
import { axis, leftAxisWidth, margin } from './axis.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { niceTicks } from './nice-ticks.ts';

export interface HistorySeries {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  /** Tells lines apart without colour. */
  readonly dash?: string;
}

export type HistoryPoint = { readonly day: string } & { readonly [key: string]: number | string | null };

interface HistoryChartProps {
  readonly title: string;
  readonly points: readonly HistoryPoint[];
  readonly series: readonly HistorySeries[];
  readonly format: (value: number) => string;
  /** Ends of the axis where they are fixed; else as far as the numbers reach. */
  readonly domain?: readonly [low: number, high: number];
  readonly ticks?: readonly number[];
  readonly references?: readonly number[];
  readonly syncId?: string;
}

const legend = { fontSize: 12, color: 'var(--q-text-soft)' };

/** How some numbers went, day by day; a gap where one is not known. */
export function HistoryChart(props: HistoryChartProps) {
  const { title, points, series, format, references = [], syncId } = props;
  const ticks = props.ticks ?? ticksOf(props);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={[...points]}
        {...(syncId === undefined ? {} : { syncId })}
        margin={margin}
        title={title}
      >
        <CartesianGrid stroke="var(--q-line)" vertical={false} />
        <XAxis dataKey="day" minTickGap={40} {...axis} />
        <YAxis
          width={leftAxisWidth}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          ticks={[...ticks]}
          tickFormatter={format}
          allowDataOverflow
          {...axis}
        />
        {references.map((y) => (
          <ReferenceLine key={y} y={y} stroke="var(--q-text-soft)" strokeDasharray="3 3" />
        ))}
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => (
            <PointTooltip point={payload[0]?.payload} series={series} format={format} />
          )}
        />
        {series.length > 1 && (
          <Legend verticalAlign="top" align="right" iconType="plainline" wrapperStyle={legend} />
        )}
        {series.map(({ key, name, colour, dash }) => (
          <Line
            key={key}
            dataKey={key}
            name={name}
            stroke={colour}
            strokeWidth={1.75}
            {...(dash === undefined ? {} : { strokeDasharray: dash })}
            dot={points.length === 1}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

function ticksOf({ points, series, references = [], domain }: HistoryChartProps): number[] {
  const values = points.flatMap((point) =>
    series.map(({ key }) => point[key]).filter((value) => typeof value === 'number'),
  );
  const reach = domain ?? [Math.min(...values, ...references), Math.max(...values, ...references)];
  return reach.every(Number.isFinite) ? niceTicks(reach[0], reach[1], 5) : [0, 1];
}

interface PointTooltipProps {
  readonly point: HistoryPoint | undefined;
  readonly series: readonly HistorySeries[];
  readonly format: (value: number) => string;
}

function PointTooltip({ point, series, format }: PointTooltipProps) {
  if (!point) return null;
  const lines = series.map(({ key, name }): [string, string] => {
    const value = point[key];
    return [name, typeof value === 'number' ? format(value) : unknownText];
  });
  return <ChartTooltip title={point.day} lines={lines} />;
}
