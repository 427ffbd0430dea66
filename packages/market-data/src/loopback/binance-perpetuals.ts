import type { Reading } from '../candle-source.ts';
import { klineRow, perpetualInfoReply } from './binance-replies.ts';
import type { Question } from './question.ts';
import { Refusal } from './serve-exchange.ts';

const HOUR = 3_600_000;
const month = 30 * 24 * HOUR;

type Answer = (question: Question, symbol: string) => Promise<unknown>;

const answers: Readonly<Record<string, Answer>> = {
  '/fapi/v1/fundingRate': async (question, symbol) => {
    const limit = question.number('limit', 100);
    const from = question.number('startTime', 0);
    const payments = await question.readings(
      symbol,
      'funding',
      from,
      question.number('endTime', question.now),
    );
    return payments
      .slice(0, limit)
      .map(({ at, value }) => ({ symbol, fundingTime: at, fundingRate: value.toFixed(8), markPrice: '' }));
  },
  '/futures/data/openInterestHist': async (question, symbol) => {
    const rows = await statistics(question, symbol, 'open-interest');
    return rows.map(({ at, value }) => ({
      symbol,
      sumOpenInterest: value.toFixed(8),
      sumOpenInterestValue: '0',
      timestamp: at,
    }));
  },
  '/futures/data/globalLongShortAccountRatio': async (question, symbol) => {
    const rows = await statistics(question, symbol, 'long-short-ratio');
    return rows.map(({ at, value }) => ({
      symbol,
      longAccount: (value / (1 + value)).toFixed(4),
      shortAccount: (1 / (1 + value)).toFixed(4),
      longShortRatio: value.toFixed(4),
      timestamp: at,
    }));
  },
  '/fapi/v1/markPriceKlines': (question, symbol) => priceKlines(question, symbol, 'mark'),
  '/fapi/v1/indexPriceKlines': (question, symbol) => priceKlines(question, symbol, 'index'),
};

/** The paths of Binance's USDⓈ-M futures that tell more than candles; null for any other path. */
export async function answerForPerpetuals(question: Question): Promise<unknown> {
  if (question.path === '/fapi/v1/exchangeInfo')
    return perpetualInfoReply(await question.pairs(), question.now);
  const name = question.text('symbol') ?? question.text('pair');
  const pair = await question.pair(name, ({ symbol }) => symbol);
  return pair ? (answers[question.path]?.(question, pair.symbol) ?? null) : null;
}

/** Kept for 30 days; an earlier start is refused. */
async function statistics(
  question: Question,
  symbol: string,
  metric: 'open-interest' | 'long-short-ratio',
): Promise<Reading[]> {
  const limit = Math.min(500, question.number('limit', 30));
  const until = question.number('endTime', question.now);
  const from = question.number('startTime', until - limit * HOUR);
  if (from < question.now - month)
    throw new Refusal(400, { code: -1130, msg: "parameter 'startTime' is invalid." });
  return (await question.readings(symbol, metric, from, until)).slice(-limit);
}

async function priceKlines(question: Question, symbol: string, kind: 'mark' | 'index'): Promise<unknown[][]> {
  const limit = Math.min(1500, question.number('limit', 500));
  const from = question.number('startTime', question.now - limit * HOUR);
  const until = Math.min(question.number('endTime', question.now), from + limit * HOUR - 1);
  return question.rows(await question.hourlyPrices(kind, symbol, from, until), klineRow('1h'));
}
