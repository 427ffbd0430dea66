import { EmptyState } from '#components/states/empty-state.tsx';
import { AsOf } from '#components/ui/as-of.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { Standing } from '#data/trust/get-standings.ts';
import { formatCount } from '#format/format-count.ts';
import styles from './clusters-block.module.css';
import { Coefficient } from './coefficient.tsx';
import { groupClusters, type Member } from './group-clusters.ts';

/** Which bots say the same, and which of them the crowd could do without. */
export function ClustersBlock({ standings }: { standings: readonly Standing[] }) {
  const { clusters, alone, unknown } = groupClusters(standings);
  if (clusters.length === 0 && alone.length === 0) {
    return (
      <EmptyState title="No clusters yet">
        Bots are grouped once a day, when enough pairs have days in common:{' '}
        {standings[0]?.cluster_unknown_reason ?? 'no bot is registered'}.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={styles.clusters}>
        {clusters.map(({ id, members, meanWithin }) => (
          <Group key={id} id={id} title={countBots(members)} members={members}>
            <dt>
              <MetricLabel metric="withinCorrelation" n={members.length} />
            </dt>
            <dd>
              <Coefficient value={meanWithin} why="not known yet" />
            </dd>
          </Group>
        ))}
        {alone.length > 0 && <Group title={`${countBots(alone)} alone`} members={alone} />}
        {unknown.length > 0 && <Group title={`${countBots(unknown)} not known yet`} members={unknown} />}
      </ul>
      <AsOf at={standings[0]?.cluster_as_of} isFlush />
    </>
  );
}

interface GroupProps {
  readonly id?: number;
  readonly title: string;
  readonly members: readonly Member[];
  readonly children?: React.ReactNode;
}

function Group({ id, title, members, children }: GroupProps) {
  const redundant = members.filter(({ is_redundant }) => is_redundant).length;
  return (
    <li className={styles.cluster} data-cluster={id}>
      <div>
        <h3 className={styles.title}>{title}</h3>
        <dl className={styles.facts}>
          {children}
          <dt>
            <MetricLabel metric="diversityBonus" n={members.length} />
          </dt>
          <dd className="num">{nameBonus(members)}</dd>
          <dt>Redundant</dt>
          <dd className="num">{formatCount(redundant)}</dd>
        </dl>
      </div>
      <ul className={styles.members}>
        {members.map(({ bot_name, display_name, is_redundant }) => (
          <li key={bot_name}>
            <TextLink href={`/bots/${bot_name}`}>{display_name}</TextLink>
            {is_redundant && <Tag tone="warn">redundant</Tag>}
          </li>
        ))}
      </ul>
    </li>
  );
}

function countBots(members: readonly Member[]): string {
  return `${formatCount(members.length)} ${members.length === 1 ? 'bot' : 'bots'}`;
}

function nameBonus(members: readonly Member[]): string {
  const bonuses = members.map(({ diversity_bonus }) => diversity_bonus);
  const [low, high] = [Math.min(...bonuses), Math.max(...bonuses)];
  return low === high ? `× ${low.toFixed(1)}` : `× ${low.toFixed(1)}–${high.toFixed(1)}`;
}
