import type { CsvTable } from '#components/tables/csv-button.tsx';
import { actionTypes } from '#data/learning/get-action-values.ts';
import { type StateRow, stateParts } from './arrange-states.ts';

/** The Q-table, raw, a row a state. */
export function statesCsv(rows: readonly StateRow[]): CsvTable {
  return {
    name: 'q-table',
    headers: [
      'state_hash',
      ...stateParts,
      'times_visited',
      ...actionTypes.flatMap((action) => [`q_${action}`, `times_tried_${action}`]),
      'best_action',
    ],
    rows: rows.map((row) => [
      row.state_hash,
      ...stateParts.map((part) => row[part]),
      row.times_visited,
      ...actionTypes.flatMap((action) => [row.values[action]?.q ?? null, row.values[action]?.tried ?? null]),
      row.best,
    ]),
  };
}
