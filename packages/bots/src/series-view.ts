import { type Timeframe, timeframeMs } from '@quorum/contracts';
import type { Indicator } from '@quorum/indicators';
import type { CrossSection } from './cross-section.ts';
import type { MarketSeries } from './market-series.ts';
import type { MarketView } from './market-view.ts';
import { type Reading, type Readings, readingsUntil } from './readings.ts';

/** A market series as seen from one candle. Every read goes back from there, so the future is out of reach. */
export class SeriesView implements MarketView {
  readonly #series: MarketSeries;
  readonly #index: number;
  #benchmark: MarketView | null | undefined;
  #againstBenchmark: MarketView | null | undefined;
  #funding: Readings | null | undefined;
  #openInterest: Readings | null | undefined;
  #longShortRatio: Readings | null | undefined;
  #basis: Readings | null | undefined;

  constructor(series: MarketSeries, index: number) {
    this.#series = series;
    this.#index = index;
  }

  get timeframe(): Timeframe {
    return this.#series.timeframe;
  }

  get length(): number {
    return this.#index + 1;
  }

  get closedAt(): number {
    return this.openedAt() + timeframeMs(this.timeframe);
  }

  openedAt(ago = 0): number {
    return this.#series.candles.read('openedAt', this.#indexOf(ago));
  }

  open(ago = 0): number {
    return this.#series.candles.read('open', this.#indexOf(ago));
  }

  high(ago = 0): number {
    return this.#series.candles.read('high', this.#indexOf(ago));
  }

  low(ago = 0): number {
    return this.#series.candles.read('low', this.#indexOf(ago));
  }

  close(ago = 0): number {
    return this.#series.candles.read('close', this.#indexOf(ago));
  }

  volume(ago = 0): number {
    return this.#series.candles.read('volume', this.#indexOf(ago));
  }

  at(indicator: Indicator, ago = 0): number | null {
    if (ago > this.#index) return null;
    const value = this.#series.values(indicator)[this.#indexOf(ago)]!;
    return Number.isNaN(value) ? null : value;
  }

  value(indicator: Indicator, ago = 0): number {
    const value = this.at(indicator, ago);
    if (value !== null) return value;
    throw new RangeError(
      `${indicator.key} is unknown ${ago} candles ago of ${this.length}: raise the bot's warm-up`,
    );
  }

  get benchmark(): MarketView | null {
    if (this.#benchmark === undefined) this.#benchmark = this.#now(this.#series.benchmark);
    return this.#benchmark;
  }

  get againstBenchmark(): MarketView | null {
    if (this.#againstBenchmark === undefined) {
      this.#againstBenchmark = this.#now(this.#series.againstBenchmark());
    }
    return this.#againstBenchmark;
  }

  crossSection(ago = 0): CrossSection | null {
    return this.#series.crossSectionAt(this.#indexOf(ago));
  }

  get funding(): Readings | null {
    if (this.#funding === undefined) this.#funding = this.#known(this.#series.funding);
    return this.#funding;
  }

  get openInterest(): Readings | null {
    if (this.#openInterest === undefined) this.#openInterest = this.#known(this.#series.openInterest);
    return this.#openInterest;
  }

  get longShortRatio(): Readings | null {
    if (this.#longShortRatio === undefined) this.#longShortRatio = this.#known(this.#series.longShortRatio);
    return this.#longShortRatio;
  }

  get basis(): Readings | null {
    if (this.#basis === undefined) this.#basis = this.#known(this.#series.basis);
    return this.#basis;
  }

  /** Another series as it stood when this view's candle had closed. */
  #now(series: MarketSeries | null): MarketView | null {
    const index = series?.candles.indexOf(this.openedAt()) ?? -1;
    return series && index >= 0 ? series.viewAt(index) : null;
  }

  #known(readings: readonly Reading[] | null): Readings | null {
    return readings && readingsUntil(readings, this.openedAt(this.#index), this.closedAt);
  }

  #indexOf(ago: number): number {
    if (ago >= 0 && ago <= this.#index) return this.#index - ago;
    throw new RangeError(`no candle ${ago} ago: the view holds ${this.length}, and none after them`);
  }
}
