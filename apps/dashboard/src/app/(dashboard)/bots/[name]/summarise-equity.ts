import type { EquityDay } from '#data/metrics/get-equity.ts';
import { formatReturn } from '#format/format-return.ts';

export interface EquitySummary {
  readonly equity: string;
  readonly drawdown: string;
  /** The deepest drawdown, as a fraction of the peak; 0 when it never fell. */
  readonly maxDrawdown: number;
}

/** The two curves in a sentence each; null without a day. */
export function summariseEquity(days: readonly EquityDay[]): EquitySummary | null {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  const deepest = days.reduce((worst, day) => (day.drawdown < worst.drawdown ? day : worst), first);
  const total = formatReturn(last.equity - 1, 1);
  return {
    equity: `From 1 to ${last.equity.toFixed(2)} (${total}) between ${first.day} and ${last.day}.`,
    drawdown:
      deepest.drawdown < 0
        ? `Deepest ${formatReturn(deepest.drawdown, 1)} on ${deepest.day}; ${formatReturn(last.drawdown, 1)} on ${last.day}.`
        : 'Never below its peak.',
    maxDrawdown: deepest.drawdown,
  };
}
