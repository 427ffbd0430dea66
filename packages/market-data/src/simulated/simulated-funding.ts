import type { FundingRate } from '../candle-source.ts';
import { randomStream } from './random-stream.ts';
import type { SimulatedMarket } from './simulated-market.ts';

const HOUR = 3_600_000;
export const fundingInterval = 8 * HOUR;
const lookBack = 72 * HOUR;
/** What perpetual futures charge in a flat market: 0.01 % per 8 hours. */
const flatRate = 0.0001;
const limit = 0.0075;

/** The rate settled at a multiple of 8 hours: after a rise longs pay more, after a fall shorts pay. */
export function simulatedFunding(
  market: SimulatedMarket,
  seed: string,
  symbol: string,
  settledAt: number,
): FundingRate {
  const momentum = Math.log(market.price(symbol, settledAt) / market.price(symbol, settledAt - lookBack));
  const noise = randomStream(seed, symbol, 'funding', settledAt)() - 0.5;
  const rate = flatRate + 0.003 * momentum + 0.00008 * noise;
  return { settledAt, rate: Math.round(Math.max(-limit, Math.min(limit, rate)) * 1e8) / 1e8 };
}
