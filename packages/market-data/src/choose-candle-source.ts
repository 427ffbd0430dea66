import type { CandleSource } from './candle-source.ts';
import { createExchangeSource } from './exchange/create-exchange-source.ts';
import { dialectOf, type ExchangeName, parseExchangeName } from './exchange/dialect.ts';
import { openRecordedSource } from './recorded/open-recorded-source.ts';
import { simulatedSymbols } from './simulated/coin.ts';
import { createSimulatedSource } from './simulated/create-simulated-source.ts';
import { splitSymbol } from './split-symbol.ts';

export interface SourceChoice {
  readonly candlesDir?: string | readonly string[] | undefined;
  /** A name of `exchangeNames`, or `simulated` to ask nobody. */
  readonly exchange?: string | undefined;
  readonly symbols?: readonly string[] | undefined;
  readonly seed?: string | number | undefined;
  /** How long the exchange may take to answer before the simulated market is taken. */
  readonly timeoutMs?: number | undefined;
  readonly baseUrl?: string | undefined;
}

export interface ChosenSource {
  readonly source: CandleSource;
  /** A sentence for the operator: why this source and no other. */
  readonly why: string;
}

/** Recorded candles when a folder is named, else the exchange when it answers, else the simulated market. */
export async function chooseCandleSource(choice: SourceChoice = {}): Promise<ChosenSource> {
  const { candlesDir, symbols, seed, baseUrl, timeoutMs = 4_000 } = choice;
  if (candlesDir) {
    const source = await openRecordedSource({ directory: candlesDir, symbols });
    return { source, why: `the folder ${[candlesDir].flat().join(' and ')} was named` };
  }

  if (choice.exchange === 'simulated') {
    return { source: createSimulatedSource({ seed, symbols }), why: 'it was asked for' };
  }

  const exchange = parseExchangeName(choice.exchange ?? 'binance');
  const live = createExchangeSource({ exchange, baseUrl, symbols, usualSymbols: usualSymbols(exchange) });
  const answer = await live.reachable(timeoutMs);
  if (answer.reachable) return { source: live, why: `${exchange} answers` };
  await live.close();
  return { source: createSimulatedSource({ seed, symbols }), why: answer.reason };
}

/** The coins of the simulated market, in the quote that they are traded in there. */
function usualSymbols(exchange: ExchangeName): string[] {
  return simulatedSymbols.map((symbol) => `${splitSymbol(symbol).base}${dialectOf(exchange).quote}`);
}
