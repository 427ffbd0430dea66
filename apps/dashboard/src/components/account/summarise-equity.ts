import { formatReturn } from '#format/format-return.ts';
import type { ComparedDay } from './compare-equity.ts';

export interface EquitySummary {
  readonly equity: string;
  readonly drawdown: string;
}

/** The two curves in a sentence each; null without a day. */
export function summariseEquity(days: readonly ComparedDay[]): EquitySummary | null {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  const deepest = days.reduce((worst, day) => (day.drawdown < worst.drawdown ? day : worst), first);
  const total = formatReturn(last.equity - 1, 1);
  return {
    equity: `From 1 to ${last.equity.toFixed(2)} (${total}) between ${first.day} and ${last.day}${besides(last)}.`,
    drawdown:
      deepest.drawdown < 0
        ? `Deepest ${formatReturn(deepest.drawdown, 1)} on ${deepest.day}; ${formatReturn(last.drawdown, 1)} on ${last.day}.`
        : 'Never below its peak.',
  };
}

function besides({ equal_weight, buy_and_hold }: ComparedDay): string {
  const others = [
    equal_weight === null ? null : `all bots ${formatReturn(equal_weight - 1, 1)}`,
    buy_and_hold === null ? null : `buy and hold ${formatReturn(buy_and_hold - 1, 1)}`,
  ].filter((other) => other !== null);
  return others.length === 0 ? '' : `; ${others.join(', ')}`;
}
