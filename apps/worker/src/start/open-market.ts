import type { Database } from '@quorum/local-stack';
import { type CandleSource, chooseCandleSource, type SymbolInfo } from '@quorum/market-data';
import { registerSource } from '../market/register-source.ts';
import { choosePeriod, type Period } from './choose-period.ts';
import { exchangesIn, exchangeUrlFor } from './exchange-list.ts';
import { openExchange } from './open-exchange.ts';
import type { Choice } from './remembered-choice.ts';

export interface Market {
  readonly source: CandleSource;
  /** Why this source and no other, in a sentence. */
  readonly why: string;
  readonly symbols: readonly SymbolInfo[];
  readonly period: Period;
}

/** Opens the source of candles and makes its symbols known to the database. */
export async function openMarket(database: Database, choice: Choice): Promise<Market> {
  const { source, why } = await chooseCandleSource({
    candlesDir: choice.candles,
    exchange: choice.exchange,
    symbols: choice.symbols,
    seed: choice.seed,
    baseUrl: exchangeUrlFor(choice.exchange ?? 'binance', choice.exchangeUrl),
  });
  const symbols = await source.symbols();
  const period = await choosePeriod(source, symbols, choice);
  await registerSource(database, source, symbols);
  return { source, why, symbols, period };
}

/** The same for several exchanges that were named, one after the other; nothing stands in for them. */
export async function openMarkets(database: Database, choice: Choice): Promise<Market[]> {
  const exchanges = choice.candles === undefined ? exchangesIn(choice.exchange) : [];
  if (exchanges.length < 2) return [await openMarket(database, choice)];
  const markets: Market[] = [];
  for (const exchange of exchanges) {
    const { source, symbols } = await openExchange(database, exchange, {
      ...choice,
      areSymbolsShared: true,
    });
    const period = await choosePeriod(source, symbols, choice);
    markets.push({ source, symbols, period, why: 'it was asked for' });
  }
  return markets;
}
