'use client';

import { HeatLegend } from '#components/charts/heat-map/heat-legend.tsx';
import { HeatMap } from '#components/charts/heat-map/heat-map.tsx';
import type { HeatMapCells } from '#components/charts/heat-map/heat-map-cells.ts';
import { EmptyState } from '#components/states/empty-state.tsx';
import { AsOf } from '#components/ui/as-of.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import { formatCount } from '#format/format-count.ts';
import { formatSigned } from '#format/format-signed.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import { Coefficient } from '../../../correlations/coefficient.tsx';
import { correlationScale } from '../../../correlations/correlation-scale.ts';
import { classNames, describePair } from '../../../correlations/describe-pair.ts';
import { toPair, writePair } from '../../../correlations/pair-name.ts';
import type { Relation, Relations } from './read-relations.ts';
import styles from './standing.module.css';

const listLength = 10;

/** Whom the bot repeats, who says something else, and what that does to its weight. */
export function RelationsBlock({ relations }: { relations: Relations }) {
  const { standing, pairs } = relations;
  const known = pairs.filter(({ pair }) => pair.correlation_coefficient !== null);
  if (known.length === 0) {
    return (
      <EmptyState title="Not compared yet">
        {standing.cluster_unknown_reason === null
          ? 'Bots are compared once a day.'
          : `Bots are compared once a day: ${standing.cluster_unknown_reason}.`}
      </EmptyState>
    );
  }
  const half = Math.min(listLength, Math.ceil(known.length / 2));
  return (
    <div className={styles.stack}>
      <ClusterFacts relations={relations} />
      <HeatMap
        label={`Correlations of ${standing.display_name} with ${known.length} bots, the most alike left`}
        cells={toCells(standing.display_name, known)}
        scale={correlationScale}
        rowHeight={26}
        describe={({ column }) => describeRelation(standing.display_name, known[column])}
      />
      <HeatLegend scale={correlationScale} thin="fewer than 20 days" />
      <div className={styles.lists}>
        <RelationList title="Most alike" bot={standing.bot_name} relations={known.slice(0, half)} />
        <RelationList title="Least alike" bot={standing.bot_name} relations={known.slice(-half).reverse()} />
      </div>
      <p className={styles.note}>
        <TextLink href={`/correlations?bot=${standing.bot_name}`}>Its row on the map of all pairs</TextLink>
      </p>
      <AsOf at={known[0]?.pair.as_of} />
    </div>
  );
}

function ClusterFacts({ relations: { standing, companions } }: { relations: Relations }) {
  const why = standing.cluster_unknown_reason ?? undefined;
  const cluster =
    standing.cluster_id === null ? (
      <Unknown key="v" why={why} />
    ) : companions.length === 0 ? (
      'stands alone'
    ) : (
      <span key="v">
        with{' '}
        {companions.map(({ bot_name, display_name }, index) => (
          <span key={bot_name}>
            {index > 0 && ', '}
            <TextLink href={`/bots/${bot_name}`}>{display_name}</TextLink>
          </span>
        ))}
      </span>
    );
  return (
    <Facts
      facts={[
        [
          <MetricLabel key="l" metric="cluster" label="Cluster" n={companions.length + 1} />,
          cluster,
          'cluster',
        ],
        [
          <MetricLabel key="l" metric="averageCorrelation" />,
          <Coefficient key="v" value={standing.average_correlation} why={why} />,
          'average',
        ],
        [
          <MetricLabel key="l" metric="diversityBonus" />,
          <span key="v" className="num">
            × {standing.diversity_bonus.toFixed(1)}{' '}
            {standing.is_redundant && <Tag tone="warn">redundant</Tag>}
          </span>,
          'bonus',
        ],
      ]}
    />
  );
}

interface RelationListProps {
  readonly title: string;
  readonly bot: string;
  readonly relations: readonly Relation[];
}

function RelationList({ title, bot, relations }: RelationListProps) {
  return (
    <section>
      <h3 className={styles.head}>{title}</h3>
      <ol className={styles.relations}>
        {relations.map(({ other, otherName, pair }) => (
          <li key={other} data-other={other}>
            <TextLink href={`/bots/${other}`}>{otherName}</TextLink>
            <TextLink href={`/correlations?pair=${writePair(toPair(bot, other) ?? { a: bot, b: other })}`}>
              <span className="num">{formatSigned(pair.correlation_coefficient ?? 0)}</span>
            </TextLink>
            <span className={`num ${isLowSample(pair.sample_size) ? styles.thin : 'soft'}`}>
              n {formatCount(pair.sample_size)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function toCells(name: string, relations: readonly Relation[]): HeatMapCells {
  return {
    rows: [{ key: 'bot', label: name }],
    columns: relations.map(({ other, otherName }) => ({ key: other, label: otherName })),
    values: relations.map(({ pair }) => pair.correlation_coefficient),
    thin: relations.map(({ pair }) => isLowSample(pair.sample_size)),
    separators: [],
  };
}

function describeRelation(name: string, relation: Relation | undefined): string {
  if (!relation) return '';
  const { pair, otherName } = relation;
  return describePair(
    [name, otherName],
    pair.correlation_coefficient,
    pair.sample_size,
    classNames[pair.correlation_class],
  );
}
