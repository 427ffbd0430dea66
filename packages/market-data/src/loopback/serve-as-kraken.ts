import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import type { Pair, Question } from './question.ts';
import { type ExchangeServerOptions, type RestDialect, serveExchange } from './serve-exchange.ts';

const rowsKept = 720;
const timeframeOf: Readonly<Record<string, Timeframe>> = { 15: '15m', 60: '1h', 240: '4h', 1440: '1d' };
const coinNames: Readonly<Record<string, string>> = { BTC: 'XBT', DOGE: 'XDG' };

/** Source: Kraken spot REST documentation. */
const kraken: RestDialect = {
  async reply(question) {
    const { path, now } = question;
    if (path === '/0/public/Time')
      return whole({ unixtime: Math.floor(now / 1000), rfc1123: new Date(now).toUTCString() });
    if (path === '/0/public/AssetPairs') {
      const listed = (await question.pairs()).map((pair) => [idOf(pair), assetPair(pair)] as const);
      const darkPools = listed.map(([id, pair]) => [`${id}.d`, { ...pair, altname: `${pair.altname}.d` }]);
      return whole(Object.fromEntries([...listed, ...darkPools]));
    }
    return path === '/0/public/OHLC' ? candles(question) : null;
  },
  refusal: (status) => ({ error: [status === 429 ? 'EAPI:Rate limit exceeded' : 'EService:Unavailable'] }),
};

/** A candle source as Kraken on loopback. */
export function serveAsKraken(options: ExchangeServerOptions) {
  return serveExchange(kraken, options);
}

/** The newest 720 rows after `since` (s), oldest first, the open one always last. */
async function candles(question: Question): Promise<unknown> {
  const pair = await question.pair(question.text('pair'), idOf);
  const timeframe = timeframeOf[question.text('interval') ?? ''];
  if (!pair || !timeframe) return { error: ['EQuery:Unknown asset pair'] };
  const step = timeframeMs(timeframe);
  const oldest = Math.floor(question.now / step) * step - (rowsKept - 1) * step;
  const from = Math.max(oldest, question.number('since', 0) * 1000 + 1);
  const known = await question.candles(pair.symbol, timeframe, from, question.now);
  const last = Math.floor(question.now / step) * step - step;
  return whole({ [idOf(pair)]: question.rows(known, ohlcRow), last: last / 1000 });
}

/** Time in seconds, open, high, low, close, average price, volume, number of trades. */
function ohlcRow({ openedAt, open, high, low, close, volume }: Candle): unknown[] {
  const [first, ...others] = [open, high, low, close, (high + low) / 2].map((price) => price.toFixed(8));
  return [openedAt / 1000, first, ...others, volume.toFixed(8), 100];
}

/** Old coins and state money bear a letter: XXBTZUSD, but XBTUSDT and SOLUSD. */
function idOf({ base, quote }: Pair): string {
  const money = quote === 'USD' || quote === 'EUR';
  return money && isOld(base) ? `X${nameOf(base)}Z${quote}` : `${nameOf(base)}${quote}`;
}

function assetPair({ base, quote }: Pair) {
  return {
    altname: `${nameOf(base)}${quote}`,
    wsname: `${nameOf(base)}/${quote}`,
    aclass_base: 'currency',
    base: isOld(base) ? `X${nameOf(base)}` : base,
    aclass_quote: 'currency',
    quote: quote === 'USD' || quote === 'EUR' ? `Z${quote}` : quote,
    lot: 'unit',
    pair_decimals: 8,
    lot_decimals: 8,
    lot_multiplier: 1,
    leverage_buy: [],
    leverage_sell: [],
    fees: [[0, 0.4]],
    fees_maker: [[0, 0.25]],
    fee_volume_currency: 'ZUSD',
    margin_call: 80,
    margin_stop: 40,
    ordermin: '0.0001',
    status: 'online',
  };
}

function isOld(base: string): boolean {
  return ['BTC', 'ETH', 'LTC', 'XRP', 'DOGE'].includes(base);
}

function nameOf(base: string): string {
  return coinNames[base] ?? base;
}

function whole(result: unknown) {
  return { error: [], result };
}
