import { type Timeframe, timeframeMs } from '@quorum/contracts';
import { answerForPerpetuals } from './binance-perpetuals.ts';
import { exchangeInfoReply, klineRow, tickerReply } from './binance-replies.ts';
import type { Question } from './question.ts';
import { type ExchangeServerOptions, type RestDialect, serveExchange } from './serve-exchange.ts';

/** Source: Binance spot and USDⓈ-M futures REST documentation. */
const binance: RestDialect = {
  async reply(question) {
    if (question.path === '/api/v3/time') return { serverTime: question.now };
    if (question.path === '/api/v3/exchangeInfo')
      return exchangeInfoReply(await question.pairs(), question.now);
    if (question.path === '/api/v3/klines') return klines(question);
    if (question.path === '/api/v3/ticker/24hr') return tickers(question);
    return answerForPerpetuals(question);
  },
  refusal: (status, message) => ({ code: status === 404 ? -1121 : -1003, msg: message }),
};

/** A candle source as Binance on loopback: spot, and a perpetual for each pair. */
export function serveAsBinance(options: ExchangeServerOptions) {
  return serveExchange(binance, options);
}

/** Starts with the first candle at or after the time asked for; the last row may still be open. */
async function klines(question: Question): Promise<unknown[][] | null> {
  const pair = await question.pair(question.text('symbol'), ({ symbol }) => symbol);
  if (!pair) return null;
  const timeframe = question.text('interval') as Timeframe;
  const step = timeframeMs(timeframe);
  const limit = Math.min(1000, question.number('limit', 500));
  const from = question.number('startTime', question.now - limit * step);
  const until = Math.min(question.number('endTime', question.now), from + limit * step - 1);
  const candles = await question.candles(pair.symbol, timeframe, from, until);
  return question.rows(candles.slice(0, limit), klineRow(timeframe));
}

async function tickers(question: Question): Promise<unknown> {
  const wanted = question.text('symbol');
  const pairs = (await question.pairs()).filter(({ symbol }) => symbol === (wanted ?? symbol));
  if (pairs.length === 0) return null;
  const from = question.now - 86_400_000;
  const day = (symbol: string) => question.candles(symbol, '15m', from, question.now - 900_000);
  const replies = await Promise.all(pairs.map(async ({ symbol }) => tickerReply(symbol, await day(symbol))));
  return wanted ? replies[0] : replies;
}
