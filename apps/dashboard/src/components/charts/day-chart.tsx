'use client';

import {
  Bar,
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
import { unknownText } from '#format/unknown-text.ts';
import { axis, leftAxisWidth, margin } from './axis.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { niceTicks } from './nice-ticks.ts';

export interface DayPoint {
  readonly day: string;
  readonly bar: number | null;
  readonly line: number | null;
}

interface Drawn {
  readonly name: string;
  readonly format: (value: number) => string;
}

interface DayChartProps {
  readonly points: readonly DayPoint[];
  /** What each day was by itself; left out where only the line is drawn. */
  readonly bar?: Drawn;
  readonly line: Drawn;
  readonly label: string;
}

const legend = { fontSize: 12, color: 'var(--q-text-soft)' };

/** A number a day, up or down from zero: bars for the days, a line for what they come to. */
export function DayChart({ points, bar, line, label }: DayChartProps) {
  const values = points.flatMap((point) => [point.bar, point.line].filter((value) => value !== null));
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), 5);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={[...points]} margin={margin} title={label}>
        <CartesianGrid stroke="var(--q-line)" vertical={false} />
        <XAxis dataKey="day" minTickGap={48} {...axis} />
        <YAxis
          width={leftAxisWidth}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={line.format}
          {...axis}
        />
        <ReferenceLine y={0} stroke="var(--q-text-soft)" />
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => <DayTooltip point={payload[0]?.payload} bar={bar} line={line} />}
        />
        {bar && <Legend verticalAlign="top" align="right" height={22} iconSize={10} wrapperStyle={legend} />}
        {bar && (
          <Bar
            dataKey="bar"
            name={bar.name}
            fill="var(--q-line-strong)"
            legendType="square"
            isAnimationActive={false}
          />
        )}
        <Line
          dataKey="line"
          name={line.name}
          stroke="var(--q-accent)"
          strokeWidth={1.75}
          legendType="plainline"
          dot={points.length < 3}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function DayTooltip({
  point,
  bar,
  line,
}: {
  point: DayPoint | undefined;
  bar: Drawn | undefined;
  line: Drawn;
}) {
  if (!point) return null;
  const said = (drawn: Drawn, value: number | null) =>
    [drawn.name, value === null ? unknownText : drawn.format(value)] as const;
  return (
    <ChartTooltip
      title={point.day}
      lines={[...(bar ? [said(bar, point.bar)] : []), said(line, point.line)]}
    />
  );
}
