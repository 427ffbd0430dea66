import { type Expertise, getExpertise } from '#data/trust/get-expertise.ts';
import { getStandings } from '#data/trust/get-standings.ts';
import type { OrderedBot } from '../../correlations/order-bots.ts';

export interface ReadExpertise {
  readonly map: readonly Expertise[];
  readonly bots: readonly OrderedBot[];
}

/** How well each bot reads each kind of market, and what its rows may be ordered by. */
export async function readExpertise(): Promise<ReadExpertise> {
  const [map, standings] = await Promise.all([getExpertise(), getStandings()]);
  return {
    map,
    bots: standings.map(({ bot_name, display_name, cluster_id, cluster_size, place, trust_score }) => ({
      bot_name,
      display_name,
      cluster_id,
      cluster_size,
      place,
      trust_score,
    })),
  };
}
