import type { CsvTable } from '#components/tables/csv-button.tsx';
import type { RecommendationRow } from '#data/ensemble/recommendation-row.ts';

const columns = [
  'recommendation_id',
  'recommended_at',
  'exchange',
  'symbol',
  'side',
  'confidence',
  'threshold',
  'entry_price',
  'take_profit_price',
  'stop_loss_price',
  'leverage',
  'position_ratio',
  'for_count',
  'against_count',
  'status',
  'progress',
  'entered_at',
  'exited_at',
  'exit_price',
  'exit_reason',
  'net_return',
  'is_correct',
  'reason',
  'flips_when',
] as const satisfies readonly (keyof RecommendationRow)[];

/** The recommendations of a page, raw. */
export function recommendationsCsv(rows: readonly RecommendationRow[]): CsvTable {
  return {
    name: 'recommendations',
    headers: columns,
    rows: rows.map((row) => columns.map((column) => row[column])),
  };
}
