/** The candle lengths Quorum keeps, finest first. */
export const timeframes = ['15m', '1h', '4h', '1d'] as const;
export type Timeframe = (typeof timeframes)[number];

const MINUTE = 60_000;
const lengths: Record<Timeframe, number> = {
  '15m': 15 * MINUTE,
  '1h': 60 * MINUTE,
  '4h': 240 * MINUTE,
  '1d': 1440 * MINUTE,
};

/** Length of one candle in milliseconds. */
export function timeframeMs(timeframe: Timeframe): number {
  return lengths[timeframe];
}

/** Open time (ms UTC) of the candle that holds `at`; days start at 00:00 UTC. */
export function candleOpen(at: number, timeframe: Timeframe): number {
  return at - (at % lengths[timeframe]);
}
