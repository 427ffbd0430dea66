import { EmptyState } from '#components/states/empty-state.tsx';
import { SideTag } from '#components/ui/side-tag.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import { asSentence } from '#format/as-sentence.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatPrice } from '#format/format-price.ts';
import { explainFlip } from './explain-flip.ts';
import type { Why } from './load-why.ts';
import { StrategiesTable } from './strategies-table.tsx';
import { TugOfWar } from './tug-of-war.tsx';
import { VotesTable } from './votes-table.tsx';
import styles from './why.module.css';

/** One decision from the question to each vote: who spoke for it, how loudly, and what would have made it the opposite. */
export function WhyStory({ why, now }: { why: Why | null; now: string }) {
  if (why === null) {
    return (
      <EmptyState title="There is no such decision">
        Close the panel and pick one from what the crowd says now.
      </EmptyState>
    );
  }
  const { decision, recommendation, votes, strategies } = why;
  const { symbol, side, equal_side } = decision;
  return (
    <div className={styles.story}>
      <div className={styles.tags}>
        <strong>{symbol}</strong>
        <SideTag side={side} />
        <span className="num">{formatPercent(decision.confidence)} sure</span>
        {recommendation ? (
          <StatusTag status={recommendation.status} exitReason={recommendation.exit_reason} />
        ) : (
          <Tag>not recommended</Tag>
        )}
        <span className="soft">
          {decision.exchange}, <Time at={decision.decided_at} now={now} /> at{' '}
          {formatPrice(decision.reference_price)}
        </span>
      </div>
      <p className={styles.said}>
        {asSentence(
          recommendation?.reason ??
            `${formatPercent(decision.equal_share)} of ${votes.length} bots call ${equal_side}; weighed by what they were worth, the crowd says ${side}`,
        )}
      </p>
      <p className={styles.flip}>
        <strong>What would have to change?</strong>{' '}
        {asSentence(recommendation?.flips_when ?? explainFlip(votes, side))}
      </p>
      <TugOfWar votes={votes} side={side} />
      <section>
        <h3 className={styles.title}>Votes</h3>
        <VotesTable votes={votes} side={side} decisionId={decision.decision_id} now={now} />
      </section>
      <section>
        <h3 className={styles.title}>Ways of weighing them</h3>
        <StrategiesTable decision={decision} strategies={strategies} now={now} />
      </section>
    </div>
  );
}
