import type { MethodSummary } from '../summary/summarise.ts';

/** The means by method, for scripts; null is unknown. */
export function jsonReport(summaries: ReadonlyMap<string, MethodSummary>): string {
  const methods = Object.fromEntries(
    [...summaries].map(([key, { accuracy, gapClosed, spearman60, spearman180, ece, brier }]) => [
      key,
      {
        accuracy: accuracy.mean,
        gapClosed: gapClosed?.mean ?? null,
        spearman60: spearman60?.mean ?? null,
        spearman180: spearman180?.mean ?? null,
        ece: ece?.mean ?? null,
        brier: brier?.mean ?? null,
      },
    ]),
  );
  return JSON.stringify({ methods });
}
