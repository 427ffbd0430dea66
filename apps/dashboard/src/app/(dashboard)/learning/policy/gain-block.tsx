import { DivergingBar } from '#components/charts/diverging-bar.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { CsvButton } from '#components/tables/csv-button.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { Policy } from '#data/learning/get-policy.ts';
import { formatCount } from '#format/format-count.ts';
import { formatThousandths } from '#format/format-thousandths.ts';
import { judgeGain } from './judge-gain.ts';
import styles from './policy.module.css';

const estimates = [
  ['Weighted log (SNIPS)', 'estimated_gain_snips', 'An action of the learned policy, by weighting the log.'],
  ['Doubly robust', 'estimated_gain_doubly_robust', 'The same, corrected by what the table expected.'],
  ['Its lower bound', 'estimated_gain_low', 'What has to be above zero for it to go live.'],
  ['All factors together', 'estimated_gain_together', 'What they would have added to a decision.'],
] as const;

/** What the policy would gain, estimated from its own log before it is trusted. */
export function GainBlock({ policy }: { policy: Policy | null }) {
  if (policy === null || policy.estimated_gain_doubly_robust === null) {
    return (
      <EmptyState title="No estimate yet">
        {policy === null
          ? 'No policy is active.'
          : 'It takes actions whose outcomes are in: two days after the first. Until then the policy is only watched.'}
      </EmptyState>
    );
  }
  // What all factors do to a decision is of another size than what one action does: each has its own scale.
  const together = 'estimated_gain_together';
  const reachOf = (columns: readonly (typeof estimates)[number][1][]) =>
    Math.max(...columns.map((column) => Math.abs(policy[column] ?? 0)), 1e-12);
  const single = reachOf(estimates.map(([, column]) => column).filter((column) => column !== together));
  return (
    <div className={styles.block}>
      <p className={styles.verdict}>{judgeGain(policy)}</p>
      <div className={styles.head}>
        <MetricLabel metric="offPolicyGain" n={policy.rewarded_count} />
        <CsvButton
          name="policy-gain"
          of="the estimates"
          headers={['estimate', 'nats']}
          rows={estimates.map(([, column]) => [column, policy[column]])}
        />
      </div>
      <ScrollRegion label="Estimated gain of the policy">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Estimate</th>
              <th scope="col">Thousandths of a nat</th>
            </tr>
          </thead>
          <tbody>
            {estimates.map(([name, column, meaning]) => {
              const value = policy[column];
              return (
                <tr key={column} data-figure={column}>
                  <td className={table.wrap}>
                    {name}
                    <div className="soft">{meaning}</div>
                  </td>
                  <td>
                    {value === null ? (
                      <Unknown why="not estimated yet" />
                    ) : (
                      <DivergingBar value={value} reach={column === together ? reachOf([together]) : single}>
                        {formatThousandths(value)}
                      </DivergingBar>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={styles.note}>
        <MetricLabel metric="effectiveSample" />:{' '}
        {policy.effective_sample_size === null ? (
          <Unknown why="not estimated yet" />
        ) : (
          <strong className="num">{formatCount(Math.round(policy.effective_sample_size))}</strong>
        )}{' '}
        of {formatCount(policy.rewarded_count)} rewarded actions.
      </p>
    </div>
  );
}
