import type { Queryable } from '@quorum/local-stack';

/** What came of asking an exchange, times in ms UTC. */
export interface ExchangeStatus {
  readonly exchange: string;
  readonly askedAt: number;
  /** Null when it did not answer this time. */
  readonly answeredAt: number | null;
  /** What went wrong, in a sentence; null when nothing did. */
  readonly failure: string | null;
  /** Its clock minus ours; null when it was not measured. */
  readonly clockSkewMs: number | null;
}

/** Notes the status where public.exchange_health reads it. The exchange must be registered. */
export async function recordExchangeStatus(database: Queryable, status: ExchangeStatus): Promise<void> {
  await database.query('select engine.record_exchange_status($1, $2, $3, $4, $5)', [
    status.exchange,
    new Date(status.askedAt),
    status.answeredAt === null ? null : new Date(status.answeredAt),
    status.failure,
    status.clockSkewMs,
  ]);
}
