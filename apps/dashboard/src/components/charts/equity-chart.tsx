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
import type { EquityDay } from '#data/metrics/get-equity.ts';
import { formatReturn } from '#format/format-return.ts';
import { axis, leftAxisWidth, margin } from './axis.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { decimalsOf } from './decimals-of.ts';
import { niceTicks } from './nice-ticks.ts';

interface EquityChartProps {
  readonly days: readonly EquityDay[];
  readonly syncId: string;
}

/** Realised equity by day; 1 is where it started. */
export function EquityChart({ days, syncId }: EquityChartProps) {
  const values = days.map(({ equity }) => equity);
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
        <Line
          type="stepAfter"
          dataKey="equity"
          stroke="var(--q-accent)"
          strokeWidth={1.75}
          dot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

function DayTooltip({ day }: { day: EquityDay | undefined }) {
  if (!day) return null;
  return (
    <ChartTooltip
      title={day.day}
      lines={[
        ['Equity', `${day.equity.toFixed(4)}×`],
        ['Day', formatReturn(day.net_return)],
        ['Trades ended', String(day.trade_count)],
      ]}
    />
  );
}
