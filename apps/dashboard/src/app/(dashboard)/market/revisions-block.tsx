import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { Time } from '#components/ui/time.tsx';
import type { Revision } from '#data/market/get-revisions.ts';
import { describeRevision } from './describe-revision.ts';
import { SymbolCell } from './symbol-cell.tsx';

/** Candles an exchange corrected later; calls they touched are judged again. */
export function RevisionsBlock({ revisions }: { revisions: readonly Revision[] }) {
  if (revisions.length === 0) {
    return <EmptyState title="No revisions">No candle was corrected after it had been recorded.</EmptyState>;
  }
  return (
    <ScrollRegion label="Revised candles">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Revised (UTC)</th>
            <th scope="col">Series</th>
            <th scope="col">Candle (UTC)</th>
            <th scope="col">What changed</th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {revisions.map((revision) => (
            <tr key={revision.revision_id}>
              <td>
                <Time at={revision.revised_at} isBare />
              </td>
              <td>
                <SymbolCell
                  exchange={revision.exchange}
                  symbol={revision.symbol}
                  series={revision.timeframe}
                />
              </td>
              <td>
                <Time at={revision.opened_at} isBare />
              </td>
              <td className={table.wrap}>{describeRevision(revision)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
