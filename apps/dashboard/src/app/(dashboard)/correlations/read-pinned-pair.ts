import type { CorrelationPair } from '#data/correlation/correlation-pair.ts';
import { getPair } from '#data/correlation/get-pair.ts';
import { getPairDays, type PairDay } from '#data/correlation/get-pair-days.ts';
import { getPairs } from '#data/correlation/get-pairs.ts';
import { getStandings } from '#data/trust/get-standings.ts';
import type { PairName } from './pair-name.ts';

export interface PinnedPair {
  readonly pair: CorrelationPair;
  readonly names: readonly [a: string, b: string];
  readonly days: readonly PairDay[];
  /** Nobody chose it: it stands there because no two bots are more alike. */
  readonly isMostAlike: boolean;
}

/** The pair that was chosen, else the most alike one; null where there is none. */
export async function readPinnedPair(chosen: PairName | null): Promise<PinnedPair | null> {
  const [pair, standings] = await Promise.all([
    chosen === null ? readMostAlike() : getPair(chosen.a, chosen.b),
    getStandings(),
  ]);
  if (pair === null) return null;
  const nameOf = (name: string) => standings.find(({ bot_name }) => bot_name === name)?.display_name ?? name;
  return {
    pair,
    names: [nameOf(pair.bot_name_a), nameOf(pair.bot_name_b)],
    days: await getPairDays(pair.bot_name_a, pair.bot_name_b),
    isMostAlike: chosen === null,
  };
}

async function readMostAlike(): Promise<CorrelationPair | null> {
  const { pairs } = await getPairs({ class: null, bot: null }, { by: 'correlation', desc: true }, 0);
  const first = pairs[0];
  return first && first.correlation_coefficient !== null ? first : null;
}
