import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import type { Reading, ReadingMetric } from '../candle-source.ts';
import type { Pair, Question } from './question.ts';
import { type ExchangeServerOptions, type RestDialect, serveExchange } from './serve-exchange.ts';

const HOUR = 3_600_000;
/** How many candles `/market/candles` reaches back; older ones are on the `history` paths. */
const newCandles = 1440;
const timeframeOf: Readonly<Record<string, Timeframe>> = {
  '15m': '15m',
  '1H': '1h',
  '4H': '4h',
  '1Dutc': '1d',
};

type Answer = (question: Question, pair: Pair) => Promise<unknown[]>;

const answers: Readonly<Record<string, Answer>> = {
  '/api/v5/market/candles': (question, pair) => candles(question, pair, newCandles),
  '/api/v5/market/history-candles': (question, pair) => candles(question, pair, Number.POSITIVE_INFINITY),
  '/api/v5/market/mark-price-candles': (question, pair) => priceCandles(question, pair, 'mark', newCandles),
  '/api/v5/market/history-mark-price-candles': (question, pair) =>
    priceCandles(question, pair, 'mark', Number.POSITIVE_INFINITY),
  '/api/v5/market/index-candles': (question, pair) => priceCandles(question, pair, 'index', newCandles),
  '/api/v5/market/history-index-candles': (question, pair) =>
    priceCandles(question, pair, 'index', Number.POSITIVE_INFINITY),
  '/api/v5/public/funding-rate-history': async (question, pair) => {
    const { from, until, limit } = between(question, 'before', 'after', 100);
    const rows = await question.readings(pair.symbol, 'funding', from, until);
    return newest(rows, limit).map(({ at, value }) => ({
      instType: 'SWAP',
      instId: `${pair.base}-${pair.quote}-SWAP`,
      fundingRate: String(value),
      realizedRate: String(value),
      fundingTime: String(at),
      method: 'current_period',
    }));
  },
  '/api/v5/rubik/stat/contracts/open-interest-history': async (question, pair) => {
    const rows = await statistics(question, pair, 'open-interest');
    return rows.map(({ at, value }) => [at, value * 100, value, 0].map(String));
  },
  '/api/v5/rubik/stat/contracts/long-short-account-ratio-contract': async (question, pair) => {
    const rows = await statistics(question, pair, 'long-short-ratio');
    return rows.map(({ at, value }) => [String(at), value.toFixed(4)]);
  },
};

/** Source: OKX V5 REST documentation. */
const okx: RestDialect = {
  async reply(question) {
    const { path, now } = question;
    if (path === '/api/v5/public/time') return whole([{ ts: String(now) }]);
    if (path === '/api/v5/public/instruments')
      return whole((await question.pairs()).map((pair) => instrument(pair, question.text('instType')!)));
    const answer = answers[path];
    if (!answer) return null;
    const name = question.text('instId')?.replace(/-SWAP$/, '') ?? '';
    const pair = await question.pair(name, ({ base, quote }) => `${base}-${quote}`);
    if (!pair) return { code: '51001', msg: "Instrument ID doesn't exist.", data: [] };
    return whole(await answer(question, pair));
  },
  refusal: (status, message) => ({ code: status === 429 ? '50011' : '50001', msg: message, data: [] }),
};

/** A candle source as OKX on loopback: spot, and a perpetual for each pair. */
export function serveAsOkx(options: ExchangeServerOptions) {
  return serveExchange(okx, options);
}

/** `before` means later than and `after` means earlier than; the newest of the range come, newest first. */
async function candles(question: Question, { symbol }: Pair, reach: number): Promise<unknown[]> {
  const timeframe = timeframeOf[question.text('bar') ?? ''];
  if (!timeframe) return [];
  const { from, until, limit } = between(question, 'before', 'after', reach === newCandles ? 300 : 100);
  const oldest = question.now - reach * timeframeMs(timeframe);
  const known = await question.candles(symbol, timeframe, Math.max(from, oldest), until);
  return question
    .rows(known, (candle) => candleRow(candle, question.now, timeframeMs(timeframe)))
    .reverse()
    .slice(0, limit);
}

async function priceCandles(
  question: Question,
  { symbol }: Pair,
  kind: 'mark' | 'index',
  reach: number,
): Promise<unknown[]> {
  const { from, until, limit } = between(question, 'before', 'after', 100);
  const known = await question.hourlyPrices(kind, symbol, Math.max(from, question.now - reach * HOUR), until);
  const rows = known.map(({ openedAt, open, high, low, close }) =>
    [openedAt, open, high, low, close, openedAt + HOUR <= question.now ? 1 : 0].map(String),
  );
  return rows.reverse().slice(0, limit);
}

/** Start, open, high, low, close, volume in base, in quote, in quote, and whether it is closed. */
function candleRow(
  { openedAt, open, high, low, close, volume }: Candle,
  now: number,
  step: number,
): string[] {
  const turnover = volume * close;
  const isClosed = openedAt + step <= now;
  return [openedAt, open, high, low, close, volume, turnover, turnover, isClosed ? 1 : 0].map(String);
}

async function statistics(question: Question, { symbol }: Pair, metric: ReadingMetric): Promise<Reading[]> {
  const { from, until, limit } = between(question, 'begin', 'end', 100);
  const oldest = question.now - newCandles * HOUR;
  return newest(await question.readings(symbol, metric, Math.max(from, oldest), until), limit);
}

function between(question: Question, later: string, earlier: string, most: number) {
  return {
    from: question.number(later, 0) + 1,
    until: Math.min(question.now, question.number(earlier, question.now + 1) - 1),
    limit: Math.min(most, question.number('limit', 100)),
  };
}

function newest(readings: Reading[], limit: number): Reading[] {
  return readings.reverse().slice(0, limit);
}

function instrument({ base, quote }: Pair, instType: string) {
  const isSwap = instType === 'SWAP';
  return {
    instType,
    instId: isSwap ? `${base}-${quote}-SWAP` : `${base}-${quote}`,
    instFamily: isSwap ? `${base}-${quote}` : '',
    uly: isSwap ? `${base}-${quote}` : '',
    baseCcy: isSwap ? '' : base,
    quoteCcy: isSwap ? '' : quote,
    settleCcy: isSwap ? quote : '',
    ctVal: isSwap ? '0.01' : '',
    ctMult: isSwap ? '1' : '',
    ctValCcy: isSwap ? base : '',
    ctType: isSwap ? 'linear' : '',
    lever: '10',
    listTime: String(Date.UTC(2019, 0, 1)),
    contTdSwTime: '',
    expTime: '',
    lotSz: '0.00000001',
    minSz: '0.00000001',
    tickSz: '0.00000001',
    state: 'live',
  };
}

function whole(data: unknown[]) {
  return { code: '0', msg: '', data };
}
