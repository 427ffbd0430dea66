import type { PredictionRow } from '#data/tracking/prediction-row.ts';

const reasons = {
  waiting: 'it has not entered yet',
  open: 'it is still open',
  unfilled: 'the limit price was never reached, so nothing was bought or sold',
  ended: 'the outcome has not been evaluated yet',
} as const;

/** Why a call has no exit, return or verdict. */
export function whyNoReturn({ status }: Pick<PredictionRow, 'status'>): string {
  return reasons[status];
}
