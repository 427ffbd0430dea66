'use client';

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatUtc } from '#format/format-utc.ts';
import { axis, leftAxisWidth, margin } from './axis.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { decimalsOf } from './decimals-of.ts';
import { niceTicks } from './nice-ticks.ts';

export interface StepPoint {
  readonly at: string;
  readonly value: number;
}

interface StepChartProps {
  /** Oldest first. */
  readonly points: readonly StepPoint[];
  /** A line to compare with. */
  readonly reference: number;
  readonly label: string;
  /** What the value is called at the cursor. */
  readonly name: string;
}

/** A value that holds until it changes. */
export function StepChart({ points, reference, label, name }: StepChartProps) {
  const values = points.map(({ value }) => value);
  const ticks = niceTicks(Math.min(reference, ...values), Math.max(reference, ...values), 4);
  const decimals = decimalsOf(ticks);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={points.map((point) => ({ ...point, time: Date.parse(point.at) }))}
        margin={margin}
        title={label}
      >
        <CartesianGrid stroke="var(--q-line)" vertical={false} />
        <XAxis
          dataKey="time"
          type="number"
          domain={['dataMin', 'dataMax']}
          minTickGap={48}
          tickFormatter={(time: number) => formatUtc(new Date(time).toISOString()).slice(0, 10)}
          {...axis}
        />
        <YAxis
          width={leftAxisWidth}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={(value: number) => value.toFixed(decimals)}
          {...axis}
        />
        <ReferenceLine y={reference} stroke="var(--q-text-soft)" strokeDasharray="3 3" />
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => {
            const point: StepPoint | undefined = payload[0]?.payload;
            return point ? (
              <ChartTooltip title={`${formatUtc(point.at)} UTC`} lines={[[name, point.value.toFixed(3)]]} />
            ) : null;
          }}
        />
        <Line
          type="stepAfter"
          dataKey="value"
          stroke="var(--q-accent)"
          strokeWidth={1.75}
          dot={points.length < 3}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
