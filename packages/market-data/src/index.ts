export {
  type CandleBatch,
  type CandleRequest,
  type CandleSource,
  type Coverage,
  type Reading,
  type ReadingHistory,
  type ReadingMetric,
  type ReadingRequest,
  type Rejection,
  readingMetrics,
  type SourceKind,
  type SymbolInfo,
} from './candle-source.ts';
export { type ChosenSource, chooseCandleSource, type SourceChoice } from './choose-candle-source.ts';
export { collectCandles } from './collect-candles.ts';
export {
  createExchangeSource,
  type ExchangeOptions,
  type ExchangeSource,
} from './exchange/create-exchange-source.ts';
export { type ExchangeName, exchangeNames } from './exchange/dialect.ts';
export type { Fault } from './loopback/fault.ts';
export { serveAsBinance } from './loopback/serve-as-binance.ts';
export { serveAsBybit } from './loopback/serve-as-bybit.ts';
export { serveAsCoinbase } from './loopback/serve-as-coinbase.ts';
export { serveAsKraken } from './loopback/serve-as-kraken.ts';
export { serveAsOkx } from './loopback/serve-as-okx.ts';
export type { ExchangeServerOptions } from './loopback/serve-exchange.ts';
export { MarketDataError } from './market-data-error.ts';
export { openRecordedSource, type RecordedOptions } from './recorded/open-recorded-source.ts';
export { aggregateCandles } from './simulated/aggregate-candles.ts';
export { simulatedSymbols } from './simulated/coin.ts';
export { createSimulatedSource, type SimulatedOptions } from './simulated/create-simulated-source.ts';
