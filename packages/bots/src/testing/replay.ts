import type { Bot } from '../define-bot.ts';
import type { MarketSeries } from '../market-series.ts';
import { type BotCall, type BotResult, runBot } from '../run-bot.ts';

/** The bot's answer at every candle; throws ContractBreach where it breaks a rule. */
export function replay(bot: Bot, series: MarketSeries, params = bot.defaults): BotResult[] {
  return Array.from({ length: series.length }, (_, index) => runBot(bot, series.viewAt(index), params));
}

export function isCall(result: BotResult): result is BotCall {
  return result.action === 'call';
}

/** The calls of a replay, with the candle each was made at. */
export function callsOf(bot: Bot, series: MarketSeries): { candle: number; call: BotCall }[] {
  return replay(bot, series).flatMap((result, candle) => (isCall(result) ? [{ candle, call: result }] : []));
}

/** The reason of the last answer. */
export function lastReason(bot: Bot, series: MarketSeries): string {
  return runBot(bot, series.viewAt(series.length - 1)).reason;
}
