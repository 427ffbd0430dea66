import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import type { Columns, Indicator } from '@quorum/indicators';
import { CandleColumns } from './candle-columns.ts';
import type { CrossSection } from './cross-section.ts';
import type { MarketView } from './market-view.ts';
import { priceIn } from './price-in.ts';
import type { Reading } from './readings.ts';
import { SeriesView } from './series-view.ts';

export interface MarketSeriesOptions {
  readonly timeframe: Timeframe;
  /** Closed candles, oldest first; begin at `historyWindow(…).from` so that every process decides the same. */
  readonly candles?: readonly Candle[];
  /** BTC on the same exchange and timeframe; leave out for BTC itself. */
  readonly benchmark?: MarketSeries | null;
  /** All symbols of the exchange, candle by candle, oldest first. */
  readonly crossSections?: readonly CrossSection[];
  /** Readings are oldest first; null where the exchange has none. */
  readonly funding?: readonly Reading[] | null;
  readonly openInterest?: readonly Reading[] | null;
  readonly longShortRatio?: readonly Reading[] | null;
  readonly basis?: readonly Reading[] | null;
}

/**
 * The history of one symbol and timeframe, shared by all bots: each indicator is computed once for the
 * whole series, and a view at candle i reads its i-th value. Safe because every indicator is causal.
 */
export class MarketSeries {
  readonly timeframe: Timeframe;
  readonly candles: CandleColumns;
  readonly benchmark: MarketSeries | null;
  readonly funding: readonly Reading[] | null;
  readonly openInterest: readonly Reading[] | null;
  readonly longShortRatio: readonly Reading[] | null;
  readonly basis: readonly Reading[] | null;
  readonly #crossSections: ReadonlyMap<number, CrossSection>;
  #aligned: (CrossSection | null)[] | null = null;
  #againstBenchmark: MarketSeries | null = null;
  /** By the indicator's id. */
  #computed: (Float64Array | undefined)[] = [];
  #columns: Columns | null = null;

  constructor(options: MarketSeriesOptions) {
    const { timeframe, candles = [], crossSections = [] } = options;
    this.timeframe = timeframe;
    this.benchmark = options.benchmark ?? null;
    this.funding = options.funding ?? null;
    this.openInterest = options.openInterest ?? null;
    this.longShortRatio = options.longShortRatio ?? null;
    this.basis = options.basis ?? null;
    this.#crossSections = new Map(crossSections.map((moment) => [moment.openedAt, moment]));
    this.candles = new CandleColumns(candles.length);
    for (const candle of candles) this.append(candle);
  }

  get length(): number {
    return this.candles.length;
  }

  /** Adds the next closed candle. Indicators are computed anew when next asked for. */
  append(candle: Candle): void {
    this.#refuseOutOfOrder(candle);
    this.candles.append(candle);
    this.#computed = [];
    this.#columns = null;
    this.#againstBenchmark = null;
    this.#aligned = null;
  }

  /** The indicator's whole series, computed on first use. */
  values(indicator: Indicator): Float64Array {
    const known = this.#computed[indicator.id];
    if (known) return known;
    this.#columns ??= this.candles.columns();
    const values = indicator.compute(this.#columns);
    this.#computed[indicator.id] = values;
    return values;
  }

  /** This series priced in its benchmark; made on first use, so a benchmark is grown before its coins. */
  againstBenchmark(): MarketSeries | null {
    if (this.benchmark === null) return null;
    this.#againstBenchmark ??= priceIn(this, this.benchmark);
    return this.#againstBenchmark;
  }

  /** All symbols over candle `index`; null where that is not known. */
  crossSectionAt(index: number): CrossSection | null {
    this.#aligned ??= Array.from(
      { length: this.length },
      (_, candle) => this.#crossSections.get(this.candles.read('openedAt', candle)) ?? null,
    );
    return this.#aligned[index] ?? null;
  }

  /** The market as it stood when candle `index` had closed. */
  viewAt(index: number): MarketView {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) {
      throw new RangeError(`no view at candle ${index}: the series holds ${this.length} candles, from 0`);
    }
    return new SeriesView(this, index);
  }

  /** The market after its newest candle; null while there is none. */
  latest(): MarketView | null {
    return this.length === 0 ? null : this.viewAt(this.length - 1);
  }

  #refuseOutOfOrder({ openedAt }: Candle): void {
    const last =
      this.length === 0 ? Number.NEGATIVE_INFINITY : this.candles.read('openedAt', this.length - 1);
    const described = () => `${this.timeframe} candle opened at ${new Date(openedAt).toISOString()}`;
    if (openedAt <= last) {
      throw new RangeError(
        `${described()} is not after the last one: sort the candles; for a revised one build a new series`,
      );
    }
    if (openedAt % timeframeMs(this.timeframe) !== 0) {
      throw new RangeError(
        `${described()} is off the grid: ${this.timeframe} candles open at its whole multiples, UTC`,
      );
    }
  }
}
