import { createHash } from 'node:crypto';
import type { Timeframe } from '@quorum/contracts';

/** The queue whose jobs are the symbols of scans. */
export const symbolQueue = 'scan-symbols';

/** One question to all bots that are due, at one moment. */
export interface Scan {
  readonly exchange: string;
  /** The moment of the decision, ms UTC. */
  readonly asOf: number;
  readonly origin: 'live' | 'replay';
}

/** One symbol of a scan: what one worker does at a time. */
export interface ScanJob extends Scan {
  readonly timeframe: Timeframe;
  readonly symbol: string;
}

/**
 * The id of a piece of work, the same in every worker: whoever enqueues it second enqueues nothing. A singleton key
 * would guard only what still waits; an id is taken also after the work is done.
 */
function jobId(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

export function idOfScan({ exchange, asOf }: Scan): string {
  return jobId('scan', exchange, asOf);
}

export function idOfJob({ exchange, asOf, timeframe, symbol }: ScanJob): string {
  return jobId('scan', exchange, asOf, timeframe, symbol);
}
