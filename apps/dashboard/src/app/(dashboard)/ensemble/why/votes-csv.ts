import type { CsvTable } from '#components/tables/csv-button.tsx';
import { factorSources } from '../weights/factor-sources.ts';
import type { WeighedVote } from './weigh-votes.ts';

/** The votes of a decision, raw. */
export function votesCsv(votes: readonly WeighedVote[], decisionId: number): CsvTable {
  return {
    name: `votes-${decisionId}`,
    headers: [
      'bot_name',
      'side',
      'contribution',
      'vote_weight',
      'stated_confidence',
      'expected_rate',
      'trust_score',
      'effective_weight',
      ...factorSources.map((source) => `factor_${source}`),
    ],
    rows: votes.map(({ bot, side, contribution, voteWeight, kept }) => [
      bot,
      side,
      contribution,
      voteWeight,
      kept?.stated_confidence ?? null,
      kept?.expected_rate ?? null,
      kept?.trust_score ?? null,
      kept?.effective_weight ?? null,
      ...factorSources.map((source) => kept?.factors[source] ?? null),
    ]),
  };
}
