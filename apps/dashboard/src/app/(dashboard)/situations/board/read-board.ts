import type { Page } from '#data/page.ts';
import { type CurrentSituation, getCurrentSituations } from '#data/trust/get-current-situations.ts';
import { getSituation } from '#data/trust/get-situation.ts';
import { getSituations, type Situation, type SituationFilter } from '#data/trust/get-situations.ts';

export interface Board extends Page<Situation> {
  /** What it is now, on the exchange whose calls are newest; null before the first call. */
  readonly current: { readonly situation: Situation; readonly since: CurrentSituation } | null;
}

/** One page of the situations, and the one it is now, which stands on top of each page. */
export async function readBoard(filter: SituationFilter): Promise<Board> {
  const [page, [newest]] = await Promise.all([getSituations(filter), getCurrentSituations()]);
  const situation = newest === undefined ? null : await getSituation(newest.situation_id);
  return { ...page, current: newest && situation ? { situation, since: newest } : null };
}
