import type { Candle, Timeframe } from '@quorum/contracts';

/** What a candle source is made of. `simulated` is shown as SIMULATED wherever its data appears. */
export type SourceKind = 'exchange' | 'recorded' | 'simulated';

/** A symbol as it is stored (`BTCUSDT`); base and quote are null when the name does not tell them. */
export interface SymbolInfo {
  readonly symbol: string;
  readonly base: string | null;
  readonly quote: string | null;
}

/** Candles with `from <= openedAt < to` that are closed at `asOf`; all times in ms UTC. */
export interface CandleRequest {
  readonly symbol: string;
  readonly timeframe: Timeframe;
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
  readonly signal?: AbortSignal | undefined;
}

/** A line or row that was left out: where it stands, what is wrong with it, and its text. */
export interface Rejection {
  readonly where: string;
  readonly reason: string;
  readonly raw: string;
}

/** At most `maxBatch` candles, ascending and unique across all batches of one request. */
export interface CandleBatch {
  readonly candles: readonly Candle[];
  readonly rejected: readonly Rejection[];
}

export const maxBatch = 10_000;

/** Open times (ms UTC) of the first and last known candle; `last` is null where new ones keep coming. */
export interface Coverage {
  readonly first: number | null;
  readonly last: number | null;
}

/**
 * What a derivatives market tells beside its price. `funding`: fraction per payment, longs pay shorts when it
 * is positive. `open-interest`: base units. `long-short-ratio`: long accounts per short account, above 0.
 * `basis`: perpetual price / spot price − 1.
 */
export const readingMetrics = ['funding', 'open-interest', 'long-short-ratio', 'basis'] as const;
export type ReadingMetric = (typeof readingMetrics)[number];

/** Readings of one metric with `from <= at < to` and `at <= asOf`. */
export interface ReadingRequest extends Omit<CandleRequest, 'timeframe'> {
  readonly metric: ReadingMetric;
}

/** `at` (ms UTC) is when the value was known: a payment settled, a snapshot was taken. */
export interface Reading {
  readonly at: number;
  readonly value: number;
}

/** Ascending by time and unique. */
export interface ReadingHistory {
  readonly readings: readonly Reading[];
  readonly rejected: readonly Rejection[];
}

/** Where candles come from. Everything a source hands out has been validated; what failed is in `rejected`. */
export interface CandleSource {
  readonly kind: SourceKind;
  /** Stored with each candle: `binance`, `recorded`, `simulated`. */
  readonly exchange: string;
  /** One line for a person: what this source is and what it covers. */
  describe(): string;
  symbols(): Promise<readonly SymbolInfo[]>;
  timeframes(symbol: string): Promise<readonly Timeframe[]>;
  coverage(symbol: string, timeframe: Timeframe): Promise<Coverage>;
  candles(request: CandleRequest): AsyncIterable<CandleBatch>;
  /** Null when this source has no such readings for the symbol. */
  readings(request: ReadingRequest): Promise<ReadingHistory | null>;
  /** Exchange's clock minus ours in ms; null until it was asked, and for sources without a clock. */
  clockSkewMs(): number | null;
  /** Frees sockets; a source is not used afterwards. */
  close(): Promise<void>;
}
