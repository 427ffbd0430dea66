'use client';

import { Button, SegmentedControl } from '@mantine/core';
import { Download } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useMemo, useState } from 'react';
import { HeatLegend } from '#components/charts/heat-map/heat-legend.tsx';
import { HeatMap } from '#components/charts/heat-map/heat-map.tsx';
import { cellIndex } from '#components/charts/heat-map/heat-map-cells.ts';
import { saveMap } from '#components/charts/heat-map/save-map.ts';
import { EmptyState } from '#components/states/empty-state.tsx';
import { AsOf } from '#components/ui/as-of.tsx';
import { type Order, orders } from '../../correlations/order-bots.ts';
import { type RateKind, rates, situationSearch } from '../search-params.ts';
import styles from '../situations.module.css';
import { arrangeExpertise } from './arrange-expertise.ts';
import { describeExpertise } from './describe-expertise.ts';
import expertiseStyles from './expertise.module.css';
import { ExpertiseTable } from './expertise-table.tsx';
import { rateScale } from './rate-scale.ts';
import type { ReadExpertise } from './read-expertise.ts';

const orderNames: Record<Order, string> = { cluster: 'Cluster', name: 'Name', trust: 'Trust' };
const rateNames: Record<RateKind, string> = { expected: 'Expected', raw: 'Raw' };

/** How well each bot reads each kind of market: a map at a glance, a table to sort. */
export function ExpertiseBlock({ read: { map, bots } }: { read: ReadExpertise }) {
  const [{ order, rate }, setSearch] = useQueryStates(situationSearch, { history: 'push', scroll: false });
  const [isAsked, setAsked] = useState(false);
  const router = useRouter();
  const { cells, found } = useMemo(() => arrangeExpertise(map, bots, order, rate), [map, bots, order, rate]);
  if (map.every(({ hit_rate }) => hit_rate === null)) {
    return (
      <EmptyState title="No expertise is known yet">
        A bot’s rate in a regime is known 24 hours after its first call in it; the map is renewed every six
        hours.
      </EmptyState>
    );
  }
  return (
    <div className={expertiseStyles.block} data-asked={isAsked}>
      <div className={styles.tools}>
        <SegmentedControl
          size="xs"
          aria-label="Order of the bots"
          data={orders.map((value) => ({ value, label: orderNames[value] }))}
          value={order}
          onChange={(value) => setSearch({ order: orders.find((known) => known === value) ?? null })}
        />
        <SegmentedControl
          size="xs"
          aria-label="Which rate"
          data={rates.map((value) => ({ value, label: rateNames[value] }))}
          value={rate}
          onChange={(value) => setSearch({ rate: rates.find((known) => known === value) ?? null })}
        />
        <Button
          className={expertiseStyles.ask}
          variant="default"
          size="xs"
          aria-expanded={isAsked}
          onClick={() => setAsked(!isAsked)}
        >
          {isAsked ? 'Hide the map' : 'Show the map'}
        </Button>
        <Button
          className={expertiseStyles.png}
          variant="default"
          size="xs"
          leftSection={<Download size={14} aria-hidden="true" />}
          onClick={() =>
            saveMap(
              'quorum-expertise.png',
              `${rateNames[rate]} rate by regime, bots by ${order}`,
              cells,
              rateScale,
            )
          }
        >
          PNG
        </Button>
      </div>
      <div className={expertiseStyles.map}>
        <HeatMap
          key={order}
          label={`Expertise of ${cells.columns.length} bots in five regimes, bots by ${order}`}
          cells={cells}
          scale={rateScale}
          rowHeight={30}
          nameWidth={112}
          describe={(place) =>
            describeExpertise(
              cells.columns[place.column]?.label ?? '',
              found[cellIndex(cells, place)] ?? null,
            )
          }
          onPick={({ column }) => router.push(`/bots/${cells.columns[column]?.key ?? ''}`)}
        />
        <HeatLegend scale={rateScale} thin="fewer than 20 calls" />
      </div>
      <ExpertiseTable map={map} bots={bots} rate={rate} />
      <AsOf at={map[0]?.as_of} renewed="every six hours" />
    </div>
  );
}
