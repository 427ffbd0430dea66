import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { PriceComparison } from '#data/market/get-price-comparisons.ts';
import { formatPrice } from '#format/format-price.ts';
import { formatReturn } from '#format/format-return.ts';
import { SymbolCell } from './symbol-cell.tsx';

interface ComparisonsBlockProps {
  readonly comparisons: readonly PriceComparison[];
  readonly now: string;
}

/** One coin on two exchanges at the same moment: what is more than 2% apart comes first. */
export function ComparisonsBlock({ comparisons, now }: ComparisonsBlockProps) {
  if (comparisons.length === 0) {
    return (
      <EmptyState title="Nothing to compare">
        No coin is followed on two exchanges at once. A simulated market is compared with nothing.
      </EmptyState>
    );
  }
  return (
    <ScrollRegion label="Prices compared" isTall>
      <table className={`${table.table} ${table.pinned}`}>
        <thead>
          <tr>
            <th scope="col">Coin</th>
            <th scope="col">Verdict</th>
            <th scope="col" className={table.right}>
              Apart
            </th>
            <th scope="col">Here</th>
            <th scope="col" className={table.right}>
              Price
            </th>
            <th scope="col">There</th>
            <th scope="col" className={table.right}>
              Price
            </th>
            <th scope="col">Closed</th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {comparisons.map((row) => (
            <tr key={`${row.exchange} ${row.symbol} ${row.other_exchange} ${row.other_symbol}`}>
              <td>
                <strong>{row.base_asset}</strong> <span className="num soft">{row.timeframe}</span>
              </td>
              <td>{row.is_disagreement ? <Tag tone="bad">✕ disagree</Tag> : <Tag tone="ok">✓ agree</Tag>}</td>
              <td className={`num ${table.right}`}>{formatReturn(row.difference_ratio)}</td>
              <td>
                <SymbolCell exchange={row.exchange} symbol={row.symbol} />
              </td>
              <td className={`num ${table.right}`}>{formatPrice(row.price)}</td>
              <td>
                <SymbolCell exchange={row.other_exchange} symbol={row.other_symbol} />
              </td>
              <td className={`num ${table.right}`}>{formatPrice(row.other_price)}</td>
              <td>
                <Time at={row.closed_at} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
