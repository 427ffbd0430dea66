import type { RecommendationRow } from '#data/ensemble/recommendation-row.ts';

/** Why a recommendation has no return. */
export function whyNoReturn({ status }: RecommendationRow): string {
  if (status === 'waiting') return 'it has not entered';
  if (status === 'open') return 'it is still open';
  if (status === 'unfilled') return 'it was never filled';
  return 'its costs are not known yet';
}
