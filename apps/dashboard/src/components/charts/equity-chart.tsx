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
import { formatReturn } from '#format/format-return.ts';
import { unknownText } from '#format/unknown-text.ts';
import { axis, leftAxisWidth, margin } from './axis.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { decimalsOf } from './decimals-of.ts';
import { niceTicks } from './nice-ticks.ts';

export interface EquityPoint {
  readonly day: string;
  readonly equity: number;
  readonly equal_weight: number | null;
  readonly buy_and_hold: number | null;
  readonly net_return: number;
  readonly trade_count: number;
}

interface EquityChartProps {
  readonly days: readonly EquityPoint[];
  readonly syncId: string;
  /** What the curve is called in the legend. */
  readonly name: string;
}

const legend = { fontSize: 12, color: 'var(--q-text-soft)' };

const benchmarks = [
  { key: 'equal_weight', name: 'All bots', dash: '6 3' },
  { key: 'buy_and_hold', name: 'Buy and hold', dash: '2 3' },
] as const;

/** Equity by day beside what it has to beat; 1 is where all of them started. */
export function EquityChart({ days, syncId, name }: EquityChartProps) {
  const values = days.flatMap(({ equity, equal_weight, buy_and_hold }) =>
    [equity, equal_weight, buy_and_hold].filter((value) => value !== null),
  );
  const ticks = niceTicks(Math.min(1, ...values), Math.max(1, ...values), 5);
  const decimals = decimalsOf(ticks);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={[...days]} syncId={syncId} margin={margin} title="Equity by day">
        <CartesianGrid stroke="var(--q-line)" vertical={false} />
        <XAxis dataKey="day" minTickGap={48} {...axis} />
        <YAxis
          width={leftAxisWidth}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={(value: number) => `${value.toFixed(decimals)}×`}
          {...axis}
        />
        <ReferenceLine y={1} stroke="var(--q-text-soft)" strokeDasharray="3 3" />
        <Tooltip
          content={({ payload }) => <DayTooltip day={payload[0]?.payload} />}
          isAnimationActive={false}
        />
        <Legend verticalAlign="top" align="right" height={22} iconType="plainline" wrapperStyle={legend} />
        {benchmarks.map(({ key, name: benchmark, dash }) => (
          <Line
            key={key}
            dataKey={key}
            name={benchmark}
            stroke="var(--q-text-soft)"
            strokeWidth={1.25}
            strokeDasharray={dash}
            dot={false}
            isAnimationActive={false}
          />
        ))}
        <Line
          dataKey="equity"
          name={name}
          stroke="var(--q-accent)"
          strokeWidth={1.75}
          dot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

function DayTooltip({ day }: { day: EquityPoint | undefined }) {
  if (!day) return null;
  return (
    <ChartTooltip
      title={day.day}
      lines={[
        ['Equity', multiple(day.equity)],
        ['All bots', multiple(day.equal_weight)],
        ['Buy and hold', multiple(day.buy_and_hold)],
        ['Day', formatReturn(day.net_return)],
        ['Trades ended', String(day.trade_count)],
      ]}
    />
  );
}

function multiple(equity: number | null): string {
  return equity === null ? unknownText : `${equity.toFixed(4)}×`;
}
