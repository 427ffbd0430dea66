import type { Database } from '@quorum/local-stack';
import {
  type CandleSource,
  chooseCandleSource,
  createExchangeSource,
  type ExchangeName,
  type SymbolInfo,
} from '@quorum/market-data';
import { recordExchangeStatus } from '../market/record-exchange-status.ts';
import { registerSource } from '../market/register-source.ts';
import { exchangeUrlFor } from './exchange-list.ts';

/** Where candles come from, and which symbols are followed there. */
export interface ExchangeMarket {
  readonly source: CandleSource;
  readonly symbols: readonly SymbolInfo[];
}

export interface ExchangeChoice {
  readonly symbols?: readonly string[] | undefined;
  /** The symbols are those of several exchanges: each takes the ones it trades. */
  readonly areSymbolsShared?: boolean | undefined;
  readonly seed?: string | undefined;
  readonly exchangeUrl?: string | undefined;
}

/** ccxt loads in this time too. */
const patienceMs = 15_000;

/**
 * Opens one exchange that was named, and makes its symbols known to the database. Nothing stands in for it:
 * throws a sentence when it cannot be reached, and notes that where the dashboard reads it.
 */
export async function openExchange(
  database: Database,
  exchange: string,
  choice: ExchangeChoice,
): Promise<ExchangeMarket> {
  const { source, failure } = await reach(exchange, choice);
  if (failure !== null) {
    await noteFailure(database, exchange, failure);
    throw new Error(failure);
  }
  const symbols = await source.symbols();
  if (symbols.length === 0) throw new Error(`${exchange} trades none of ${choice.symbols?.join(', ')}`);
  await registerSource(database, source, symbols);
  return { source, symbols };
}

async function reach(exchange: string, { symbols, seed, areSymbolsShared, exchangeUrl }: ExchangeChoice) {
  const baseUrl = exchangeUrlFor(exchange, exchangeUrl);
  if (symbols === undefined || areSymbolsShared !== true || exchange === 'simulated') {
    const choice = { exchange, symbols, seed, baseUrl, timeoutMs: patienceMs };
    const { source, why } = await chooseCandleSource(choice);
    return { source, failure: source.exchange === exchange ? null : why };
  }
  const source = createExchangeSource({ exchange: exchange as ExchangeName, usualSymbols: symbols, baseUrl });
  const answer = await source.reachable(patienceMs);
  return { source, failure: answer.reachable ? null : answer.reason };
}

/**
 * The same for a worker that stays: an exchange that is out now is followed with the symbols the database knows,
 * and asked again at the next round.
 */
export async function openExchangePatiently(
  database: Database,
  exchange: string,
  choice: ExchangeChoice,
  onFailure: (message: string) => void,
): Promise<ExchangeMarket> {
  try {
    return await openExchange(database, exchange, choice);
  } catch (error) {
    const symbols = await readSymbols(database, exchange, choice.symbols);
    if (symbols.length === 0 || (error instanceof Error && error.name === 'MarketDataError')) throw error;
    onFailure(`${(error as Error).message}; going on with its ${symbols.length} known symbols`);
    const source = createExchangeSource({
      exchange: exchange as ExchangeName,
      symbols: symbols.map(({ symbol }) => symbol),
      baseUrl: exchangeUrlFor(exchange, choice.exchangeUrl),
    });
    return { source, symbols };
  }
}

/** An exchange that never answered is not in the database yet, and nobody waits for it there. */
async function noteFailure(database: Database, exchange: string, failure: string): Promise<void> {
  const known = await database.query('select from public.exchanges where exchange = $1', [exchange]);
  if (known.length === 0) return;
  const status = { exchange, askedAt: Date.now(), answeredAt: null, failure, clockSkewMs: null };
  await recordExchangeStatus(database, status);
}

function readSymbols(
  database: Database,
  exchange: string,
  wanted: readonly string[] | undefined,
): Promise<SymbolInfo[]> {
  return database.query<SymbolInfo & Record<string, unknown>>(
    `select symbol, base_asset as base, quote_asset as quote
     from public.market_symbols
     where exchange = $1 and delisted_at is null and ($2::text[] is null or symbol = any ($2))
     order by symbol`,
    [exchange, wanted ?? null],
  );
}
