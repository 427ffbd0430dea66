import { timeframeMs, timeframes } from '@quorum/contracts';
import { type CandleBatch, type CandleRequest, type CandleSource, maxBatch } from '../candle-source.ts';
import { MarketDataError } from '../market-data-error.ts';
import { splitSymbol } from '../split-symbol.ts';
import { aggregateCandles } from './aggregate-candles.ts';
import { simulatedSymbols } from './coin.ts';
import { SimulatedMarket } from './simulated-market.ts';
import { simulatedReadings } from './simulated-readings.ts';

const DAY = 86_400_000;
/** The first candle there is; a request from earlier on starts here. */
const marketOpens = Date.UTC(2017, 0, 1);

export interface SimulatedOptions {
  /** The same seed is the same market, for ever. */
  readonly seed?: string | number | undefined;
  readonly symbols?: readonly string[] | undefined;
}

/** A market that exists nowhere: seeded, always the same past, and live as the clock goes on. */
export function createSimulatedSource({
  seed = 1,
  symbols = simulatedSymbols,
}: SimulatedOptions = {}): CandleSource {
  const market = new SimulatedMarket(String(seed));

  function known(symbol: string): string {
    if (symbols.includes(symbol)) return symbol;
    throw new MarketDataError(`the simulated market has no ${symbol}: it has ${symbols.join(', ')}`);
  }

  return {
    kind: 'simulated',
    exchange: 'simulated',
    describe: () => `SIMULATED market of ${symbols.length} symbols, seed ${seed}: no real prices`,
    symbols: async () => symbols.map(splitSymbol),
    timeframes: async () => timeframes,
    coverage: async () => ({ first: marketOpens, last: null }),
    candles: (request) => simulateCandles(market, known(request.symbol), request),
    readings: async ({ metric, symbol, from, to, asOf }) => {
      const end = Math.min(to, asOf + 1);
      assertBounded(end);
      const range = { metric, symbol: known(symbol), from: Math.max(from, marketOpens), end };
      return { readings: simulatedReadings(market, String(seed), range), rejected: [] };
    },
    clockSkewMs: () => null,
    close: async () => {},
  };
}

async function* simulateCandles(
  market: SimulatedMarket,
  symbol: string,
  { timeframe, from, to, asOf, signal }: CandleRequest,
): AsyncGenerator<CandleBatch> {
  const start = Math.max(from, marketOpens);
  const end = Math.min(to, asOf - timeframeMs(timeframe) + 1);
  assertBounded(end);
  let candles = [];
  for (let day = Math.floor(start / DAY); day * DAY < end; day++) {
    signal?.throwIfAborted();
    const whole = aggregateCandles(market.day(symbol, day), timeframe);
    candles.push(...whole.filter(({ openedAt }) => openedAt >= start && openedAt < end));
    if (candles.length + stepsAtMost > maxBatch) {
      yield { candles, rejected: [] };
      candles = [];
    }
  }
  if (candles.length > 0) yield { candles, rejected: [] };
}

const stepsAtMost = 96;

function assertBounded(end: number): void {
  if (end === Infinity)
    throw new MarketDataError('the simulated market never ends: ask with a finite as_of or end');
}
