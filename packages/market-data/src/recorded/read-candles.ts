import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import { type CandleBatch, type CandleRequest, maxBatch, type Rejection } from '../candle-source.ts';
import { Ascending, type Placed } from './ascending.ts';
import { candleColumns, parseCandle } from './parse-candle.ts';
import { BrokenFileError } from './read-lines.ts';
import { type Row, readTable } from './read-table.ts';
import { rejectRow } from './rejection.ts';

/** Streams the closed candles of one file that lie in the range asked for, and the lines left out around them. */
export async function* readCandles(path: string, request: CandleRequest): AsyncGenerator<CandleBatch> {
  const sieve = new CandleSieve(path, request);
  try {
    for await (const rows of readTable(path, candleColumns)) {
      request.signal?.throwIfAborted();
      for (const row of rows) {
        sieve.take(row);
        if (sieve.isFull) yield sieve.empty();
        if (sieve.isPastEnd) break;
      }
      if (sieve.isPastEnd) break;
    }
    sieve.finish();
  } catch (error) {
    if (!(error instanceof BrokenFileError)) throw error;
    sieve.breakOff(error.message);
  }
  if (!sieve.isEmpty) yield sieve.empty();
}

/** Collects rows into a batch: parsed, in order, inside the range. */
class CandleSieve {
  readonly #path: string;
  readonly #timeframe: Timeframe;
  readonly #from: number;
  readonly #end: number;
  readonly #order: Ascending;
  #candles: Candle[] = [];
  #rejected: Rejection[] = [];
  #line = 0;
  isPastEnd = false;

  constructor(path: string, { timeframe, from, to, asOf }: CandleRequest) {
    const step = timeframeMs(timeframe);
    this.#path = path;
    this.#timeframe = timeframe;
    this.#from = from;
    this.#end = Math.min(to, asOf - step + 1);
    this.#order = new Ascending(step);
  }

  get isFull(): boolean {
    return this.#candles.length + this.#rejected.length >= maxBatch;
  }

  get isEmpty(): boolean {
    return this.#candles.length + this.#rejected.length === 0;
  }

  take(row: Row): void {
    this.#line = row.line;
    const candle = parseCandle(row, this.#timeframe);
    if (typeof candle === 'string') this.#rejected.push(rejectRow(this.#path, row, candle));
    else this.#place({ candle, row });
  }

  finish(): void {
    this.#keep(this.#order.end());
  }

  breakOff(reason: string): void {
    this.finish();
    this.#rejected.push({ where: `${this.#path} after line ${this.#line}`, reason, raw: '' });
  }

  empty(): CandleBatch {
    const batch = { candles: this.#candles, rejected: this.#rejected };
    this.#candles = [];
    this.#rejected = [];
    return batch;
  }

  #place(placed: Placed): void {
    const { kept, refused } = this.#order.offer(placed);
    if (refused) this.#rejected.push(rejectRow(this.#path, refused.placed.row, refused.reason));
    this.#keep(kept);
  }

  #keep(placed: Placed | null): void {
    if (!placed || this.isPastEnd) return;
    const { candle } = placed;
    if (candle.openedAt >= this.#end) this.isPastEnd = true;
    else if (candle.openedAt >= this.#from) this.#candles.push(candle);
    // What was left out so far stands before the range: whoever asked for that range has heard of it.
    else this.#rejected = [];
  }
}
