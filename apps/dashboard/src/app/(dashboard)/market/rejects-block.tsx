import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { Time } from '#components/ui/time.tsx';
import type { Reject } from '#data/market/get-rejects.ts';
import styles from './market.module.css';
import { SymbolCell } from './symbol-cell.tsx';

/** Candles and readings that were refused, and why. */
export function RejectsBlock({ rejects }: { rejects: readonly Reject[] }) {
  if (rejects.length === 0) {
    return <EmptyState title="Nothing was refused">All that came in could be data.</EmptyState>;
  }
  return (
    <ScrollRegion label="Refused data">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Refused (UTC)</th>
            <th scope="col">Series</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {rejects.map((reject) => (
            <tr key={`${reject.kind} ${reject.reject_id}`}>
              <td>
                <Time at={reject.rejected_at} isBare />
              </td>
              <td>
                <SymbolCell exchange={reject.exchange} symbol={reject.symbol} series={reject.series} />
              </td>
              <td className={table.wrap}>
                {reject.reason}
                <div className={styles.raw}>{reject.raw}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
