import { attempt } from '#data/attempt.ts';
import { getLeaderboard } from '#data/bots/get-leaderboard.ts';
import { getCrowdMetrics } from '#data/metrics/get-crowd-metrics.ts';
import { missingNeeds } from '#needs/judge-supply.ts';
import { readMarket } from '#needs/read-market.ts';
import { type ListedBot, type ListedMetrics, nothingMeasured } from './listed-bot.ts';

/** Every bot for the table. When the market cannot be read, nobody is said to miss anything. */
export async function readListedBots(): Promise<ListedBot[]> {
  const [bots, crowd, market] = await Promise.all([getLeaderboard(), getCrowdMetrics(), attempt(readMarket)]);
  const metrics = new Map(crowd.map((row) => [row.bot_name, row]));
  return bots.map((bot) => ({
    ...bot,
    advanced: pickListed(metrics.get(bot.bot_name) ?? nothingMeasured),
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
