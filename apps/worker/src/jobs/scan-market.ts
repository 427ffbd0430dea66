import { type Bot, bots } from '@quorum/bots';
import { type Timeframe, timeframeMs, timeframes } from '@quorum/contracts';
import type { Queryable } from '@quorum/local-stack';
import type { MarketHistory } from '../market/market-history.ts';
import { messageOf } from '../message-of.ts';
import { askBots } from './ask-bots.ts';

export interface ScanRequest {
  readonly database: Queryable;
  readonly history: MarketHistory;
  readonly exchange: string;
  readonly symbols: readonly string[];
  /** The moment of the decision, ms UTC. Bots see candles closed by then. */
  readonly asOf: number;
  readonly origin: 'live' | 'replay';
}

/** Minutes after the hour at which scans decide: by then the candle that closed on the hour has been fetched. */
export const scanMinute = 4;

/**
 * Asks every bot whose candle has just closed about every symbol, and writes the answers down.
 * One symbol that fails does not stop the others: its error is thrown after the rest is written.
 * @returns how many predictions were new.
 */
export async function scanMarket(request: ScanRequest): Promise<number> {
  let written = 0;
  for (const timeframe of timeframes) {
    const asked = bots.filter((bot) => bot.timeframe === timeframe);
    if (asked.length > 0 && isDue(timeframe, request.asOf))
      written += await scanTimeframe(request, timeframe, asked);
  }
  return written;
}

/** Hourly candles are asked about every hour, four-hourly ones every fourth, and so on. */
function isDue(timeframe: Timeframe, asOf: number): boolean {
  const hour = 60 * 60_000;
  return Math.floor(asOf / hour) % Math.max(1, timeframeMs(timeframe) / hour) === 0;
}

async function scanTimeframe(
  request: ScanRequest,
  timeframe: Timeframe,
  asked: readonly Bot[],
): Promise<number> {
  const { database, history, exchange, symbols, asOf, origin } = request;
  const asking = symbols.map((symbol) => askBots(asked, history, symbol, asOf));
  const answers = await Promise.allSettled(asking);
  const answered = answers.filter((answer) => answer.status === 'fulfilled').map((answer) => answer.value);
  const [row] = await database.query<{ written: number }>(
    'select engine.record_scan($1, $2, $3, $4, $5::jsonb) as written',
    [exchange, timeframe, new Date(asOf), origin, JSON.stringify(answered)],
  );
  throwFailures(answers, symbols, timeframe);
  return row?.written ?? 0;
}

function throwFailures(
  answers: readonly PromiseSettledResult<unknown>[],
  symbols: readonly string[],
  timeframe: Timeframe,
): void {
  const failures = answers.flatMap((answer, place) =>
    answer.status === 'rejected' ? [`${symbols[place]} ${timeframe}: ${messageOf(answer.reason)}`] : [],
  );
  if (failures.length > 0)
    throw new Error(`${failures.length} symbols could not be scanned: ${failures.join('; ')}`);
}
