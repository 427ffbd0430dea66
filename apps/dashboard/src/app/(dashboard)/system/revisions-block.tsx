import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { Time } from '#components/ui/time.tsx';
import type { Revision } from '#data/market/get-revisions.ts';
import { formatPrice } from '#format/format-price.ts';

/** Candles a venue corrected later; calls they touched are judged again. */
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
            <th scope="col">Candle (UTC)</th>
            <th scope="col" className={table.right}>
              High
            </th>
            <th scope="col" className={table.right}>
              Low
            </th>
            <th scope="col" className={table.right}>
              Close
            </th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {revisions.map((revision) => (
            <tr key={revision.revision_id}>
              <td>
                <Time at={revision.revised_at} isBare />
              </td>
              <td>
                <strong>{revision.symbol}</strong> <span className="soft">{revision.timeframe}</span>{' '}
                <Time at={revision.opened_at} isBare />
              </td>
              <Change from={revision.old_high} to={revision.new_high} />
              <Change from={revision.old_low} to={revision.new_low} />
              <Change from={revision.old_close} to={revision.new_close} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Change({ from, to }: { from: number; to: number }) {
  return (
    <td className={`num ${table.right}`}>
      {from === to ? (
        <span className="soft">{formatPrice(to)}</span>
      ) : (
        `${formatPrice(from)} → ${formatPrice(to)}`
      )}
    </td>
  );
}
