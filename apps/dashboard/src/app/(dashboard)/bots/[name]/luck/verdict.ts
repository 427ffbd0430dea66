import type { PredictionRow } from '#data/tracking/prediction-row.ts';

/** Whether a call was right, in a word; null while nobody knows. */
export function verdict({
  is_correct,
  label_basis,
}: Pick<PredictionRow, 'is_correct' | 'label_basis'>): string | null {
  if (is_correct !== null) return is_correct ? '✓ right' : '✕ wrong';
  return label_basis === 'flat' ? 'flat' : null;
}
