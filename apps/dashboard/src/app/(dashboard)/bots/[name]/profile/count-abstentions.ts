import type { AskedScan } from '#data/bots/get-abstentions.ts';

export interface Abstentions {
  readonly scanCount: number;
  /** Questions: one a bot and symbol. */
  readonly decisionCount: number;
  readonly callCount: number;
  /** Most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

/** Adds up what the bots of some scans answered. */
export function countAbstentions(scans: readonly AskedScan[]): Abstentions {
  const answers = scans.flatMap(({ scan_symbols }) => scan_symbols);
  const counts = new Map<string, number>();
  for (const { abstentions } of answers) {
    for (const [reason, count] of Object.entries(abstentions)) {
      counts.set(reason, (counts.get(reason) ?? 0) + count);
    }
  }
  return {
    scanCount: scans.length,
    decisionCount: answers.reduce((sum, { decision_count }) => sum + decision_count, 0),
    callCount: answers.reduce((sum, { prediction_count }) => sum + prediction_count, 0),
    reasons: [...counts]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}
