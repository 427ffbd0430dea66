'use client';

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatReturn } from '#format/format-return.ts';
import { axis, leftAxisWidth, margin } from './axis.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { niceTicks } from './nice-ticks.ts';

export interface CoverageChartPoint {
  readonly coverage: number;
  readonly confidenceFrom: number;
  readonly count: number;
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  readonly equalAccuracy: number;
  readonly netReturn: number;
  readonly equalNetReturn: number;
}

interface CoverageChartProps {
  readonly points: readonly CoverageChartPoint[];
  readonly measure: 'accuracy' | 'netReturn';
  /** Where the threshold lies; null where no decision reaches it. */
  readonly threshold: number | null;
}

const legend = { fontSize: 12, color: 'var(--q-text-soft)' };

const measures = {
  accuracy: {
    own: 'accuracy',
    other: 'equalAccuracy',
    reference: 0.5,
    title: 'Right decisions by coverage',
    tick: (value: number) => formatPercent(value, 0),
  },
  netReturn: {
    own: 'netReturn',
    other: 'equalNetReturn',
    reference: 0,
    title: 'Net return by coverage',
    tick: (value: number) => formatReturn(value, 1),
  },
} as const;

/** What the surest decisions were worth (left) against all of them (right), beside the equal vote's. */
export function CoverageChart({ points, measure, threshold }: CoverageChartProps) {
  const { own, other, reference, title, tick } = measures[measure];
  const isBanded = measure === 'accuracy';
  const values = points.flatMap((point) => [
    point[own],
    point[other],
    ...(isBanded ? [point.low, point.high] : []),
  ]);
  const ticks = niceTicks(Math.min(reference, ...values), Math.max(reference, ...values), 4);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={[...points]} margin={margin} syncId="coverage" title={title}>
        <CartesianGrid stroke="var(--q-line)" vertical={false} />
        <XAxis
          dataKey="coverage"
          type="number"
          domain={[0, 1]}
          ticks={[0.05, 0.25, 0.5, 0.75, 1]}
          tickFormatter={(value: number) => formatPercent(value, 0)}
          {...axis}
        />
        <YAxis
          width={leftAxisWidth}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={tick}
          {...axis}
        />
        <ReferenceLine y={reference} stroke="var(--q-text-soft)" strokeDasharray="3 3" />
        {threshold !== null && (
          <ReferenceLine
            x={threshold}
            stroke="var(--q-text)"
            label={{
              value: 'threshold',
              position: 'insideBottomLeft',
              fontSize: 11,
              fill: 'var(--q-text-soft)',
            }}
          />
        )}
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => <PointTooltip point={payload[0]?.payload} />}
        />
        <Legend verticalAlign="top" align="right" height={22} iconType="plainline" wrapperStyle={legend} />
        {isBanded && (
          <Area
            dataKey={(point: CoverageChartPoint) => [point.low, point.high]}
            stroke="none"
            fill="var(--q-accent)"
            fillOpacity={0.16}
            legendType="none"
            isAnimationActive={false}
          />
        )}
        <Line
          dataKey={other}
          name="Equal vote"
          stroke="var(--q-text-soft)"
          strokeWidth={1.25}
          strokeDasharray="6 3"
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey={own}
          name="Ensemble"
          stroke="var(--q-accent)"
          strokeWidth={1.75}
          dot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function PointTooltip({ point }: { point: CoverageChartPoint | undefined }) {
  if (!point) return null;
  return (
    <ChartTooltip
      title={`Surest ${formatPercent(point.coverage, 0)}`}
      lines={[
        ['Confidence from', formatPercent(point.confidenceFrom)],
        ['Decisions', formatCount(point.count)],
        ['Right', formatPercent(point.accuracy)],
        ['Equal vote', formatPercent(point.equalAccuracy)],
        ['Net return', formatReturn(point.netReturn)],
        ['Equal vote, net', formatReturn(point.equalNetReturn)],
      ]}
    />
  );
}
