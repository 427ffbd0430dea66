import { brokenRules } from './call-rules.ts';
import { type Abstention, abstain, type Call, type Decision, type Side } from './decision.ts';
import type { Bot, Parameters } from './define-bot.ts';
import type { MarketView } from './market-view.ts';

/** A checked call, as plain data. */
export interface BotCall {
  readonly action: 'call';
  readonly bot: string;
  readonly side: Side;
  readonly score: number;
  /** Probability that the call ends in profit, as the bot claims it. */
  readonly confidence: number;
  /** Null: enter at the next open. */
  readonly limit: number | null;
  readonly takeProfit: number;
  readonly stopLoss: number;
  readonly leverage: number;
  readonly horizonHours: number;
  readonly reason: string;
}

export type BotResult = BotCall | Abstention;

/** A bot broke its contract. Never store what it said: mend the bot. */
export class ContractBreach extends Error {
  override readonly name = 'ContractBreach';
}

/**
 * Asks one bot at one moment: silent before its warm-up, checked before it is heard.
 * Throws ContractBreach, naming the bot and the rule, rather than let a broken call become data.
 */
export function runBot(bot: Bot, market: MarketView, params: Parameters = bot.defaults): BotResult {
  const warmup = params === bot.defaults ? bot.defaultWarmup : bot.warmup(params);
  if (market.length < warmup) return abstain`warming up: ${market.length} of ${warmup} candles`;
  const decision = decide(bot, market, params);
  return decision.action === 'abstain' ? decision : checked(bot, market, decision);
}

function decide(bot: Bot, market: MarketView, params: Parameters): Decision {
  try {
    return bot.decide(market, params);
  } catch (cause) {
    throw breach(bot, market, 'it does not throw', cause);
  }
}

function checked(bot: Bot, market: MarketView, call: Call): BotCall {
  const result: BotCall = {
    action: 'call',
    bot: bot.slug,
    side: call.side,
    score: call.score,
    confidence: bot.calibration.probability(call.score),
    limit: call.limit ?? null,
    takeProfit: call.takeProfit,
    stopLoss: call.stopLoss,
    leverage: call.leverage,
    horizonHours: call.horizonHours,
    reason: call.reason,
  };
  const broken = brokenRules({ ...result, close: market.close() });
  if (broken.length > 0) throw breach(bot, market, broken.join('; '), JSON.stringify(result));
  return result;
}

function breach(bot: Bot, market: MarketView, rule: string, cause: unknown): ContractBreach {
  const moment = new Date(market.closedAt).toISOString();
  const found = cause instanceof Error ? cause.message : String(cause);
  return new ContractBreach(`bot "${bot.slug}" at ${moment} breaks "${rule}": ${found}`, { cause });
}
