import type { Decision } from '#data/ensemble/get-decision.ts';
import type { RecommendationVote } from '#data/ensemble/get-votes.ts';
import type { Side } from '#metrics/choice.ts';

export interface WeighedVote {
  readonly bot: string;
  /** What the bot called, which need not be what its vote did. */
  readonly side: Side;
  /** What one of its calls counts; below 0 it counts against its own call. */
  readonly voteWeight: number;
  /** What it moved the decision by: above 0 towards its side, below 0 away from it. */
  readonly contribution: number;
  /** What is kept of the votes of a recommendation only. */
  readonly kept: Pick<
    RecommendationVote,
    'prediction_id' | 'stated_confidence' | 'expected_rate' | 'trust_score' | 'effective_weight' | 'factors'
  > | null;
}

/** Every vote of a decision as seen from the side it took, the strongest first. */
export function weighVotes(
  decision: Pick<Decision, 'side' | 'voters' | 'directions' | 'weights'>,
  votes: readonly RecommendationVote[],
): WeighedVote[] {
  const sign = decision.side === 'LONG' ? 1 : -1;
  const kept = new Map(votes.map((vote) => [vote.bot_name, vote]));
  return decision.voters
    .map((bot, index) => {
      const direction = decision.directions[index] ?? 0;
      const voteWeight = decision.weights[index] ?? 0;
      return {
        bot,
        side: direction > 0 ? ('LONG' as const) : ('SHORT' as const),
        voteWeight,
        contribution: sign * direction * voteWeight,
        kept: kept.get(bot) ?? null,
      };
    })
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (a.bot < b.bot ? -1 : 1));
}

export interface VoteSums {
  readonly forSum: number;
  readonly forCount: number;
  readonly againstSum: number;
  readonly againstCount: number;
  readonly net: number;
  readonly silentCount: number;
}

/** How much spoke for the decision and how much against it. */
export function sumVotes(votes: readonly Pick<WeighedVote, 'contribution'>[]): VoteSums {
  const sums = (wanted: (contribution: number) => boolean) =>
    votes.map(({ contribution }) => contribution).filter(wanted);
  const add = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const supporting = sums((value) => value > 0);
  const opposing = sums((value) => value < 0);
  return {
    forSum: add(supporting),
    forCount: supporting.length,
    againstSum: add(opposing),
    againstCount: opposing.length,
    net: add(supporting) + add(opposing),
    silentCount: votes.length - supporting.length - opposing.length,
  };
}
