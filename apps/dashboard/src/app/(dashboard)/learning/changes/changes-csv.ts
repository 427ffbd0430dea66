import type { CsvTable } from '#components/tables/csv-button.tsx';
import type { WeightChange } from '#data/learning/get-weight-changes.ts';

/** The changes of a page, raw. */
export function changesCsv(rows: readonly WeightChange[]): CsvTable {
  return {
    name: 'weight-changes',
    headers: ['changed_at', 'bot_name', 'previous_weight', 'effective_weight', 'factors', 'reason'],
    rows: rows.map((change) => [
      change.changed_at,
      change.bot_name,
      change.previous_weight,
      change.effective_weight,
      JSON.stringify(change.factors ?? {}),
      change.reason,
    ]),
  };
}
