import { type Candle, type Timeframe, timeframeMs, timeframes } from '@quorum/contracts';
import type { Pair, Question } from './question.ts';
import { type ExchangeServerOptions, Refusal, type RestDialect, serveExchange } from './serve-exchange.ts';

const candlePath = /^\/products\/([^/]+)\/candles$/;

/** Source: Coinbase Exchange REST documentation. */
const coinbase: RestDialect = {
  async reply(question) {
    const { path, now } = question;
    if (path === '/time') return { iso: new Date(now).toISOString(), epoch: now / 1000 };
    if (path === '/products') return (await question.pairs()).map(product);
    const [, id] = candlePath.exec(path) ?? [];
    return id ? candles(question, id) : null;
  },
  refusal: (status, message) => ({ message: status === 429 ? 'Public rate limit exceeded' : message }),
};

/** A candle source as Coinbase on loopback. */
export function serveAsCoinbase(options: ExchangeServerOptions) {
  return serveExchange(coinbase, options);
}

/** What lies between two times, newest first, 300 rows at most; a longer range is refused. */
async function candles(question: Question, id: string): Promise<unknown> {
  const pair = await question.pair(id, idOf);
  const step = question.number('granularity', 60) * 1000;
  const timeframe = timeframes.find((each) => timeframeMs(each) === step && each !== '4h');
  if (!pair) return null;
  if (!timeframe) throw new Refusal(400, { message: 'Unsupported granularity' });
  const from = timeOf(question, 'start', question.now - 299 * step);
  const until = timeOf(question, 'end', question.now);
  if ((until - from) / step > 300)
    throw new Refusal(400, { message: 'granularity too small for the requested time range.' });
  const known = await question.candles(pair.symbol, timeframe as Timeframe, from, until);
  return question.rows(known, candleRow).reverse();
}

/** Time in seconds, low, high, open, close, volume, all as numbers. */
function candleRow({ openedAt, open, high, low, close, volume }: Candle): unknown[] {
  return [openedAt / 1000, low, high, open, close, volume];
}

function timeOf(question: Question, name: string, otherwise: number): number {
  const text = question.text(name);
  return text === null ? otherwise : Date.parse(text);
}

function idOf({ base, quote }: Pair): string {
  return `${base}-${quote}`;
}

function product(pair: Pair) {
  return {
    id: idOf(pair),
    base_currency: pair.base,
    quote_currency: pair.quote,
    quote_increment: '0.00000001',
    base_increment: '0.00000001',
    display_name: `${pair.base}/${pair.quote}`,
    min_market_funds: '1',
    margin_enabled: false,
    status: 'online',
    status_message: '',
    trading_disabled: false,
  };
}
