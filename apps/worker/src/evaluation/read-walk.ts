import type { AccountDay, Costs, EvaluationInput, Recommendation } from '@quorum/evaluation';
import type { Queryable } from '@quorum/local-stack';
import type { Period } from '../start/choose-period.ts';
import { readDecisions } from './read-decisions.ts';

const DAY = 24 * 60 * 60_000;

/** Everything a walk left behind that its evaluation needs. */
export async function readWalk(
  database: Queryable,
  exchange: string,
  period: Period,
): Promise<EvaluationInput> {
  return {
    decisions: await readDecisions(database, exchange),
    recommendations: await readRecommendations(database, exchange),
    account: await readAccount(database),
    costs: await readCosts(database, exchange),
    period,
  };
}

/** How many calls the bots made; the recommendations are the crowd's, not theirs. */
export async function countCalls(database: Queryable): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `select count(*)::integer as count from public.bot_predictions as call 
     where not exists (select from public.bots where bots.bot_name = call.bot_name and bots.is_ensemble)`,
  );
  return row?.count ?? 0;
}

async function readRecommendations(database: Queryable, exchange: string): Promise<Recommendation[]> {
  const rows = await database.query<{
    recommended_at: Date;
    leverage: number;
    net_return: number | null;
    is_correct: boolean | null;
  }>(
    `select recommendation.recommended_at, recommendation.leverage::double precision as leverage,
       outcome.net_return, outcome.is_correct
     from public.recommendations as recommendation
     left join public.prediction_outcomes as outcome on outcome.prediction_id = recommendation.prediction_id
     where recommendation.exchange = $1
     order by recommendation.recommended_at, recommendation.symbol`,
    [exchange],
  );
  return rows.map((row) => ({
    recommendedAt: row.recommended_at.getTime(),
    leverage: row.leverage,
    netReturn: row.net_return,
    isCorrect: row.is_correct,
  }));
}

async function readAccount(database: Queryable): Promise<AccountDay[]> {
  const rows = await database.query<{ day: string; net_return: number }>(
    `select equity.day::text as day, equity.net_return
     from public.bots
     cross join lateral public.get_bot_equity(bots.bot_name) as equity
     where bots.is_ensemble
     order by equity.day`,
  );
  return rows.map(({ day, net_return }) => ({
    day: Date.parse(`${day}T00:00Z`) / DAY,
    netReturn: net_return,
  }));
}

async function readCosts(database: Queryable, exchange: string): Promise<Costs> {
  const [row] = await database.query<{ fee: number; slippage: number }>(
    `select exchanges.taker_fee_ratio::double precision as fee, exchanges.slippage_ratio::double precision as slippage
     from public.exchanges where exchanges.exchange = $1`,
    [exchange],
  );
  if (row === undefined) throw new Error(`${exchange} is not known to this database`);
  return row;
}
