import { attempt } from '#data/attempt.ts';
import { getLeaderboard } from '#data/bots/get-leaderboard.ts';
import { getCrowdMetrics } from '#data/metrics/get-crowd-metrics.ts';
import { getRehabRules, type RehabRules } from '#data/rehab/get-rehab-rules.ts';
import { getStandings, type Standing } from '#data/trust/get-standings.ts';
import { missingNeeds } from '#needs/judge-supply.ts';
import { readMarket } from '#needs/read-market.ts';
import { type ListedBot, type ListedMetrics, type ListedStanding, nothingMeasured } from './listed-bot.ts';

/** Every bot for the table. When the market cannot be read, nobody is said to miss anything. */
export async function readListedBots(): Promise<ListedBot[]> {
  const [bots, crowd, standings, rules, market] = await Promise.all([
    getLeaderboard(),
    getCrowdMetrics(),
    getStandings(),
    getRehabRules(),
    attempt(readMarket),
  ]);
  const metrics = new Map(crowd.map((row) => [row.bot_name, row]));
  const standing = new Map(standings.map((row) => [row.bot_name, pickStanding(row, rules)]));
  return bots.map((bot) => ({
    ...bot,
    advanced: pickListed(metrics.get(bot.bot_name) ?? nothingMeasured),
    standing: standing.get(bot.bot_name) ?? null,
    missing_needs: 'data' in market ? missingNeeds(bot.needs, market.data) : [],
  }));
}

/** Only what the table shows is sent to the browser. */
function pickListed(row: ListedMetrics): ListedMetrics {
  return {
    day_count: row.day_count,
    probability_above_coin: row.probability_above_coin,
    effective_count: row.effective_count,
    is_told_from_luck: row.is_told_from_luck,
    p_value_adjusted: row.p_value_adjusted,
    sharpe_ratio: row.sharpe_ratio,
    max_drawdown: row.max_drawdown,
    profit_factor: row.profit_factor,
    expectancy: row.expectancy,
    unknown_reasons: row.unknown_reasons,
  };
}

function pickStanding(row: Standing, { probationCalls }: RehabRules): ListedStanding {
  return {
    status: row.status,
    status_reason: row.status_reason,
    probation_prediction_count: row.probation_prediction_count,
    effective_weight: row.effective_weight,
    trust_score: row.trust_score,
    expected_rate: row.expected_rate,
    situation_name: row.situation_name,
    average_correlation: row.average_correlation,
    cluster_id: row.cluster_id,
    cluster_size: row.cluster_size,
    cluster_unknown_reason: row.cluster_unknown_reason,
    probation_call_target: probationCalls,
  };
}
