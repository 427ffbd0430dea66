import { BeliefBar } from '#components/charts/belief-bar.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { CurrentSituation } from '#data/trust/get-current-situations.ts';
import type { TrustedBot } from '#data/trust/get-most-trusted.ts';
import type { RegimeBelief } from '#data/trust/get-regime-belief.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { nameDimension } from '#format/name-dimension.ts';
import styles from './situation-block.module.css';

interface SituationBlockProps {
  /** One an exchange, the newest first. */
  readonly situations: readonly CurrentSituation[];
  readonly belief: RegimeBelief | null;
  readonly trusted: readonly TrustedBot[];
  readonly now: string;
}

const dimensions = [
  ['Regime', 'regime'],
  ['Volatility', 'volatility'],
  ['Volume', 'volume'],
  ['Momentum', 'momentum'],
  ['Correlation with BTC', 'btc_correlation'],
  ['Time of day', 'time_of_day'],
] as const;

/** What kind of market it is now, how sure that is, since when, and who is believed in it. */
export function SituationBlock({ situations, belief, trusted, now }: SituationBlockProps) {
  const [situation, ...others] = situations;
  if (situation === undefined) {
    return (
      <EmptyState title="No situation recorded yet">
        Each hour in which a bot makes a call is put into a situation. The first appears with the first calls
        of a scan.
      </EmptyState>
    );
  }
  return (
    <div className={styles.block}>
      <Facts
        facts={dimensions.map(([name, dimension]) => [name, nameDimension(situation[dimension]), dimension])}
      />
      <p className={styles.since}>
        Since <Time at={situation.began_at} /> (<Time at={situation.began_at} now={now} />
        ); met in {formatCount(situation.times_encountered)}{' '}
        {situation.times_encountered === 1 ? 'hour' : 'hours'} so far. Seen on {situation.exchange},{' '}
        <Time at={situation.observed_at} now={now} />.
      </p>
      {others.map((other) => (
        <p key={other.exchange} className={styles.since}>
          {other.exchange}: {other.situation_name}
        </p>
      ))}
      <section>
        <h3 className={styles.head}>
          <MetricLabel metric="regimeBelief" />
          {belief && <span className="soft">{belief.day}</span>}
        </h3>
        {belief ? (
          <BeliefBar belief={belief.filtered} label={belief.label} />
        ) : (
          <p className="soft">Not known yet: it is reckoned once a day from labels and outcomes.</p>
        )}
      </section>
      <section>
        <h3 className={styles.head}>
          <MetricLabel metric="trustScore" label="Most trusted now" />
        </h3>
        {trusted.length === 0 ? (
          <p className="soft">
            Nobody yet: trust in this situation is calculated every six hours, once it was met.
          </p>
        ) : (
          <ol className={styles.trusted}>
            {trusted.map(({ bot_name, trust_score, expected_rate }) => (
              <li key={bot_name}>
                <TextLink href={`/bots/${bot_name}`}>{bot_name}</TextLink>
                <span className="num">{formatPercent(trust_score)}</span>
                <span className="num soft">expected {formatPercent(expected_rate)}</span>
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
