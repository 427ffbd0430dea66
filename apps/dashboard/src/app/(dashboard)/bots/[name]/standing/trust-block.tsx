'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { Gauge } from '#components/charts/gauge.tsx';
import { HistoryChart } from '#components/charts/history-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { IntervalBar } from '#components/ui/interval-bar.tsx';
import { LowSample } from '#components/ui/low-sample.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Standing } from '#data/trust/get-standings.ts';
import type { TrustDay } from '#data/trust/get-trust-history.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import styles from './standing.module.css';
import { TrustBar } from './trust-bar.tsx';
import { splitTrust } from './trust-parts.ts';

interface TrustBlockProps {
  readonly standing: Standing;
  /** Oldest first. */
  readonly history: readonly TrustDay[];
}

/** How far the bot is believed in the market as it is, and what that is made of. */
export function TrustBlock({ standing, history }: TrustBlockProps) {
  const { trust_score, situation_name, trust_calculated_at } = standing;
  if (trust_score === null || trust_calculated_at === null) {
    return (
      <EmptyState title="No trust yet">
        Trust is calculated every six hours, once the first calls of the crowd are known 24 hours later. Until
        then the bot is believed as much as any.
      </EmptyState>
    );
  }
  return (
    <div className={styles.stack}>
      <div className={styles.lead}>
        <Gauge value={trust_score} label="Trust" />
        <div className={styles.leadText}>
          <MetricLabel metric="trustScore" label="Trust now" />
          <p className={styles.note}>
            in the situation <TextLink href="/situations">{situation_name ?? 'UNKNOWN'}</TextLink>
          </p>
          <p className={styles.note}>
            calculated <Time at={trust_calculated_at} />
          </p>
        </div>
      </div>
      <TrustBar parts={splitTrust(standing)} />
      <ExpectedRate standing={standing} />
      <TrustHistory history={history} />
    </div>
  );
}

function ExpectedRate({ standing }: { standing: Standing }) {
  const { expected_rate: rate, expected_rate_low: low, expected_rate_high: high } = standing;
  const n = standing.situation_call_count ?? 0;
  if (rate === null) return null;
  return (
    <div className={styles.expected} data-figure="expected_rate">
      <MetricLabel metric="expectedRate" label="Expected of its next call" n={n} />
      <strong className="num">{formatPercent(rate)}</strong>
      {low !== null && high !== null && (
        <>
          <IntervalBar value={rate} low={low} high={high} reference={0.5} />
          <span className="num soft">
            {formatPercent(low)}–{formatPercent(high)}
          </span>
        </>
      )}
      <span className="num soft">
        n = {formatCount(n)} in this situation {isLowSample(n) && <LowSample n={n} />}
      </span>
    </div>
  );
}

function TrustHistory({ history }: { history: readonly TrustDay[] }) {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last) return null;
  return (
    <ChartFrame
      title="Trust by day"
      unit={`n = ${formatCount(history.length)} days, each in its situation`}
      summary={`From ${formatPercent(first.trust_score)} on ${first.day} to ${formatPercent(last.trust_score)} on ${last.day}.`}
      height={140}
      columns={[
        { label: 'Day (UTC)' },
        { label: 'Trust', isRight: true },
        { label: 'Expected rate', isRight: true },
      ]}
      rows={[...history]
        .reverse()
        .map(({ day, trust_score, expected_rate }) => [
          day,
          formatPercent(trust_score),
          formatPercent(expected_rate),
        ])}
    >
      <HistoryChart
        title="Trust by day"
        points={history.map(({ day, trust_score, expected_rate }) => ({ day, trust_score, expected_rate }))}
        series={[
          { key: 'trust_score', name: 'Trust', colour: 'var(--q-accent)' },
          { key: 'expected_rate', name: 'Expected rate', colour: 'var(--q-text-soft)', dash: '6 3' },
        ]}
        format={(value) => formatPercent(value, 0)}
      />
    </ChartFrame>
  );
}
