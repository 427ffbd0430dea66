import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { Time } from '#components/ui/time.tsx';
import type { FrozenSymbol } from '#data/market/get-frozen-symbols.ts';
import { formatPrice } from '#format/format-price.ts';
import { SymbolCell } from './symbol-cell.tsx';

interface FrozenBlockProps {
  readonly frozen: readonly FrozenSymbol[];
  readonly now: string;
}

/** Symbols that repeat one candle, and what speaks for a feed that hangs. */
export function FrozenBlock({ frozen, now }: FrozenBlockProps) {
  if (frozen.length === 0) {
    return (
      <EmptyState title="No price is frozen">
        No symbol has had the same open, high, low and close for its last twenty candles.
      </EmptyState>
    );
  }
  return (
    <ScrollRegion label="Frozen prices">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Symbol</th>
            <th scope="col" className={table.right}>
              Price
            </th>
            <th scope="col">Since at least</th>
            <th scope="col">Reading</th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {frozen.map((row) => (
            <tr key={`${row.exchange} ${row.symbol}`}>
              <td>
                <SymbolCell exchange={row.exchange} symbol={row.symbol} series={row.timeframe} />
              </td>
              <td className={`num ${table.right}`}>{formatPrice(row.price)}</td>
              <td>
                <Time at={row.frozen_since} now={now} />
              </td>
              <td className={table.wrap}>
                {row.volume === 0
                  ? 'Nothing was traded: the feed hangs, or the market is closed.'
                  : 'It was traded at this one price: a coin tied to its quote, or a feed that repeats itself.'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
