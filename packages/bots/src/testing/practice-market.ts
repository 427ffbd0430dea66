import type { Candle, Timeframe } from '@quorum/contracts';
import { timeframeMs } from '@quorum/contracts';
import { MarketSeries } from '../market-series.ts';
import type { FundingPayment } from '../market-view.ts';

const CANDLES = 620;
const START = Date.UTC(2024, 0, 1);
const FUNDING_EVERY = 8 * 3_600_000;

/** Everything a bot may read about one coin, before it becomes a series. */
export interface PracticeMarket {
  readonly candles: readonly Candle[];
  readonly benchmark: readonly Candle[];
  readonly funding: readonly FundingPayment[];
}

/** What happens to the walk at candle `at`. */
export interface Mishaps {
  /** The price falls by 99.9 %. */
  readonly crashAt?: number;
}

/**
 * A seeded market with everything the contract must survive: trends, quiet and wild regimes, fat tails,
 * missing candles, a flat stretch without volume, a coin that follows Bitcoin late, and moody funding.
 */
export function practiceMarket(seed: number, timeframe: Timeframe, mishaps: Mishaps = {}): PracticeMarket {
  const random = seeded(seed);
  const bitcoin = walk(random, () => 0);
  const coin = walk(random, (i) => 0.6 * (bitcoin[i - 2] ?? 0));
  const length = timeframeMs(timeframe);
  return {
    candles: candlesFrom(random, coin, length, mishaps),
    benchmark: candlesFrom(random, bitcoin, length, {}),
    funding: fundingFrom(random, CANDLES * length),
  };
}

/** A practice market as a series, prices times `scale`. */
export function practiceSeries(market: PracticeMarket, timeframe: Timeframe, scale = 1): MarketSeries {
  const scaled = (candles: readonly Candle[]) =>
    candles.map((candle) => ({
      ...candle,
      open: candle.open * scale,
      high: candle.high * scale,
      low: candle.low * scale,
      close: candle.close * scale,
    }));
  return new MarketSeries({
    timeframe,
    candles: scaled(market.candles),
    benchmark: new MarketSeries({ timeframe, candles: scaled(market.benchmark) }),
    funding: market.funding,
  });
}

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns per candle in regimes of about 40 candles, each with its own drift and volatility; `pull` adds to them. */
function walk(random: () => number, pull: (index: number) => number): number[] {
  let drift = 0;
  let volatility = 0.01;
  return Array.from({ length: CANDLES }, (_, i) => {
    if (random() < 1 / 40) {
      drift = (random() - 0.5) * 0.004;
      volatility = random() < 0.3 ? 0.002 : 0.004 + 0.012 * random();
    }
    const bell = random() + random() + random() - 1.5;
    const tail = random() < 0.02 ? 5 : 1;
    const still = i >= 400 && i < 430;
    return still ? 0 : Math.max(drift + 2 * volatility * bell * tail + pull(i), -0.5);
  });
}

function candlesFrom(
  random: () => number,
  returns: number[],
  length: number,
  { crashAt }: Mishaps,
): Candle[] {
  let last = 100;
  const candles = returns.map((change, i) => {
    const open = last;
    const close = i === crashAt ? open / 1000 : open * (1 + change);
    last = close;
    const wick = change === 0 ? 0 : Math.abs(change) * random() + 0.001;
    const volume = change === 0 ? 0 : 1000 * (0.2 + random() + 40 * Math.abs(change));
    const high = Math.max(open, close) * (1 + wick);
    const low = Math.min(open, close) * (1 - wick / 2);
    return { openedAt: START + i * length, open, high, low, close, volume };
  });
  return candles.filter((_, i) => i < 300 || i > 304);
}

function fundingFrom(random: () => number, span: number): FundingPayment[] {
  return Array.from({ length: Math.floor(span / FUNDING_EVERY) }, (_, i) => ({
    fundedAt: START + i * FUNDING_EVERY,
    rate: 0.0001 + (random() - 0.5) * 0.0002 * (random() < 0.1 ? 8 : 1),
  }));
}
