import {
  type CrossSection,
  historyWindow,
  MAX_HISTORY,
  MarketSeries,
  type MarketView,
  type Reading,
} from '@quorum/bots';
import { type Timeframe, timeframeMs } from '@quorum/contracts';
import type { Queryable } from '@quorum/local-stack';
import { readCandles } from './read-candles.ts';
import { readCrossSections } from './read-cross-sections.ts';
import { readReadings } from './read-readings.ts';

const benchmarkSymbols = ['BTCUSDT', 'BTCUSD', 'BTCUSDC'];

interface Loaded<Value> {
  readonly value: Promise<Value>;
  readonly from: number;
  /** What opened before this time is in it, as far as the database has it. */
  readonly through: number;
}

/**
 * What bots may look at: the stored candles and readings of one exchange, read once per history block.
 * Views are cut at the moment they are asked for, so a series may hold more than its reader sees.
 */
export class MarketHistory {
  readonly #database: Queryable;
  readonly #exchange: string;
  /** Nothing after this time is known (ms UTC): the end of a replay, or now. */
  readonly #knownThrough: () => number;
  readonly #series = new Map<string, Loaded<MarketSeries>>();
  readonly #crossSections = new Map<string, Loaded<readonly CrossSection[]>>();

  constructor(database: Queryable, exchange: string, knownThrough: () => number = Date.now) {
    this.#database = database;
    this.#exchange = exchange;
    this.#knownThrough = knownThrough;
  }

  /** The market of a symbol as it stood at `asOf`; null while no candle had closed by then. */
  async viewAt(symbol: string, timeframe: Timeframe, asOf: number): Promise<MarketView | null> {
    const { from, to } = historyWindow(asOf, timeframe);
    const series = await this.#seriesOf(symbol, timeframe, from, to);
    const index = lastIndexBefore(series, to);
    return index === null ? null : series.viewAt(index);
  }

  #seriesOf(symbol: string, timeframe: Timeframe, from: number, to: number): Promise<MarketSeries> {
    return this.#once(this.#series, `${symbol} ${timeframe}`, timeframe, from, to, (through) =>
      this.#load(symbol, timeframe, from, through, to),
    );
  }

  /** Symbols that are asked about at the same time wait for the same load; one that failed is tried again. */
  #once<Value>(
    kept: Map<string, Loaded<Value>>,
    key: string,
    timeframe: Timeframe,
    from: number,
    to: number,
    load: (through: number) => Promise<Value>,
  ): Promise<Value> {
    const known = kept.get(key);
    if (known?.from === from && known.through >= to) return known.value;
    const windowEnd = from + MAX_HISTORY * timeframeMs(timeframe);
    const through = Math.max(to, Math.min(this.#knownThrough(), windowEnd));
    const value = load(through);
    kept.set(key, { value, from, through });
    value.catch(() => kept.delete(key));
    return value;
  }

  async #load(symbol: string, timeframe: Timeframe, from: number, through: number, to: number) {
    const window = { exchange: this.#exchange, timeframe, from, through };
    const benchmark = benchmarkSymbols.includes(symbol) ? null : await this.#benchmark(timeframe, from, to);
    const [candles, readings, crossSections] = await Promise.all([
      readCandles(this.#database, { ...window, symbol }),
      readReadings(this.#database, { ...window, symbol }),
      this.#once(this.#crossSections, timeframe, timeframe, from, to, (end) =>
        readCrossSections(this.#database, { ...window, through: end }),
      ),
    ]);
    return new MarketSeries({
      timeframe,
      candles,
      benchmark,
      crossSections,
      funding: unlessEmpty(readings.funding),
      openInterest: unlessEmpty(readings['open-interest']),
      longShortRatio: unlessEmpty(readings['long-short-ratio']),
      basis: unlessEmpty(readings.basis),
    });
  }

  async #benchmark(timeframe: Timeframe, from: number, to: number): Promise<MarketSeries | null> {
    for (const symbol of benchmarkSymbols) {
      const series = await this.#seriesOf(symbol, timeframe, from, to);
      if (series.length > 0) return series;
    }
    return null;
  }
}

function unlessEmpty(readings: readonly Reading[] | undefined): readonly Reading[] | null {
  return readings === undefined || readings.length === 0 ? null : readings;
}

/** Binary search for the newest candle that opened before `to`. */
function lastIndexBefore(series: MarketSeries, to: number): number | null {
  let low = 0;
  let high = series.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (series.candles.read('openedAt', middle) < to) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}
