import { type CorrelationMatrix, getCorrelationMatrix } from '#data/correlation/get-correlation-matrix.ts';
import { getStandings } from '#data/trust/get-standings.ts';
import type { OrderedBot } from './order-bots.ts';

export interface ReadMap {
  readonly matrix: CorrelationMatrix;
  readonly bots: readonly OrderedBot[];
}

/** The matrix, and what its rows may be ordered by. Only that is sent to the browser. */
export async function readMap(): Promise<ReadMap> {
  const [matrix, standings] = await Promise.all([getCorrelationMatrix(), getStandings()]);
  return {
    matrix,
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
