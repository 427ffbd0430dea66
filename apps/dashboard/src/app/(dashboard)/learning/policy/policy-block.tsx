'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { DecayChart } from '#components/charts/decay-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { AsOf } from '#components/ui/as-of.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { Policy } from '#data/learning/get-policy.ts';
import type { ReinforcementDay } from '#data/learning/get-reinforcement-days.ts';
import { asSentence } from '#format/as-sentence.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { exploreShare } from './explore-share.ts';
import { plotDecay, summariseDecay } from './plot-decay.ts';
import styles from './policy.module.css';

interface PolicyBlockProps {
  readonly policy: Policy | null;
  /** The days of actions, oldest first. */
  readonly days: readonly ReinforcementDay[];
}

/** What moves weights by reinforcement: its stage and why, its rates, and how much it still tries by chance. */
export function PolicyBlock({ policy, days }: PolicyBlockProps) {
  if (policy === null) {
    return (
      <EmptyState title="No policy is active">
        Weights are moved by the other factors alone. An operator can activate a policy in rl_policy.
      </EmptyState>
    );
  }
  const explored = exploreShare(days, 7);
  const decay = plotDecay(policy);
  const exactly = (metric: 'learningRate' | 'discountFactor', value: number) =>
    [
      <MetricLabel key="l" metric={metric} />,
      <span key="v" className="num">
        {value}
      </span>,
      metric,
    ] as const;
  return (
    <div className={styles.block}>
      <p className={styles.stage}>
        {policy.stage === 'live' ? <Tag tone="ok">● live</Tag> : <Tag>◌ shadow</Tag>}{' '}
        {policy.stage === 'live'
          ? 'It moves the weights of the vote.'
          : 'It is only watched: no weight of the vote depends on it.'}
      </p>
      <p className={styles.reason}>{asSentence(policy.stage_reason)}</p>
      <Facts
        facts={[
          [
            <MetricLabel key="l" metric="epsilon" />,
            <span key="v" className="num" data-figure="epsilon">
              {formatPercent(policy.epsilon)}
            </span>,
            'epsilon',
          ],
          [
            <MetricLabel key="l" metric="explorationShare" n={explored?.actionCount ?? 0} />,
            explored === null ? (
              <Unknown key="v" why="no action was taken yet" />
            ) : (
              <span key="v" className="num" data-figure="explorationShare">
                {formatPercent(explored.share)}{' '}
                <span className="soft">of {formatCount(explored.actionCount)}</span>
              </span>
            ),
            'explorationShare',
          ],
          exactly('learningRate', policy.learning_rate),
          exactly('discountFactor', policy.discount_factor),
          [
            'Actions',
            <span key="v" className="num">
              {formatCount(policy.action_count)}{' '}
              <span className="soft">{formatCount(policy.rewarded_count)} rewarded</span>
            </span>,
            'actions',
          ],
          [
            'Steps',
            <span key="v" className="num">
              {formatCount(policy.step_count)}
            </span>,
            'steps',
          ],
        ]}
      />
      <ChartFrame
        title={<MetricLabel metric="epsilon" label="ε over steps" />}
        unit="share of actions taken by chance"
        summary={summariseDecay(policy)}
        height={140}
        columns={[{ label: 'Step' }, { label: 'ε', isRight: true }]}
        rows={decay.map(({ step, epsilon }) => [String(step), formatPercent(epsilon)])}
        csv={{
          name: 'epsilon',
          of: 'the decay',
          headers: ['step', 'epsilon'],
          rows: decay.map(({ step, epsilon }) => [step, epsilon]),
        }}
      >
        <DecayChart
          points={decay}
          now={{ step: policy.step_count, epsilon: policy.epsilon }}
          floor={policy.epsilon_floor}
        />
      </ChartFrame>
      <AsOf at={policy.last_updated} />
    </div>
  );
}
