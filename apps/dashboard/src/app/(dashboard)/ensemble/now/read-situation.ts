import { type CurrentSituation, getCurrentSituations } from '#data/trust/get-current-situations.ts';
import { getMostTrusted, type TrustedBot } from '#data/trust/get-most-trusted.ts';
import { getRegimeBelief, type RegimeBelief } from '#data/trust/get-regime-belief.ts';

const listLength = 5;

export interface ReadSituation {
  readonly situations: readonly CurrentSituation[];
  readonly belief: RegimeBelief | null;
  readonly trusted: readonly TrustedBot[];
}

/** What kind of market it is, and who is believed in it. */
export async function readSituation(): Promise<ReadSituation> {
  const [situations, belief] = await Promise.all([getCurrentSituations(), getRegimeBelief()]);
  const [situation] = situations;
  const trusted = situation === undefined ? [] : await getMostTrusted(situation.situation_id, listLength);
  return { situations, belief, trusted };
}
