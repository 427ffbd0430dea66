import type { HistoryPoint } from '#components/charts/history-chart.tsx';
import type { TrustDay } from '#data/trust/get-trust-history.ts';
import { formatPercent } from '#format/format-percent.ts';
import type { TrustLine } from '../search-params.ts';

/** A point a day with a value for each bot that was believed on it. */
export function arrangeTrust(days: readonly TrustDay[], line: TrustLine): HistoryPoint[] {
  const byDay = Map.groupBy(days, ({ day }) => day);
  return [...byDay].map(([day, rows]) => ({
    ...Object.fromEntries(rows.map((row) => [row.bot_name, trustOf(row, line)])),
    day,
  }));
}

export function trustOf({ trust_score, expected_rate }: TrustDay, line: TrustLine): number {
  return line === 'trust' ? trust_score : expected_rate;
}

/** How each bot's line ends, in a sentence. */
export function summariseTrust(
  days: readonly TrustDay[],
  bots: readonly { readonly bot_name: string; readonly display_name: string }[],
  line: TrustLine,
): string {
  const parts = bots.flatMap(({ bot_name, display_name }) => {
    const own = days.filter((row) => row.bot_name === bot_name);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [`${display_name} not known yet`];
    return [
      `${display_name} from ${formatPercent(trustOf(first, line))} to ${formatPercent(trustOf(last, line))}`,
    ];
  });
  return `${parts.join('; ')}.`;
}
