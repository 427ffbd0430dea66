'use client';

import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { EquityDay } from '#data/metrics/get-equity.ts';
import { formatReturn } from '#format/format-return.ts';
import { axis, leftAxisWidth, margin } from './axis.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { niceTicks } from './nice-ticks.ts';

interface UnderwaterChartProps {
  readonly days: readonly EquityDay[];
  readonly syncId: string;
}

/** How far below its peak the equity stood, by day. */
export function UnderwaterChart({ days, syncId }: UnderwaterChartProps) {
  const ticks = niceTicks(Math.min(-0.01, ...days.map(({ drawdown }) => drawdown)), 0, 4);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <AreaChart data={[...days]} syncId={syncId} margin={margin} title="Drawdown by day">
        <CartesianGrid stroke="var(--q-line)" vertical={false} />
        <XAxis dataKey="day" minTickGap={48} {...axis} />
        <YAxis
          width={leftAxisWidth}
          domain={[ticks[0] ?? -1, 0]}
          ticks={ticks}
          tickFormatter={(value: number) => formatReturn(value, Math.abs(ticks[0] ?? 1) < 0.04 ? 1 : 0)}
          {...axis}
        />
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => {
            const day: EquityDay | undefined = payload[0]?.payload;
            return day ? (
              <ChartTooltip title={day.day} lines={[['Drawdown', formatReturn(day.drawdown)]]} />
            ) : null;
          }}
        />
        <Area
          dataKey="drawdown"
          stroke="var(--q-loss)"
          fill="var(--q-loss)"
          fillOpacity={0.2}
          strokeWidth={1.25}
          dot={false}
          isAnimationActive={false}
        />
      </AreaChart>
    </ResponsiveContainer>
  );
}
