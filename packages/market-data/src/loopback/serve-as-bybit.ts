import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import type { Reading, ReadingMetric } from '../candle-source.ts';
import type { Pair, Question } from './question.ts';
import { type ExchangeServerOptions, type RestDialect, serveExchange } from './serve-exchange.ts';

const timeframeOf: Readonly<Record<string, Timeframe>> = { 15: '15m', 60: '1h', 240: '4h', D: '1d' };

type Answer = (question: Question, pair: Pair) => Promise<unknown[]>;

const answers: Readonly<Record<string, Answer>> = {
  '/v5/market/kline': klines,
  '/v5/market/mark-price-kline': (question, pair) => priceKlines(question, pair, 'mark'),
  '/v5/market/index-price-kline': (question, pair) => priceKlines(question, pair, 'index'),
  '/v5/market/funding/history': async (question, { symbol }) => {
    const rows = await newestReadings(question, symbol, 'funding', 200);
    return rows.map(({ at, value }) => ({
      symbol,
      fundingRate: String(value),
      fundingRateTimestamp: String(at),
    }));
  },
  '/v5/market/open-interest': async (question, { symbol }) => {
    const rows = await newestReadings(question, symbol, 'open-interest', 200);
    return rows.map(({ at, value }) => ({ openInterest: value.toFixed(8), timestamp: String(at) }));
  },
  '/v5/market/account-ratio': async (question, { symbol }) => {
    const rows = await newestReadings(question, symbol, 'long-short-ratio', 500);
    return rows.map(({ at, value }) => ({
      symbol,
      buyRatio: (value / (1 + value)).toFixed(4),
      sellRatio: (1 / (1 + value)).toFixed(4),
      timestamp: String(at),
    }));
  },
};

/** Source: Bybit V5 market documentation. */
const bybit: RestDialect = {
  async reply(question) {
    const { path, now } = question;
    const category = question.text('category') ?? 'spot';
    if (path === '/v5/market/time')
      return whole(now, { timeSecond: String(Math.floor(now / 1000)), timeNano: `${now}000000` });
    if (path === '/v5/market/instruments-info') return instruments(question, category);
    const answer = answers[path];
    if (!answer) return null;
    const pair = await question.pair(question.text('symbol'), ({ symbol }) => symbol);
    if (!pair) return failed(now, 10_001, 'params error: symbol invalid');
    return whole(now, { category, symbol: pair.symbol, list: await answer(question, pair) });
  },
  refusal: (status, message) => ({ retCode: status === 429 ? 10_006 : status, retMsg: message, result: {} }),
};

/** A candle source as Bybit on loopback: spot, and a perpetual for each pair. */
export function serveAsBybit(options: ExchangeServerOptions) {
  return serveExchange(bybit, options);
}

/** What lies between start and end, newest first. */
async function klines(question: Question, { symbol }: Pair): Promise<unknown[]> {
  const timeframe = timeframeOf[question.text('interval') ?? ''] ?? '1h';
  const { from, until, limit } = klineWindow(question, timeframeMs(timeframe));
  const known = await question.candles(symbol, timeframe, from, until);
  return question.rows(known, klineRow).reverse().slice(0, limit);
}

async function priceKlines(question: Question, { symbol }: Pair, kind: 'mark' | 'index'): Promise<unknown[]> {
  const { from, until, limit } = klineWindow(question, timeframeMs('1h'));
  const known = await question.hourlyPrices(kind, symbol, from, until);
  return known
    .map((candle) => klineRow(candle).slice(0, 5))
    .reverse()
    .slice(0, limit);
}

function klineWindow(question: Question, step: number) {
  const limit = Math.min(1000, question.number('limit', 200));
  const until = question.number('end', question.now);
  return { limit, until, from: question.number('start', until - limit * step) };
}

/** Start, open, high, low, close, volume, turnover, all as text. */
function klineRow({ openedAt, open, high, low, close, volume }: Candle): string[] {
  return [openedAt, open, high, low, close, volume, volume * close].map(String);
}

/** The newest rows between two times, newest first. */
async function newestReadings(
  question: Question,
  symbol: string,
  metric: ReadingMetric,
  most: number,
): Promise<Reading[]> {
  const limit = Math.min(most, question.number('limit', 50));
  const until = question.number('endTime', question.now);
  const rows = await question.readings(symbol, metric, question.number('startTime', 0), until);
  return rows.reverse().slice(0, limit);
}

async function instruments(question: Question, category: string): Promise<unknown> {
  const listed = question.text('status') === 'PreLaunch' ? [] : await question.pairs();
  const page = category === 'spot' ? {} : { nextPageCursor: '' };
  const list = listed.map((pair) => (category === 'spot' ? spotInstrument(pair) : perpetualInstrument(pair)));
  return whole(question.now, { category, list, ...page });
}

function spotInstrument({ symbol, base, quote }: Pair) {
  return {
    symbol,
    baseCoin: base,
    quoteCoin: quote,
    innovation: '0',
    status: 'Trading',
    marginTrading: 'none',
    lotSizeFilter: { basePrecision: '0.000001', quotePrecision: '0.00000001', minOrderQty: '0.000001' },
    priceFilter: { tickSize: '0.00000001' },
  };
}

function perpetualInstrument({ symbol, base, quote }: Pair) {
  return {
    symbol,
    contractType: 'LinearPerpetual',
    status: 'Trading',
    baseCoin: base,
    quoteCoin: quote,
    settleCoin: quote,
    launchTime: String(Date.UTC(2020, 2, 15)),
    deliveryTime: '0',
    priceFilter: { minPrice: '0.00000001', maxPrice: '1000000', tickSize: '0.00000001' },
    lotSizeFilter: { minOrderQty: '0.001', maxOrderQty: '1000', qtyStep: '0.001' },
    leverageFilter: { minLeverage: '1', maxLeverage: '100' },
    fundingInterval: 480,
  };
}

function whole(now: number, result: unknown) {
  return { retCode: 0, retMsg: 'OK', result, retExtInfo: {}, time: now };
}

function failed(now: number, retCode: number, retMsg: string) {
  return { retCode, retMsg, result: {}, retExtInfo: {}, time: now };
}
