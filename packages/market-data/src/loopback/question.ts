import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import type { CandleSource, Reading, ReadingMetric, SymbolInfo } from '../candle-source.ts';
import { collectCandles } from '../collect-candles.ts';

const HOUR = 3_600_000;

type ChangeRows = (rows: unknown[][]) => unknown[][];

/** A base and a quote that are traded. */
export interface Pair {
  readonly symbol: string;
  readonly base: string;
  readonly quote: string;
}

/** What a client asked, and what the exchange knows at that moment. Times are ms UTC, both ends inclusive. */
export class Question {
  readonly path: string;
  readonly now: number;
  readonly #query: URLSearchParams;
  readonly #source: CandleSource;
  readonly #change: ChangeRows;

  constructor({ pathname, searchParams }: URL, source: CandleSource, now: number, change?: ChangeRows) {
    this.path = pathname;
    this.now = now;
    this.#query = searchParams;
    this.#source = source;
    this.#change = change ?? ((rows) => rows);
  }

  text(name: string): string | null {
    return this.#query.get(name);
  }

  number(name: string, otherwise: number): number {
    const value = this.#query.get(name);
    return value === null ? otherwise : Number(value);
  }

  async pairs(): Promise<readonly Pair[]> {
    return (await this.#source.symbols()).map(asPair);
  }

  /** The traded pair that the exchange calls so. */
  async pair(name: string | null, nameOf: (pair: Pair) => string): Promise<Pair | null> {
    return (await this.pairs()).find((pair) => nameOf(pair) === name) ?? null;
  }

  /** Like an exchange does, with the candle that is still open. */
  async candles(symbol: string, timeframe: Timeframe, from: number, until: number): Promise<Candle[]> {
    const to = Math.min(until, this.now) + 1;
    const asOf = this.now + timeframeMs(timeframe);
    const request = { symbol, timeframe, from, to, asOf };
    return (await collectCandles(this.#source.candles(request))).candles;
  }

  /** Rows oldest first; changed when that was the fault asked for. */
  rows(candles: readonly Candle[], row: (candle: Candle) => unknown[]): unknown[][] {
    return this.#change(candles.map(row));
  }

  async readings(symbol: string, metric: ReadingMetric, from: number, until: number): Promise<Reading[]> {
    const request = { symbol, metric, from, to: until + 1, asOf: this.now };
    return [...((await this.#source.readings(request))?.readings ?? [])];
  }

  /** Index candles are the spot candles; mark candles close as far above them as the basis says. */
  async hourlyPrices(kind: 'mark' | 'index', symbol: string, from: number, until: number): Promise<Candle[]> {
    const candles = await this.candles(symbol, '1h', from, until);
    if (kind === 'index') return candles;
    const readings = await this.readings(symbol, 'basis', from + HOUR, until + HOUR);
    const basisAt = new Map(readings.map(({ at, value }) => [at, value]));
    return candles.map((candle) => lifted(candle, 1 + (basisAt.get(candle.openedAt + HOUR) ?? 0)));
  }
}

function asPair({ symbol, base, quote }: SymbolInfo): Pair {
  return { symbol, base: base ?? symbol, quote: quote ?? 'USDT' };
}

function lifted(candle: Candle, factor: number): Candle {
  const { openedAt, open, high, low, close } = candle;
  const prices = [open, high, low, close].map((price) => price * factor);
  return { openedAt, open: prices[0]!, high: prices[1]!, low: prices[2]!, close: prices[3]!, volume: 0 };
}
