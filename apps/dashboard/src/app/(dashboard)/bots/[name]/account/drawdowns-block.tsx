import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { AsOf } from '#components/ui/as-of.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { Drawdown } from '#data/metrics/get-drawdowns.ts';
import { formatCount } from '#format/format-count.ts';

/** The deepest falls of the account: how deep, when, and how long until it was made good. */
export function DrawdownsBlock({ drawdowns }: { drawdowns: readonly Drawdown[] }) {
  if (drawdowns.length === 0) {
    return (
      <EmptyState title="No drawdown in this choice">
        The account has never fallen below a height it had reached, or has not begun. The metrics job looks
        every six hours.
      </EmptyState>
    );
  }
  return (
    <>
      <ScrollRegion label="Worst drawdowns">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={table.right}>
                <MetricLabel metric="maxDrawdown" label="Depth" />
              </th>
              <th scope="col">From</th>
              <th scope="col">Lowest</th>
              <th scope="col">Made good</th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="drawdownDays" label="Under water" />
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="recoveryDays" label="Back up" />
              </th>
            </tr>
          </thead>
          <tbody data-hold-still>
            {drawdowns.map((drawdown) => (
              <tr key={drawdown.rank}>
                <td className={table.right}>
                  <SignedReturn value={drawdown.depth} />
                </td>
                <td className="num">{drawdown.peak_on}</td>
                <td className="num">{drawdown.trough_on}</td>
                <td className="num">{drawdown.recovered_on ?? <Unknown why="it still lasts" />}</td>
                <td className={`num ${table.right}`}>{formatCount(drawdown.duration_days)} d</td>
                <td className={`num ${table.right}`}>
                  {drawdown.recovery_days === null ? (
                    <Unknown why="it still lasts" />
                  ) : (
                    `${formatCount(drawdown.recovery_days)} d`
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <AsOf at={drawdowns[0]?.as_of} isFlush />
    </>
  );
}
