import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { Time } from '#components/ui/time.tsx';
import type { SymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import { formatCount } from '#format/format-count.ts';
import { FreshnessTag } from './freshness-tag.tsx';

interface FreshnessBlockProps {
  readonly symbols: readonly SymbolFreshness[];
  readonly now: string;
}

/** How far the prices of each symbol reach. */
export function FreshnessBlock({ symbols, now }: FreshnessBlockProps) {
  if (symbols.length === 0) {
    return (
      <EmptyState title="No candles have been loaded">
        The worker loads them when it starts. Without an exchange in reach, give it files with `npm start --
        --candles DIR`.
      </EmptyState>
    );
  }
  return (
    <ScrollRegion label="Freshness per symbol">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Symbol</th>
            <th scope="col">State</th>
            <th scope="col">Finest candles</th>
            <th scope="col">From (UTC)</th>
            <th scope="col">Until (UTC)</th>
            <th scope="col">Age</th>
            <th scope="col" className={table.right}>
              Gaps
            </th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {symbols.map((symbol) => (
            <tr key={`${symbol.exchange} ${symbol.symbol}`}>
              <td>
                <strong>{symbol.symbol}</strong> <span className="soft">{symbol.exchange}</span>
              </td>
              <td>
                <FreshnessTag symbol={symbol} />
              </td>
              <td className="num">{symbol.timeframe}</td>
              <td>
                <Time at={symbol.first_opened_at} isBare />
              </td>
              <td>
                <Time at={symbol.last_closed_at} isBare />
              </td>
              <td>
                <Time at={symbol.last_closed_at} now={now} />
              </td>
              <td className={`num ${table.right}`}>{formatCount(symbol.gap_count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
