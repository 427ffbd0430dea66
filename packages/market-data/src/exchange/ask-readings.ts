import type { Exchange } from 'ccxt';
import type { ReadingMetric } from '../candle-source.ts';
import type { ExchangeName } from './dialect.ts';
import type { Window } from './exchange-client.ts';

const HOUR = 3_600_000;

/** `rows` of one metric, or for the basis a pair of candle lists: mark price and index price. */
type Ask = (client: Exchange, symbol: string, window: Window) => Promise<unknown>;

const funding: Ask = (client, symbol, { since, until, limit }) =>
  client.fetchFundingRateHistory(symbol, since, limit, { until });

const openInterest: Ask = (client, symbol, { since, until, limit }) =>
  client.fetchOpenInterestHistory(symbol, '1h', since, limit, { until });

const longShortRatio: Ask = (client, symbol, { since, until, limit }) =>
  client.fetchLongShortRatioHistory(symbol, '1h', since, limit, { until });

/** A price is known when its candle closes, an hour after the time that the candle bears. */
const basis: Ask = async (client, symbol, { since, until, limit }) => {
  const closes = (price: 'mark' | 'index') =>
    client.fetchOHLCV(symbol, '1h', since - HOUR, limit, { price, until: until - HOUR });
  const [mark, index] = await Promise.all([closes('mark'), closes('index')]);
  return { mark, index };
};

const usual: Readonly<Record<ReadingMetric, Ask>> = {
  funding,
  'open-interest': openInterest,
  'long-short-ratio': longShortRatio,
  basis,
};

/** Where ccxt leaves something out of the question, it is added here. */
const special: Partial<Record<ExchangeName, Partial<Record<ReadingMetric, Ask>>>> = {
  bybit: {
    // ccxt does not pass the times on.
    'long-short-ratio': (client, symbol, { since, until, limit }) =>
      client.fetchLongShortRatioHistory(symbol, '1h', undefined, limit, { startTime: since, endTime: until }),
  },
  okx: {
    // `after` means older than; without it the reply holds the newest rows.
    funding: (client, symbol, { since, until, limit }) =>
      client.fetchFundingRateHistory(symbol, since, limit, { after: until + 1 }),
    // ccxt asks for the dollars of all contracts of a coin; this is the one contract, in coins too.
    'open-interest': async (client, symbol, { since, until, limit }) => {
      const instId = client.market(symbol).id;
      const range = { period: '1H', begin: since - 1, end: until + 1, limit };
      const { data } = await (client as unknown as OkxStatistics)[openInterestHistory]({ instId, ...range });
      return data.map(([ts, , coins]) => ({ timestamp: Number(ts), openInterestAmount: Number(coins) }));
    },
    'long-short-ratio': (client, symbol, { since, until, limit }) =>
      client.fetchLongShortRatioHistory(symbol, '1h', since - 1, limit, { until: until + 1 }),
  },
};

const openInterestHistory = 'publicGetRubikStatContractsOpenInterestHistory';

/** A method that ccxt makes from OKX's address `rubik/stat/contracts/open-interest-history`. */
interface OkxStatistics {
  [openInterestHistory](query: object): Promise<{ data: [ts: string, contracts: string, coins: string][] }>;
}

/** One page of a perpetual's readings, as ccxt gives it. */
export function askReadings(
  exchange: ExchangeName,
  client: Exchange,
  symbol: string,
  metric: ReadingMetric,
  window: Window,
): Promise<unknown> {
  const ask = special[exchange]?.[metric] ?? usual[metric];
  return ask(client, symbol, window);
}
