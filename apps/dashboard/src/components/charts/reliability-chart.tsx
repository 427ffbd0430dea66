'use client';

import {
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { axis, leftAxisWidth, margin } from './axis.ts';
import { ChartTooltip } from './chart-tooltip.tsx';

export interface ReliabilityPoint {
  readonly stated: number;
  readonly observed: number;
  readonly count: number;
  /** How far the 95 % interval reaches below and above what was observed. */
  readonly reach: readonly [below: number, above: number];
}

interface ReliabilityChartProps {
  readonly points: readonly ReliabilityPoint[];
  /** What a stated confidence has been worth. */
  readonly curve: readonly { readonly stated: number; readonly calibrated: number }[];
}

const ticks = [0, 0.25, 0.5, 0.75, 1];

/** Observed rates against stated confidence, with intervals; on the dashed line a confidence means what it says. */
export function ReliabilityChart({ points, curve }: ReliabilityChartProps) {
  const line = curve.map(({ stated, calibrated }) => ({ stated, observed: calibrated }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart margin={margin} title="Observed rate by stated confidence">
        <CartesianGrid stroke="var(--q-line)" />
        <XAxis
          type="number"
          dataKey="stated"
          domain={[0, 1]}
          ticks={ticks}
          tickFormatter={(value: number) => formatPercent(value, 0)}
          {...axis}
        />
        <YAxis
          type="number"
          dataKey="observed"
          width={leftAxisWidth}
          domain={[0, 1]}
          ticks={ticks}
          tickFormatter={(value: number) => formatPercent(value, 0)}
          {...axis}
        />
        <ReferenceLine
          segment={[
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ]}
          stroke="var(--q-text-soft)"
          strokeDasharray="3 3"
        />
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => <PointTooltip point={payload[0]?.payload} />}
        />
        <Scatter
          data={line}
          line={{ stroke: 'var(--q-accent)', strokeWidth: 1.75 }}
          shape={() => <g />}
          isAnimationActive={false}
        />
        <Scatter data={[...points]} fill="var(--q-text)" isAnimationActive={false}>
          <ErrorBar dataKey="reach" direction="y" stroke="var(--q-text-soft)" width={4} />
        </Scatter>
      </ScatterChart>
    </ResponsiveContainer>
  );
}

function PointTooltip({ point }: { point: ReliabilityPoint | undefined }) {
  if (point?.count === undefined) return null;
  return (
    <ChartTooltip
      title={`Stated ${formatPercent(point.stated)}`}
      lines={[
        ['Right', formatPercent(point.observed)],
        ['Calls', formatCount(point.count)],
      ]}
    />
  );
}
