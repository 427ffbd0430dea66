import type { Decision, Direction } from '@quorum/evaluation';
import type { Queryable } from '@quorum/local-stack';

const PAGE = 5_000;

interface Row {
  readonly id: number;
  readonly symbol: string;
  readonly decided_at: Date;
  readonly regime: string | null;
  readonly side: Side;
  readonly probability: number;
  readonly equal_side: Side;
  readonly equal_share: number;
  readonly voters: string[];
  readonly directions: Direction[];
  readonly scores: number[];
  readonly probabilities: number[];
  readonly shares: number[];
  readonly price: string;
  readonly move: number | null;
  readonly funding: number;
  readonly is_recommended: boolean;
}
type Side = 'LONG' | 'SHORT';

const question = `
  select decision.decision_id as id, decision.symbol, decision.decided_at, regimes.regime, decision.side,
    decision.probability, decision.equal_side, decision.equal_share, to_jsonb(decision.voters) as voters,
    to_jsonb(decision.directions) as directions, to_jsonb(decision.strategy_scores) as scores,
    to_jsonb(decision.strategy_probabilities) as probabilities, to_jsonb(decision.strategy_shares) as shares,
    decision.reference_price as price, decision.return_24h as move, funding.rate as funding,
    recommendation.decision_id is not null as is_recommended
  from public.consensus_decisions as decision
  left join public.market_regimes as regimes
    on regimes.exchange = decision.exchange and regimes.observed_at = date_trunc('hour', decision.decided_at)
  left join public.recommendations as recommendation on recommendation.decision_id = decision.decision_id
  cross join lateral (
    select coalesce(sum(rates.rate), 0)::double precision as rate
    from public.market_funding_rates as rates
    where rates.exchange = decision.exchange and rates.symbol = decision.symbol
      and rates.funded_at > decision.decided_at
      and rates.funded_at <= decision.decided_at + interval '24 hours'
  ) as funding
  where decision.exchange = $1 and decision.decision_id > $2
  order by decision.decision_id
  limit ${PAGE}`;

/** Every decision of an exchange with what became of the price, in order of time. */
export async function readDecisions(database: Queryable, exchange: string): Promise<Decision[]> {
  const decisions: Decision[] = [];
  const names = new Map<string, string>();
  let last = 0;
  for (;;) {
    const page = await database.query<Row>(question, [exchange, last]);
    decisions.push(...page.map((row) => toDecision(row, names)));
    last = page.at(-1)?.id ?? last;
    if (page.length < PAGE) break;
  }
  return decisions.sort((a, b) => a.decidedAt - b.decidedAt || (a.symbol < b.symbol ? -1 : 1));
}

function toDecision(row: Row, names: Map<string, string>): Decision {
  const { symbol, regime, probability, directions, scores, probabilities, shares, move, funding } = row;
  return {
    symbol,
    decidedAt: row.decided_at.getTime(),
    regime,
    direction: directionOf(row.side),
    probability,
    equalDirection: directionOf(row.equal_side),
    equalShare: row.equal_share,
    voters: row.voters.map((name) => onlyOne(name, names)),
    directions,
    scores,
    probabilities,
    shares,
    price: Number(row.price),
    move,
    funding,
    isRecommended: row.is_recommended,
  };
}

/** A million votes share the names of a hundred bots. */
function onlyOne(name: string, names: Map<string, string>): string {
  const known = names.get(name);
  if (known === undefined) names.set(name, name);
  return known ?? name;
}

function directionOf(side: Side): Direction {
  return side === 'LONG' ? 1 : -1;
}
