import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { AsOf } from '#components/ui/as-of.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Rate } from '#components/ui/rate.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { RegimePerformance } from '#data/metrics/get-regime-performance.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { regimeNames } from '#metrics/choice.ts';
import { wilsonInterval } from '#statistics/wilson-interval.ts';

/** How the bot does in each kind of market, measured and to be expected. */
export function RegimesBlock({ regimes }: { regimes: readonly RegimePerformance[] }) {
  if (regimes.length === 0) {
    return (
      <EmptyState title="No call in a known regime in this choice">
        The regime is noted with each call, from Bitcoin’s four-hour candles; regimes are compared once a day.
      </EmptyState>
    );
  }
  return (
    <>
      <ScrollRegion label="Market regimes">
        <table className={`${table.table} ${table.pinned}`}>
          <thead>
            <tr>
              <th scope="col">Regime</th>
              <th scope="col">
                <MetricLabel metric="accuracy" />
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="regimeAccuracy" label="Expected" />
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="expectancy" />
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="regimeReturn" label="Expected" />
              </th>
              <th scope="col" className={table.right}>
                Trades
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="totalReturn" />
              </th>
            </tr>
          </thead>
          <tbody data-hold-still>
            {regimes.map((regime) => (
              <RegimeLine key={regime.market_regime} regime={regime} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <AsOf at={regimes[0]?.as_of} isFlush />
    </>
  );
}

function RegimeLine({ regime }: { regime: RegimePerformance }) {
  const why = regime.unknown_reasons;
  const interval = wilsonInterval(regime.correct_count, regime.decided_count);
  const signed = (value: number | null, reason: string | undefined) =>
    value === null ? <Unknown why={reason} /> : <SignedReturn value={value} />;
  return (
    <tr data-regime={regime.market_regime}>
      <td>{regimeNames[regime.market_regime]}</td>
      <td>
        <Rate
          value={regime.accuracy}
          low={interval?.low ?? null}
          high={interval?.high ?? null}
          n={regime.decided_count}
          reference={0.5}
          unknownReason={why.accuracy}
        />
      </td>
      <td className={`num ${table.right}`}>
        {regime.accuracy_shrunk === null ? (
          <Unknown why={why.accuracy_shrunk} />
        ) : (
          formatPercent(regime.accuracy_shrunk)
        )}
      </td>
      <td className={table.right}>{signed(regime.mean_net_return, why.mean_net_return)}</td>
      <td className={table.right}>{signed(regime.mean_net_return_shrunk, why.mean_net_return_shrunk)}</td>
      <td className={`num ${table.right}`}>{formatCount(regime.trade_count)}</td>
      <td className={table.right}>{signed(regime.total_return, why.total_return)}</td>
    </tr>
  );
}
