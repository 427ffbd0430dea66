import type { Timeframe } from '@quorum/contracts';

/** What is asked of an exchange; replies are unknown until their schema has seen them. */
export interface ExchangeClient {
  serverTime(): Promise<unknown>;
  markets(): Promise<unknown>;
  /** Rows from `since` (ms UTC) on; the last one may still be open. */
  candles(unifiedSymbol: string, timeframe: Timeframe, since: number, limit: number): Promise<unknown>;
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
