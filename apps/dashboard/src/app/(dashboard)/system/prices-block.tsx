import { summariseFreshness } from '#components/shell/summarise-freshness.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import type { ExchangeHealth } from '#data/market/get-exchange-health.ts';
import type { SymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import { summariseExchanges } from './summarise-exchanges.ts';
import styles from './system.module.css';

interface PricesBlockProps {
  readonly exchanges: readonly ExchangeHealth[];
  readonly symbols: readonly SymbolFreshness[];
  readonly now: string;
}

/** The prices in two sentences; the market page tells the rest. */
export function PricesBlock({ exchanges, symbols, now }: PricesBlockProps) {
  return (
    <p className={styles.prices}>
      {summariseExchanges(exchanges)} {summariseFreshness(symbols, now).sentence}{' '}
      <TextLink href="/market">Exchanges, freshness and gaps</TextLink>
    </p>
  );
}
