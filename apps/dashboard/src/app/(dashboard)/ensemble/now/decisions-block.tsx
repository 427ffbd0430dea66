import { ThresholdBar } from '#components/charts/threshold-bar.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { CsvButton } from '#components/tables/csv-button.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { SideTag } from '#components/ui/side-tag.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { NewestDecision } from '#data/ensemble/get-newest-decisions.ts';
import { formatPercent } from '#format/format-percent.ts';
import { WhyButton } from '../why/why-button.tsx';
import styles from './decisions-block.module.css';
import { decisionsCsv } from './decisions-csv.ts';
import { summariseDecisions } from './summarise-decisions.ts';

interface DecisionsBlockProps {
  readonly decisions: readonly NewestDecision[];
  /** Confidence from which a decision is recommended; null where none is set. */
  readonly threshold: number | null;
  readonly now: string;
}

/** What the crowd says now: the newest decision on each symbol, surest first. */
export function DecisionsBlock({ decisions, threshold, now }: DecisionsBlockProps) {
  if (decisions.length === 0) {
    return (
      <EmptyState title="Nothing has been decided yet">
        A decision is made on every symbol that a bot has made a new call on, each time the scan of the hour
        is through. The first calls bring the first decisions.
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles.summary}>
        <p>{summariseDecisions(decisions, threshold)}</p>
        <CsvButton {...decisionsCsv(decisions)} of="what the crowd says now" now={now} />
      </div>
      <ScrollRegion label="What the crowd says now">
        <table className={`${table.table} ${table.pinned}`}>
          <thead>
            <tr>
              <th scope="col">Symbol</th>
              <th scope="col">Side</th>
              <th scope="col">
                <MetricLabel metric="consensusConfidence" />
              </th>
              <th scope="col">
                <MetricLabel metric="equalShare" />
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="voters" />
              </th>
              <th scope="col">Age</th>
              <th scope="col">
                <span className="visually-hidden">Why</span>
              </th>
            </tr>
          </thead>
          <tbody data-hold-still>
            {decisions.map((decision) => (
              <DecisionLine key={decision.decision_id} decision={decision} threshold={threshold} now={now} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function DecisionLine({
  decision,
  threshold,
  now,
}: {
  decision: NewestDecision;
  threshold: number | null;
  now: string;
}) {
  const { decision_id, exchange, symbol, side, confidence, equal_side, equal_share } = decision;
  return (
    <tr data-symbol={symbol}>
      <td>
        <div className="num">{symbol}</div>
        <div className="soft">{exchange}</div>
      </td>
      <td>
        <SideTag side={side} />
      </td>
      <td>
        <ThresholdBar value={confidence} threshold={threshold}>
          {formatPercent(confidence)}
        </ThresholdBar>
        {decision.recommendation_id !== null && <Tag tone="ok">✓ recommended</Tag>}
      </td>
      <td>
        <span className="num">{formatPercent(equal_share)}</span>{' '}
        {equal_side === side ? (
          <span className="soft">{equal_side.toLowerCase()}</span>
        ) : (
          <Tag tone="warn">says {equal_side}</Tag>
        )}
      </td>
      <td className={`num ${table.right}`}>
        {decision.for_count} <span className="soft">of {decision.voter_count}</span>
      </td>
      <td>
        <Time at={decision.decided_at} now={now} />
      </td>
      <td className={table.right}>
        <WhyButton decision={decision_id} about={`${side} on ${symbol}`} />
      </td>
    </tr>
  );
}
