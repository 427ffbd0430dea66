import { type Bot, type BotCall, type MarketView, missingNeed, runBot } from '@quorum/bots';
import { timeframeMs } from '@quorum/contracts';
import type { MarketHistory } from '../market/market-history.ts';

/** What the bots said about one symbol, in the shape that engine.record_scan reads. */
export interface SymbolAnswer {
  readonly symbol: string;
  readonly decisionCount: number;
  /** How many bots kept silent, by kind of reason. */
  readonly abstentions: Readonly<Record<string, number>>;
  readonly predictions: readonly Prediction[];
}

interface Prediction {
  readonly botName: string;
  readonly side: 'LONG' | 'SHORT';
  readonly confidence: number;
  readonly score: number;
  readonly referencePrice: number;
  readonly limitPrice: number | null;
  readonly takeProfitPrice: number;
  readonly stopLossPrice: number;
  readonly leverage: number;
  readonly horizonMinutes: number;
  readonly reason: string;
}

/** Asks every bot of one timeframe about one symbol at one moment. Stale prices silence them all. */
export async function askBots(
  bots: readonly Bot[],
  history: MarketHistory,
  symbol: string,
  asOf: number,
): Promise<SymbolAnswer> {
  const timeframe = bots[0]?.timeframe ?? '1h';
  const market = await history.viewAt(symbol, timeframe, asOf);
  if (market === null) return silence(symbol, bots, 'no candle yet');
  if (asOf - market.closedAt > 2 * timeframeMs(timeframe)) return silence(symbol, bots, 'stale price');

  const abstentions: Record<string, number> = {};
  const predictions: Prediction[] = [];
  for (const bot of bots) {
    const result = runBot(bot, market);
    if (result.action === 'call') predictions.push(toPrediction(result, market.close()));
    else count(abstentions, kindOfSilence(bot, market));
  }
  return { symbol, decisionCount: bots.length, abstentions, predictions };
}

function count(abstentions: Record<string, number>, reason: string): void {
  abstentions[reason] = (abstentions[reason] ?? 0) + 1;
}

/** Missing data is told apart from a market without a signal: the first can be mended. */
function kindOfSilence(bot: Bot, market: MarketView): string {
  if (market.length < bot.defaultWarmup) return 'warming up';
  const missing = missingNeed(bot.needs, market);
  return missing === null ? 'no signal' : `no ${missing.replaceAll('-', ' ')} data`;
}

function silence(symbol: string, bots: readonly Bot[], reason: string): SymbolAnswer {
  return { symbol, decisionCount: bots.length, abstentions: { [reason]: bots.length }, predictions: [] };
}

function toPrediction(call: BotCall, referencePrice: number): Prediction {
  return {
    botName: call.bot,
    side: call.side,
    confidence: call.confidence,
    score: call.score,
    referencePrice,
    limitPrice: call.limit,
    takeProfitPrice: call.takeProfit,
    stopLossPrice: call.stopLoss,
    leverage: call.leverage,
    horizonMinutes: Math.round(call.horizonHours * 60),
    reason: call.reason,
  };
}
