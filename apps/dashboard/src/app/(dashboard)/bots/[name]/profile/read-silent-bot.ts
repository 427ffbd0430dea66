import { getAbstentions } from '#data/bots/get-abstentions.ts';
import type { Bot } from '#data/bots/get-bot.ts';
import { getSeries } from '#data/market/get-series.ts';
import { judgeSupply } from '#needs/judge-supply.ts';
import { readMarket } from '#needs/read-market.ts';
import type { SilentBot } from './explain-silence.ts';

const scanCount = 24;

/** What it takes to tell why a bot is silent. */
export async function readSilentBot(bot: Bot): Promise<SilentBot> {
  const [market, series, scans] = await Promise.all([
    readMarket(),
    getSeries(),
    getAbstentions(bot.timeframe, scanCount),
  ]);
  return { bot, series, scans, supplies: bot.needs.map((need) => judgeSupply(need, market)) };
}
