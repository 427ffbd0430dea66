'use client';

import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatReturn } from '#format/format-return.ts';
import { axis, leftAxisWidth, margin } from './axis.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { niceTicks } from './nice-ticks.ts';

export interface ScatterPoint {
  readonly day: string;
  readonly x: number;
  readonly y: number;
}

interface ReturnScatterProps {
  readonly title: string;
  readonly points: readonly ScatterPoint[];
  readonly names: readonly [x: string, y: string];
}

/** A mark a day: the return of one account to the right, of the other upwards. */
export function ReturnScatter({ title, points, names }: ReturnScatterProps) {
  const x = axisOf(points.map((point) => point.x));
  const y = axisOf(points.map((point) => point.y));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart margin={margin} title={title}>
        <CartesianGrid stroke="var(--q-line)" />
        <XAxis type="number" dataKey="x" {...x} {...axis} />
        <YAxis type="number" dataKey="y" width={leftAxisWidth} {...y} {...axis} />
        <ReferenceLine x={0} stroke="var(--q-text-soft)" />
        <ReferenceLine y={0} stroke="var(--q-text-soft)" />
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => {
            const point: ScatterPoint | undefined = payload[0]?.payload;
            return point ? (
              <ChartTooltip
                title={point.day}
                lines={[
                  [names[0], formatReturn(point.x)],
                  [names[1], formatReturn(point.y)],
                ]}
              />
            ) : null;
          }}
        />
        <Scatter data={[...points]} fill="var(--q-accent)" fillOpacity={0.75} isAnimationActive={false} />
      </ScatterChart>
    </ResponsiveContainer>
  );
}

function axisOf(values: readonly number[]) {
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), 4);
  const digits = Math.max(...ticks.map(Math.abs)) < 0.04 ? 1 : 0;
  return {
    domain: [ticks[0] ?? -1, ticks.at(-1) ?? 1],
    ticks,
    tickFormatter: (value: number) => formatReturn(value, digits),
  };
}
