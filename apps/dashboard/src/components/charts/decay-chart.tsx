'use client';

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatPercent } from '#format/format-percent.ts';
import { axis, leftAxisWidth, margin } from './axis.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { niceTicks } from './nice-ticks.ts';

interface DecayPoint {
  readonly step: number;
  readonly epsilon: number;
}

interface DecayChartProps {
  readonly points: readonly DecayPoint[];
  /** Where it stands. */
  readonly now: DecayPoint;
  readonly floor: number;
}

/** How the chance of trying falls step by step, and where it stands now. */
export function DecayChart({ points, now, floor }: DecayChartProps) {
  const ticks = niceTicks(0, Math.max(...points.map(({ epsilon }) => epsilon)), 4);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={[...points]} margin={margin} title="Chance of trying by step">
        <CartesianGrid stroke="var(--q-line)" vertical={false} />
        <XAxis dataKey="step" type="number" domain={[0, 'dataMax']} minTickGap={48} {...axis} />
        <YAxis
          width={leftAxisWidth}
          domain={[0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={(value: number) => formatPercent(value, 0)}
          {...axis}
        />
        <ReferenceLine y={floor} stroke="var(--q-text-soft)" strokeDasharray="3 3" />
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => {
            const point: DecayPoint | undefined = payload[0]?.payload;
            return point ? (
              <ChartTooltip title={`Step ${point.step}`} lines={[['ε', formatPercent(point.epsilon)]]} />
            ) : null;
          }}
        />
        <Line
          dataKey="epsilon"
          stroke="var(--q-accent)"
          strokeWidth={1.75}
          dot={false}
          isAnimationActive={false}
        />
        <ReferenceDot
          x={now.step}
          y={now.epsilon}
          r={5}
          fill="var(--q-text)"
          stroke="var(--q-panel)"
          label={{ value: 'now', position: 'right', fontSize: 11, fill: 'var(--q-text-soft)' }}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
