import type { CsvTable } from '#components/tables/csv-button.tsx';
import type { NewestDecision } from '#data/ensemble/get-newest-decisions.ts';

const columns = [
  'exchange',
  'symbol',
  'decided_at',
  'side',
  'confidence',
  'equal_side',
  'equal_share',
  'for_count',
  'voter_count',
  'leading_strategy',
  'reference_price',
  'recommendation_id',
  'decision_id',
] as const satisfies readonly (keyof NewestDecision)[];

/** What the crowd says now, raw. */
export function decisionsCsv(decisions: readonly NewestDecision[]): CsvTable {
  return {
    name: 'decisions',
    headers: columns,
    rows: decisions.map((decision) => columns.map((column) => decision[column])),
  };
}
