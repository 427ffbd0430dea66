import { getStanding } from '#data/trust/get-standing.ts';
import type { Standing } from '#data/trust/get-standings.ts';
import { getTrustHistory, type TrustDay } from '#data/trust/get-trust-history.ts';

export interface TrustStory {
  readonly standing: Standing;
  readonly history: readonly TrustDay[];
}

/** How far the bot is believed now, and how that went from a day on (null: from the first). */
export async function readTrustStory(name: string, from: string | null): Promise<TrustStory> {
  const [standing, history] = await Promise.all([getStanding(name), getTrustHistory([name], from)]);
  return { standing, history };
}
