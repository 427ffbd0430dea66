import { type Timeframe, timeframeMs } from '@quorum/contracts';
import type { Indicator } from '@quorum/indicators';
import { fundingUntil } from './funding-until.ts';
import type { MarketSeries } from './market-series.ts';
import type { FundingPayment, MarketView } from './market-view.ts';

/** A market series as seen from one candle. Every read goes back from there, so the future is out of reach. */
export class SeriesView implements MarketView {
  readonly #series: MarketSeries;
  readonly #index: number;
  #benchmark: MarketView | null | undefined;
  #funding: readonly FundingPayment[] | null | undefined;

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
    if (this.#benchmark === undefined) this.#benchmark = this.#benchmarkNow();
    return this.#benchmark;
  }

  get funding(): readonly FundingPayment[] | null {
    if (this.#funding === undefined) this.#funding = this.#fundingNow();
    return this.#funding;
  }

  #benchmarkNow(): MarketView | null {
    const { benchmark } = this.#series;
    const index = benchmark?.candles.indexOf(this.openedAt()) ?? -1;
    return benchmark && index >= 0 ? benchmark.viewAt(index) : null;
  }

  #fundingNow(): readonly FundingPayment[] | null {
    const { funding } = this.#series;
    return funding && fundingUntil(funding, this.openedAt(this.#index), this.closedAt);
  }

  #indexOf(ago: number): number {
    if (ago >= 0 && ago <= this.#index) return this.#index - ago;
    throw new RangeError(`no candle ${ago} ago: the view holds ${this.length}, and none after them`);
  }
}
