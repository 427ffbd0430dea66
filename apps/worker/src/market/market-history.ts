import { historyWindow, MAX_HISTORY, MarketSeries, type MarketView } from '@quorum/bots';
import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import type { Queryable } from '@quorum/local-stack';

const benchmarkSymbols = ['BTCUSDT', 'BTCUSD', 'BTCUSDC'];

interface Loaded {
  readonly series: MarketSeries;
  readonly from: number;
  /** Candles that opened before this time are in the series, as far as the database has them. */
  readonly through: number;
}

/**
 * What bots may look at: the stored candles of one exchange, read once per history block.
 * Views are cut at the moment they are asked for, so a series may hold more than its reader sees.
 */
export class MarketHistory {
  readonly #database: Queryable;
  readonly #exchange: string;
  /** Nothing after this time is known (ms UTC): the end of a replay, or now. */
  readonly #knownThrough: () => number;
  readonly #loaded = new Map<string, Loaded>();

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

  async #seriesOf(symbol: string, timeframe: Timeframe, from: number, to: number): Promise<MarketSeries> {
    const key = `${symbol} ${timeframe}`;
    const known = this.#loaded.get(key);
    if (known?.from === from && known.through >= to) return known.series;
    const windowEnd = from + MAX_HISTORY * timeframeMs(timeframe);
    const through = Math.max(to, Math.min(this.#knownThrough(), windowEnd));
    const series = await this.#load(symbol, timeframe, from, through, to);
    this.#loaded.set(key, { series, from, through });
    return series;
  }

  async #load(symbol: string, timeframe: Timeframe, from: number, through: number, to: number) {
    const benchmark = benchmarkSymbols.includes(symbol) ? null : await this.#benchmark(timeframe, from, to);
    const [candles, funding] = await Promise.all([
      this.#readCandles(symbol, timeframe, from, through),
      this.#readFunding(symbol, from, through),
    ]);
    return new MarketSeries({ timeframe, candles, benchmark, funding });
  }

  async #benchmark(timeframe: Timeframe, from: number, to: number): Promise<MarketSeries | null> {
    for (const symbol of benchmarkSymbols) {
      const series = await this.#seriesOf(symbol, timeframe, from, to);
      if (series.length > 0) return series;
    }
    return null;
  }

  async #readCandles(symbol: string, timeframe: Timeframe, from: number, through: number): Promise<Candle[]> {
    return this.#database.query<Candle & Record<string, unknown>>(
      `select
         extract(epoch from opened_at)::double precision * 1000 as "openedAt",
         open::double precision as open, high::double precision as high, low::double precision as low,
         close::double precision as close, volume::double precision as volume
       from public.market_candles
       where exchange = $1 and symbol = $2 and timeframe = $3 and opened_at >= $4 and opened_at < $5
       order by opened_at`,
      [this.#exchange, symbol, timeframe, new Date(from), new Date(through)],
    );
  }

  async #readFunding(symbol: string, from: number, through: number) {
    const rows = await this.#database.query<{ at: number; value: number }>(
      `select extract(epoch from funded_at)::double precision * 1000 as at, rate::double precision as value
       from public.market_funding_rates
       where exchange = $1 and symbol = $2 and funded_at >= $3 and funded_at < $4
       order by funded_at`,
      [this.#exchange, symbol, new Date(from), new Date(through)],
    );
    return rows.length === 0 ? null : rows;
  }
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
