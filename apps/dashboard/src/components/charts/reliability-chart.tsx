'use client';

import {
  CartesianGrid,
  ErrorBar,
  Legend,
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
  /** What the points are called where others stand beside them. */
  readonly name?: string;
  /** Another judge of the same calls, drawn as squares. */
  readonly compared?: { readonly name: string; readonly points: readonly ReliabilityPoint[] };
  /** What is counted. */
  readonly of?: string;
  /** Where both axes begin: one half where a confidence is that of the chosen side. */
  readonly from?: 0 | 0.5;
  /** What a stated confidence has been worth. */
  readonly curve: readonly { readonly stated: number; readonly calibrated: number }[];
}

const ticks = { 0: [0, 0.25, 0.5, 0.75, 1], 0.5: [0.5, 0.6, 0.7, 0.8, 0.9, 1] };
const legend = { fontSize: 12, color: 'var(--q-text-soft)' };

/** Observed rates against stated confidence, with intervals; on the dashed line a confidence means what it says. */
export function ReliabilityChart({
  points,
  name,
  compared,
  of = 'Calls',
  from = 0,
  curve,
}: ReliabilityChartProps) {
  // Where a rate fell below, the upright axis reaches down to it.
  const lowest = Math.min(
    ...[...points, ...(compared?.points ?? [])].map(({ observed, reach }) => observed - reach[0]),
  );
  const upright = from === 0.5 && lowest < 0.5 ? ticks[0] : ticks[from];
  const line = curve.map(({ stated, calibrated }) => ({ stated, observed: calibrated }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart margin={margin} title="Observed rate by stated confidence">
        <CartesianGrid stroke="var(--q-line)" />
        <XAxis
          type="number"
          dataKey="stated"
          domain={[from, 1]}
          ticks={ticks[from]}
          tickFormatter={(value: number) => formatPercent(value, 0)}
          {...axis}
        />
        <YAxis
          type="number"
          dataKey="observed"
          width={leftAxisWidth}
          domain={[upright[0] ?? 0, 1]}
          ticks={upright}
          tickFormatter={(value: number) => formatPercent(value, 0)}
          {...axis}
        />
        <ReferenceLine
          segment={[
            { x: from, y: from },
            { x: 1, y: 1 },
          ]}
          stroke="var(--q-text-soft)"
          strokeDasharray="3 3"
        />
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => <PointTooltip point={payload[0]?.payload} of={of} />}
        />
        <Scatter
          data={line}
          line={{ stroke: 'var(--q-accent)', strokeWidth: 1.75 }}
          shape={() => <g />}
          legendType="none"
          isAnimationActive={false}
        />
        {compared && (
          <>
            <Legend verticalAlign="top" align="right" height={22} iconSize={9} wrapperStyle={legend} />
            <Scatter
              name={compared.name}
              data={[...compared.points]}
              fill="var(--q-text-soft)"
              shape="square"
              legendType="square"
              isAnimationActive={false}
            >
              <ErrorBar dataKey="reach" direction="y" stroke="var(--q-line-strong)" width={3} />
            </Scatter>
          </>
        )}
        <Scatter
          name={name ?? of}
          data={[...points]}
          fill={compared ? 'var(--q-accent)' : 'var(--q-text)'}
          isAnimationActive={false}
        >
          <ErrorBar dataKey="reach" direction="y" stroke="var(--q-text-soft)" width={4} />
        </Scatter>
      </ScatterChart>
    </ResponsiveContainer>
  );
}

function PointTooltip({ point, of }: { point: ReliabilityPoint | undefined; of: string }) {
  if (point?.count === undefined) return null;
  return (
    <ChartTooltip
      title={`Stated ${formatPercent(point.stated)}`}
      lines={[
        ['Right', formatPercent(point.observed)],
        [of, formatCount(point.count)],
      ]}
    />
  );
}
