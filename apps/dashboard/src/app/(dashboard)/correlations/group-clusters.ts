import type { Standing } from '#data/trust/get-standings.ts';

export type Member = Pick<
  Standing,
  | 'bot_name'
  | 'display_name'
  | 'cluster_id'
  | 'mean_correlation_within'
  | 'average_correlation'
  | 'diversity_bonus'
  | 'is_redundant'
  | 'place'
>;

export interface Cluster {
  readonly id: number;
  readonly members: readonly Member[];
  readonly meanWithin: number | null;
}

export interface GroupedBots {
  /** Two bots or more, the largest first. */
  readonly clusters: readonly Cluster[];
  readonly alone: readonly Member[];
  readonly unknown: readonly Member[];
}

/** The bots by whom they repeat: clusters, bots that stand alone, and those nobody can tell yet. */
export function groupClusters(bots: readonly Member[]): GroupedBots {
  const known = bots.filter(({ cluster_id }) => cluster_id !== null);
  const groups = [...Map.groupBy(known, ({ cluster_id }) => cluster_id ?? 0)].map(([id, members]) =>
    toCluster(id, members),
  );
  return {
    clusters: groups
      .filter(({ members }) => members.length > 1)
      .sort(
        (a, b) =>
          b.members.length - a.members.length || (b.meanWithin ?? 0) - (a.meanWithin ?? 0) || a.id - b.id,
      ),
    alone: groups.filter(({ members }) => members.length === 1).flatMap(({ members }) => members),
    unknown: bots.filter(({ cluster_id }) => cluster_id === null),
  };
}

function toCluster(id: number, members: readonly Member[]): Cluster {
  return {
    id,
    members: [...members].sort((a, b) => (a.place ?? 0) - (b.place ?? 0)),
    meanWithin: members[0]?.mean_correlation_within ?? null,
  };
}
