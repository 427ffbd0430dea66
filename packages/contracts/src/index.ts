export type { Candle } from './candle.ts';
export type { Database } from './database.types.ts';
export { candleOpen, type Timeframe, timeframeMs, timeframes } from './timeframe.ts';
