import { Facts } from '#components/ui/facts.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { AdvancedMetrics } from '#data/metrics/advanced-metrics.ts';
import { formatCount } from '#format/format-count.ts';
import type { MetricName } from '#metrics/definitions.ts';
import { describeLuck, formatProbability } from '#metrics/describe-luck.ts';
import styles from './luck-block.module.css';

interface LuckBlockProps {
  readonly metrics: AdvancedMetrics;
  /** Bots the Sharpe ratio is deflated by: those with 30 days or more. */
  readonly trialCount: number;
  /** Bots the p value is corrected for. */
  readonly comparedCount: number;
}

/** How sure one may be that the bot is better than a coin, and what that rests on. */
export function LuckBlock({ metrics, trialCount, comparedCount }: LuckBlockProps) {
  const { unknown_reasons: why, day_count, decided_count, effective_count } = metrics;
  const days = (metric: MetricName, note?: string) => (
    <span key="l">
      <MetricLabel metric={metric} n={day_count} />
      {note && <span className="soft"> {note}</span>}
    </span>
  );
  return (
    <div className={styles.block}>
      <div>
        <MetricLabel metric="aboveCoin" n={decided_count} label="Probability: better than a coin" />
        <div className={`num ${styles.lead}`} data-figure="probability_above_coin">
          {metrics.probability_above_coin === null ? (
            <Unknown why={why.probability_above_coin} />
          ) : (
            formatProbability(metrics.probability_above_coin)
          )}
        </div>
        {effective_count !== null && (
          <p className={styles.note}>
            {formatCount(decided_count)} decided calls, worth {effective_count.toFixed(0)} independent ones{' '}
            <MetricLabel metric="effectiveCount" n={decided_count} isIconOnly />
          </p>
        )}
      </div>
      <p className={styles.verdict}>{describeLuck(metrics)}</p>
      <Facts
        facts={[
          [
            <span key="l">
              <MetricLabel metric="adjustedP" n={decided_count} />
              <span className="soft">
                {' '}
                {comparedCount === 1 ? '1 bot' : `${formatCount(comparedCount)} bots`}
              </span>
            </span>,
            figure(metrics.p_value_adjusted, why.p_value_adjusted, formatP),
            'p',
          ],
          [
            days('probabilisticSharpe'),
            figure(metrics.probabilistic_sharpe, why.probabilistic_sharpe, formatProbability),
            'psr',
          ],
          [
            days('deflatedSharpe', trialCount === 1 ? '1 trial' : `${formatCount(trialCount)} trials`),
            figure(metrics.deflated_sharpe, why.deflated_sharpe, formatProbability),
            'dsr',
          ],
          [
            days('minimumTrackRecord'),
            figure(
              metrics.minimum_track_record_days,
              why.minimum_track_record_days,
              (needed) => `${formatCount(Math.ceil(needed))} days; has ${formatCount(day_count)}`,
            ),
            'track',
          ],
          [days('meanInterval'), <MeanInterval key="v" metrics={metrics} />, 'mean'],
        ]}
      />
    </div>
  );
}

function MeanInterval({ metrics }: { metrics: AdvancedMetrics }) {
  const { mean_return_low: low, mean_return_high: high } = metrics;
  if (low === null || high === null) return <Unknown why={metrics.unknown_reasons.mean_return_low} />;
  return (
    <span className="num">
      <SignedReturn value={low} digits={3} /> … <SignedReturn value={high} digits={3} />
    </span>
  );
}

function figure(value: number | null, why: string | undefined, format: (value: number) => string) {
  return value === null ? <Unknown key="v" why={why} /> : <span className="num">{format(value)}</span>;
}

function formatP(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}
