import { timeframeMs } from '@quorum/contracts';
import type { CandleSource, SymbolInfo } from '@quorum/market-data';
import { UsageError } from '../usage-error.ts';

const DAY = 24 * 60 * 60_000;
const defaultDays = 30;

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The stretch to replay, ms UTC: what was asked for, else the last days the source knows. */
export async function choosePeriod(
  source: CandleSource,
  symbols: readonly SymbolInfo[],
  asked: {
    readonly from?: number | undefined;
    readonly to?: number | undefined;
    readonly days?: number | undefined;
  },
): Promise<Period> {
  const known = await coverageOf(source, symbols);
  const to = Math.min(asked.to ?? known.to, known.to);
  const from = asked.from ?? to - (asked.days ?? defaultDays) * DAY;
  if (from >= known.to || to <= known.from) {
    throw new UsageError(
      `${source.describe()} holds nothing between ${day(from)} and ${day(asked.to ?? to)}: its candles reach from ${day(known.from)} to ${day(known.to)}`,
    );
  }
  return { from: Math.max(from, known.from), to };
}

async function coverageOf(source: CandleSource, symbols: readonly SymbolInfo[]): Promise<Period> {
  const ends = await Promise.all(
    symbols.map(async ({ symbol }) => {
      const [finest] = await source.timeframes(symbol);
      if (finest === undefined) return [];
      const { first, last } = await source.coverage(symbol, finest);
      return [{ first: first ?? 0, end: last === null ? Date.now() : last + timeframeMs(finest) }];
    }),
  );
  const known = ends.flat();
  if (known.length === 0) throw new UsageError(`${source.describe()} holds no candles`);
  return {
    from: Math.min(...known.map(({ first }) => first)),
    to: Math.max(...known.map(({ end }) => end)),
  };
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
