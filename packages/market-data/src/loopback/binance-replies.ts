import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import type { Pair } from './question.ts';

const priceFilter = {
  filterType: 'PRICE_FILTER',
  minPrice: '0.00000001',
  maxPrice: '1000000',
  tickSize: '0.00000001',
};

/** `/api/v3/exchangeInfo`, the parts that clients read. Source: Binance spot REST documentation. */
export function exchangeInfoReply(pairs: readonly Pair[], serverTime: number) {
  return {
    timezone: 'UTC',
    serverTime,
    rateLimits: [{ rateLimitType: 'REQUEST_WEIGHT', interval: 'MINUTE', intervalNum: 1, limit: 6000 }],
    exchangeFilters: [],
    symbols: pairs.map(({ symbol, base, quote }) => ({
      symbol,
      status: 'TRADING',
      baseAsset: base,
      baseAssetPrecision: 8,
      quoteAsset: quote,
      quotePrecision: 8,
      quoteAssetPrecision: 8,
      orderTypes: ['LIMIT', 'MARKET'],
      isSpotTradingAllowed: true,
      isMarginTradingAllowed: false,
      filters: [priceFilter],
      permissions: [],
      permissionSets: [['SPOT']],
    })),
  };
}

/** `/fapi/v1/exchangeInfo`: one perpetual per pair. Source: Binance USDⓈ-M futures REST documentation. */
export function perpetualInfoReply(pairs: readonly Pair[], serverTime: number) {
  return {
    timezone: 'UTC',
    serverTime,
    futuresType: 'U_MARGINED',
    rateLimits: [{ rateLimitType: 'REQUEST_WEIGHT', interval: 'MINUTE', intervalNum: 1, limit: 2400 }],
    exchangeFilters: [],
    assets: [],
    symbols: pairs.map(({ symbol, base, quote }) => ({
      symbol,
      pair: symbol,
      contractType: 'PERPETUAL',
      deliveryDate: 4_133_404_800_000,
      onboardDate: Date.UTC(2019, 8, 8),
      status: 'TRADING',
      baseAsset: base,
      quoteAsset: quote,
      marginAsset: quote,
      pricePrecision: 8,
      quantityPrecision: 3,
      baseAssetPrecision: 8,
      quotePrecision: 8,
      filters: [priceFilter],
    })),
  };
}

/** `klines`: twelve fields a row, prices and volumes as text. */
export function klineRow(timeframe: Timeframe) {
  const step = timeframeMs(timeframe);
  return ({ openedAt, open, high, low, close, volume }: Candle) => {
    const prices = [open, high, low, close, volume].map((value) => value.toFixed(8));
    const turnover = (volume * close).toFixed(8);
    return [openedAt, ...prices, openedAt + step - 1, turnover, 100, (volume / 2).toFixed(8), turnover, '0'];
  };
}

/** `/api/v3/ticker/24hr`, from the day's quarter hours. */
export function tickerReply(symbol: string, day: readonly Candle[]) {
  const first = day[0];
  const last = day.at(-1);
  const total = (read: (candle: Candle) => number) => day.reduce((sum, candle) => sum + read(candle), 0);
  return {
    symbol,
    openPrice: String(first?.open),
    lastPrice: String(last?.close),
    highPrice: String(Math.max(...day.map(({ high }) => high))),
    lowPrice: String(Math.min(...day.map(({ low }) => low))),
    volume: String(total(({ volume }) => volume)),
    quoteVolume: String(total(({ volume, close }) => volume * close)),
    openTime: first?.openedAt,
    closeTime: last?.openedAt,
  };
}
