import type { Candle } from '@quorum/contracts';
import { bridgeMaximum, bridgeMinimum } from './bridge-extreme.ts';
import { type Coin, coinOf } from './coin.ts';
import { outageAround } from './outage.ts';
import { randomStream } from './random-stream.ts';
import { type Regime, regimeTraits } from './regime.ts';
import { roundVolume } from './round-volume.ts';
import { type DayPath, stepsPerDay, Walk } from './walk.ts';

const DAY = 86_400_000;
const STEP = DAY / stepsPerDay;
/** No price leaves its coin's long-run level by more than this log distance, a factor of 20. */
const REACH = Math.log(20);
const GAP_CHANCE = 0.005;
const pathsKept = 64;

/** Prices of all coins as a pure function of seed, symbol and time: a market walk, and one walk per coin on top. */
export class SimulatedMarket {
  readonly #seed: string;
  readonly #walks = new Map<string, Walk>();
  /** Days drawn lately: whoever looks back over some hours asks for the same ones again. */
  readonly #paths = new Map<string, DayPath>();

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** The market's regime on a day; the coins' own walks have theirs, which nobody is told. */
  regime(day: number): Regime {
    return this.#walk('market').regime(day);
  }

  /** Price of a coin at a quarter hour (ms UTC), before rounding to its tick. */
  price(symbol: string, at: number): number {
    const day = Math.floor(at / DAY);
    const { levels } = this.#coinPath(coinOf(symbol), day);
    return levelPrice(coinOf(symbol), levels[Math.floor((at - day * DAY) / STEP)]!);
  }

  /** The quarter-hour candles of one day (days since the epoch, UTC): 96, fewer when the exchange was down. */
  day(symbol: string, day: number): Candle[] {
    const candles = this.#undisturbedDay(symbol, day);
    const outage = outageAround(this.#seed, day);
    return outage
      ? candles.filter(({ openedAt }) => openedAt < outage.from || openedAt >= outage.to)
      : candles;
  }

  #undisturbedDay(symbol: string, day: number): Candle[] {
    const coin = coinOf(symbol);
    const path = this.#coinPath(coin, day);
    const random = randomStream(this.#seed, symbol, 'candles', day);
    const quietStep =
      Math.hypot(coin.beta, coin.own) * (regimeTraits.ranging.intradayVolatility / Math.sqrt(stepsPerDay));
    const turnover = coin.turnover * regimeTraits[this.regime(day)].volumeFactor;

    return Array.from({ length: stepsPerDay }, (_, step) => {
      const { start, end, volatility } = stepOf(path, step, random());
      const open = levelPrice(coin, start);
      const close = levelPrice(coin, end);
      const high = levelPrice(coin, bridgeMaximum(start, end, volatility, random()));
      const low = levelPrice(coin, bridgeMinimum(start, end, volatility, random()));
      const activity = activityOf(Math.abs(end - start), volatility, quietStep, random());
      const volume = roundVolume((turnover * activity) / close);
      const rounded = [open, high, low, close].map((price) => roundTo(price, coin.tick));
      return candleOf(day * DAY + step * STEP, rounded, volume);
    });
  }

  #coinPath(coin: Coin, day: number): DayPath {
    const key = `${coin.symbol} ${day}`;
    const known = this.#paths.get(key);
    if (known) return known;
    if (this.#paths.size >= pathsKept) this.#paths.clear();
    const path = this.#drawCoinPath(coin, day);
    this.#paths.set(key, path);
    return path;
  }

  #drawCoinPath(coin: Coin, day: number): DayPath {
    const market = this.#walk('market').path(day);
    const own = this.#walk(coin.symbol).path(day);
    return {
      levels: market.levels.map((level, i) => coin.beta * level + coin.own * own.levels[i]!),
      volatilities: market.volatilities.map((each, i) =>
        Math.hypot(coin.beta * each, coin.own * own.volatilities[i]!),
      ),
    };
  }

  #walk(name: string): Walk {
    const walk = this.#walks.get(name) ?? new Walk(this.#seed, name);
    this.#walks.set(name, walk);
    return walk;
  }
}

/** Now and then most of a step happens before its first trade: a gap between two candles. */
function stepOf({ levels, volatilities }: DayPath, step: number, uniform: number) {
  const before = levels[step]!;
  const end = levels[step + 1]!;
  const start = uniform < GAP_CHANCE ? before + 0.7 * (end - before) : before;
  return { start, end, volatility: volatilities[step]! };
}

/** Trading grows with the volatility of the hour and with the move itself; 1 on a quiet quarter hour. */
function activityOf(move: number, volatility: number, quiet: number, uniform: number): number {
  const noise = Math.exp(0.5 * (uniform + uniform - 1));
  return noise * (0.2 + 0.4 * (volatility / quiet) + 0.6 * (move / quiet));
}

function levelPrice(coin: Coin, level: number): number {
  return coin.price * Math.exp(REACH * Math.tanh(level / REACH));
}

function candleOf(openedAt: number, prices: readonly number[], volume: number): Candle {
  const [open, high, low, close] = prices as [number, number, number, number];
  return { openedAt, open, high, low, close, volume };
}

/** Whole ticks, without the binary dust that a plain product leaves (0.1 × 3). */
function roundTo(price: number, tick: number): number {
  const perUnit = Math.round(1 / tick);
  return Math.max(1, Math.round(price * perUnit)) / perUnit;
}
