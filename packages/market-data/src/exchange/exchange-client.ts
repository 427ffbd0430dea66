import type { Timeframe } from '@quorum/contracts';
import type { ReadingMetric } from '../candle-source.ts';

/** Times in ms UTC, both inclusive, and the rows that fit into one reply. */
export interface Window {
  readonly since: number;
  readonly until: number;
  readonly limit: number;
}

/** What is asked of an exchange; replies are unknown until their schema has seen them. */
export interface ExchangeClient {
  serverTime(): Promise<unknown>;
  markets(): Promise<unknown>;
  /** Rows from `since` on; the last one may still be open. */
  candles(unifiedSymbol: string, timeframe: Timeframe, window: Window): Promise<unknown>;
  /** Rows of a perpetual's metric that were known in the window. */
  readings(unifiedSymbol: string, metric: ReadingMetric, window: Window): Promise<unknown>;
  timeframes(): readonly string[];
  close(): Promise<void>;
}

/** Worth another attempt: the network, the exchange's load or a garbled reply was at fault, not the question. */
export class TransientError extends Error {
  override readonly name = 'TransientError';
  /** What the exchange asked us to wait; null when it did not say. */
  readonly retryAfterMs: number | null;

  constructor(message: string, options: { retryAfterMs?: number | null; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}
