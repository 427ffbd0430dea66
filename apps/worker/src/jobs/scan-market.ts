import { type Bot, bots } from '@quorum/bots';
import { type Timeframe, timeframeMs, timeframes } from '@quorum/contracts';
import type { Queryable } from '@quorum/local-stack';
import type { MarketHistory } from '../market/market-history.ts';
import { messageOf } from '../message-of.ts';
import { askBots, type SymbolAnswer } from './ask-bots.ts';

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
  for (const timeframe of dueTimeframes(request.asOf)) written += await scanTimeframe(request, timeframe);
  return written;
}

/** The timeframes asked about at this moment: hourly candles every hour, four-hourly ones every fourth, and so on. */
export function dueTimeframes(asOf: number): Timeframe[] {
  return timeframes.filter((timeframe) => isDue(timeframe, asOf) && botsOf(timeframe).length > 0);
}

/** Asks the bots of one timeframe about one symbol and writes their answers down. Said again, it changes nothing. */
export async function scanSymbol(
  request: Omit<ScanRequest, 'symbols'>,
  symbol: string,
  timeframe: Timeframe,
): Promise<number> {
  const answer = await askBots(botsOf(timeframe), request.history, symbol, request.asOf);
  return writeAnswers(request, timeframe, [answer]);
}

function botsOf(timeframe: Timeframe): Bot[] {
  return bots.filter((bot) => bot.timeframe === timeframe);
}

function isDue(timeframe: Timeframe, asOf: number): boolean {
  const hour = 60 * 60_000;
  return Math.floor(asOf / hour) % Math.max(1, timeframeMs(timeframe) / hour) === 0;
}

async function scanTimeframe(request: ScanRequest, timeframe: Timeframe): Promise<number> {
  const { history, symbols, asOf } = request;
  const asked = botsOf(timeframe);
  const asking = symbols.map((symbol) => askBots(asked, history, symbol, asOf));
  const answers = await Promise.allSettled(asking);
  const answered = answers.filter((answer) => answer.status === 'fulfilled').map((answer) => answer.value);
  const written = await writeAnswers(request, timeframe, answered);
  throwFailures(answers, symbols, timeframe);
  return written;
}

/** One transaction, whatever the number of symbols. */
async function writeAnswers(
  { database, exchange, asOf, origin }: Omit<ScanRequest, 'symbols'>,
  timeframe: Timeframe,
  answers: readonly SymbolAnswer[],
): Promise<number> {
  const [row] = await database.query<{ written: number }>(
    'select engine.record_scan($1, $2, $3, $4, $5::jsonb) as written',
    [exchange, timeframe, new Date(asOf), origin, JSON.stringify(answers)],
  );
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
