export type {
  CandleBatch,
  CandleRequest,
  CandleSource,
  Coverage,
  FundingHistory,
  FundingRate,
  FundingRequest,
  Rejection,
  SourceKind,
  SymbolInfo,
} from './candle-source.ts';
export { type ChosenSource, chooseCandleSource, type SourceChoice } from './choose-candle-source.ts';
export { collectCandles } from './collect-candles.ts';
export {
  createExchangeSource,
  type ExchangeOptions,
  type ExchangeSource,
} from './exchange/create-exchange-source.ts';
export { type ExchangeName, exchangeNames } from './exchange/dialect.ts';
export { MarketDataError } from './market-data-error.ts';
export { openRecordedSource, type RecordedOptions } from './recorded/open-recorded-source.ts';
export { simulatedSymbols } from './simulated/coin.ts';
export { createSimulatedSource, type SimulatedOptions } from './simulated/create-simulated-source.ts';
export { type BinanceServerOptions, type Fault, serveAsBinance } from './simulated/serve-as-binance.ts';
