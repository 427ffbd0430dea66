import { ShareBar } from '#components/charts/share-bar.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Rate } from '#components/ui/rate.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { TpSlStats } from '#data/tracking/get-tp-sl-stats.ts';
import { formatCount } from '#format/format-count.ts';
import { formatHours } from '#format/format-hours.ts';
import styles from './tp-sl-block.module.css';

/** How calls end: at the target, at the stop, or otherwise, and how long that takes. */
export function TpSlBlock({ stats }: { stats: TpSlStats }) {
  if (stats.ended_count === 0) {
    return (
      <EmptyState title="No call has ended yet">
        Statistics start once a filled call reaches its target, its stop or its horizon.
      </EmptyState>
    );
  }
  const why = stats.unknown_reason ?? undefined;
  return (
    <div className={styles.block}>
      <ShareBar
        parts={[
          { name: 'Take profit', count: stats.take_profit_count, tone: 'gain' },
          { name: 'Stop loss', count: stats.stop_loss_count, tone: 'loss' },
          { name: 'Liquidated', count: stats.liquidated_count, tone: 'bad' },
          { name: 'Expired at the horizon', count: stats.expired_count, tone: 'neutral' },
        ]}
      />
      <div className={styles.rates}>
        <div>
          <MetricLabel metric="tpRate" n={stats.ended_count} />
          <Rate
            value={stats.tp_hit_rate}
            low={stats.tp_hit_rate_low}
            high={stats.tp_hit_rate_high}
            n={stats.ended_count}
            unknownReason={why}
          />
        </div>
        <div>
          <MetricLabel metric="slRate" n={stats.ended_count} />
          <Rate
            value={stats.sl_hit_rate}
            low={stats.sl_hit_rate_low}
            high={stats.sl_hit_rate_high}
            n={stats.ended_count}
            unknownReason={why}
          />
        </div>
      </div>
      <Facts
        facts={[
          [
            <MetricLabel key="l" metric="hoursToTp" n={stats.take_profit_count} label="Mean time to TP" />,
            hours(stats.avg_hours_to_tp, why),
            'mean',
          ],
          [
            <MetricLabel key="l" metric="hoursToTp" n={stats.take_profit_count} label="Median time to TP" />,
            hours(stats.median_hours_to_tp, why),
            'median',
          ],
          [
            <MetricLabel key="l" metric="hoursToSl" n={stats.stop_loss_count} label="Mean time to SL" />,
            hours(
              stats.avg_hours_to_sl,
              stats.stop_loss_count === 0 ? 'no call of this bot has reached its stop' : why,
            ),
            'sl',
          ],
          [
            'Ambiguous candles',
            <span key="v" className="num">
              {formatCount(stats.ambiguous_count)}
            </span>,
            'ambiguous',
          ],
        ]}
      />
    </div>
  );
}

function hours(value: number | null, why: string | undefined) {
  return value === null ? <Unknown why={why} /> : <span className="num">{formatHours(value)}</span>;
}
