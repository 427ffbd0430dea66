import type { CandleSource } from '@quorum/market-data';
import { scanMinute } from './scan-market.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long after its minute a scan is still about now. */
const patience = 10 * MINUTE;

/**
 * The moment of this hour's scan, ms UTC. Null before it, long after it, and where no candle is news.
 * Every worker that asks in the same hour hears the same moment.
 */
export function dueScan(kind: CandleSource['kind'], now: number): number | null {
  if (kind === 'recorded') return null;
  const asOf = now - (now % HOUR) + scanMinute * MINUTE;
  return asOf > now || now - asOf > patience ? null : asOf;
}
