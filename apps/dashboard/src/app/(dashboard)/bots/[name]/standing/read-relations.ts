import type { CorrelationPair } from '#data/correlation/correlation-pair.ts';
import { getBotPairs } from '#data/correlation/get-bot-pairs.ts';
import { DataError } from '#data/data-error.ts';
import { getStandings, type Standing } from '#data/trust/get-standings.ts';

export interface Relations {
  readonly standing: Standing;
  /** The other bots of its cluster. */
  readonly companions: readonly Pick<Standing, 'bot_name' | 'display_name' | 'is_redundant'>[];
  readonly pairs: readonly Relation[];
}

/** A pair, seen from one of its bots. */
export interface Relation {
  readonly other: string;
  readonly otherName: string;
  readonly pair: CorrelationPair;
}

/** Whom the bot repeats, and who repeats it. */
export async function readRelations(name: string): Promise<Relations> {
  const [pairs, standings] = await Promise.all([getBotPairs(name), getStandings()]);
  const standing = standings.find(({ bot_name }) => bot_name === name);
  if (!standing) throw new DataError(`${name} has no standing: only bots that vote have one.`);
  const nameOf = new Map(standings.map(({ bot_name, display_name }) => [bot_name, display_name]));
  return {
    standing,
    companions: standings
      .filter(
        ({ bot_name, cluster_id }) =>
          cluster_id !== null && cluster_id === standing.cluster_id && bot_name !== name,
      )
      .map(({ bot_name, display_name, is_redundant }) => ({ bot_name, display_name, is_redundant })),
    pairs: pairs.map((pair) => {
      const other = pair.bot_name_a === name ? pair.bot_name_b : pair.bot_name_a;
      return { other, otherName: nameOf.get(other) ?? other, pair };
    }),
  };
}
