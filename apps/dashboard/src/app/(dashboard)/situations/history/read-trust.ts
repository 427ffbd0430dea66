import { getStandings, type Standing } from '#data/trust/get-standings.ts';
import { getTrustHistory, type TrustDay } from '#data/trust/get-trust-history.ts';
import { chooseBots } from './choose-bots.ts';

export interface ReadTrust {
  readonly standings: readonly Pick<Standing, 'bot_name' | 'display_name' | 'trust_score'>[];
  readonly chosen: readonly string[];
  readonly days: readonly TrustDay[];
}

/** The trust of some bots over time, and whom one may choose from. */
export async function readTrust(asked: readonly string[] | null, from: string | null): Promise<ReadTrust> {
  const standings = await getStandings();
  const chosen = chooseBots(asked, standings);
  return {
    standings: standings.map(({ bot_name, display_name, trust_score }) => ({
      bot_name,
      display_name,
      trust_score,
    })),
    chosen,
    days: chosen.length === 0 ? [] : await getTrustHistory(chosen, from),
  };
}
