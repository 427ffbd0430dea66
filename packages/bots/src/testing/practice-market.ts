import type { Candle, Timeframe } from '@quorum/contracts';
import { timeframeMs } from '@quorum/contracts';
import type { CrossSection } from '../cross-section.ts';
import { MarketSeries } from '../market-series.ts';
import type { Reading } from '../readings.ts';

const CANDLES = 620;
const START = Date.UTC(2024, 0, 1);
const FUNDING_EVERY = 8 * 3_600_000;

/** Everything a bot may read about one coin, before it becomes a series. */
export interface PracticeMarket {
  readonly candles: readonly Candle[];
  readonly benchmark: readonly Candle[];
  readonly crossSections: readonly CrossSection[];
  readonly funding: readonly Reading[];
  readonly openInterest: readonly Reading[];
  readonly longShortRatio: readonly Reading[];
  readonly basis: readonly Reading[];
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
    crossSections: crossSectionsFrom(random, bitcoin, length),
    funding: fundingFrom(random, CANDLES * length),
    openInterest: readingsFrom(length, moody(random, 1e6, 0.03)),
    longShortRatio: readingsFrom(length, moody(random, 1.5, 0.04)),
    basis: readingsFrom(length, moody(random, 1.0005, 0.0006)).map(({ at, value }) => ({
      at,
      value: value - 1,
    })),
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
    ...market,
    timeframe,
    candles: scaled(market.candles),
    benchmark: new MarketSeries({ timeframe, candles: scaled(market.benchmark) }),
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
    const [upper, lower] = [random(), random()].map((part) =>
      change === 0 ? 0 : Math.abs(change) * part + 0.001,
    );
    const volume = change === 0 ? 0 : 1000 * (0.2 + random() + 40 * Math.abs(change));
    const high = Math.max(open, close) * (1 + upper!);
    const low = Math.min(open, close) * (1 - lower!);
    return { openedAt: START + i * length, open, high, low, close, volume };
  });
  return candles.filter((_, i) => i < 300 || i > 304);
}

/** Twenty coins that follow Bitcoin more or less closely, now and then with a missing moment. */
function crossSectionsFrom(random: () => number, bitcoin: number[], length: number): CrossSection[] {
  const moments = bitcoin.map((change, i) => {
    const meanReturn = 0.8 * Math.log1p(change) + (random() - 0.5) * 0.01;
    const dispersion = 0.002 + random() * 0.01 + 0.5 * Math.abs(meanReturn);
    const advancing = Math.min(Math.max(0.5 + meanReturn / (2 * dispersion), 0), 1);
    return { openedAt: START + i * length, symbolCount: 20, meanReturn, dispersion, advancing };
  });
  return moments.filter((_, i) => i !== 250);
}

function fundingFrom(random: () => number, span: number): Reading[] {
  return Array.from({ length: Math.floor(span / FUNDING_EVERY) }, (_, i) => ({
    at: START + i * FUNDING_EVERY,
    value: 0.0001 + (random() - 0.5) * 0.0002 * (random() < 0.1 ? 8 : 1),
  }));
}

/** A reading at the close of every candle but some. */
function readingsFrom(length: number, values: number[]): Reading[] {
  const readings = values.map((value, i) => ({ at: START + (i + 1) * length, value }));
  return readings.filter((_, i) => i < 350 || i > 353);
}

/** Values that wander around `level`, pulled back to it, with a jump in every twentieth step. */
function moody(random: () => number, level: number, step: number): number[] {
  let log = 0;
  return Array.from({ length: CANDLES }, () => {
    log = 0.97 * log + step * (random() - 0.5) * (random() < 0.05 ? 6 : 1);
    return level * Math.exp(log);
  });
}
