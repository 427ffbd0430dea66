'use client';

import { Button, SegmentedControl } from '@mantine/core';
import { Download } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { useMemo, useState } from 'react';
import { HeatLegend } from '#components/charts/heat-map/heat-legend.tsx';
import { HeatMap } from '#components/charts/heat-map/heat-map.tsx';
import { type CellPlace, cellIndex } from '#components/charts/heat-map/heat-map-cells.ts';
import { saveMap } from '#components/charts/heat-map/save-map.ts';
import { EmptyState } from '#components/states/empty-state.tsx';
import { AsOf } from '#components/ui/as-of.tsx';
import { type ArrangedMatrix, arrangeMatrix } from './arrange-matrix.ts';
import { correlationScale } from './correlation-scale.ts';
import styles from './correlations.module.css';
import { classNames, classOf, describePair } from './describe-pair.ts';
import { type Order, orders } from './order-bots.ts';
import { type PairName, toPair } from './pair-name.ts';
import type { ReadMap } from './read-map.ts';
import { correlationSearch, type Measure, measures } from './search-params.ts';

const orderNames: Record<Order, string> = { cluster: 'Cluster', name: 'Name', trust: 'Trust' };
const measureNames: Record<Measure, string> = { returns: 'Returns', residuals: 'Residuals' };

/** All pairs at a glance: who repeats whom. The list beside it says the same in numbers. */
export function MapBlock({ map: { matrix, bots } }: { map: ReadMap }) {
  const [search, setSearch] = useQueryStates(correlationSearch, { history: 'push', scroll: false });
  const [isAsked, setAsked] = useState(false);
  const { order, measure } = search;
  const arranged = useMemo(() => arrangeMatrix(matrix, bots, order, measure), [matrix, bots, order, measure]);
  if (arranged.cells.values.every((value) => value === null)) {
    return (
      <EmptyState title="No pair is known yet">
        Two bots are compared once both have had an account for some days. Correlations are computed once a
        day; {sayLongest(arranged.samples)}
      </EmptyState>
    );
  }
  const pin = (place: CellPlace) => {
    const pair = pairAt(arranged, place);
    if (pair) setSearch({ pair }, { shallow: false });
  };
  const start = search.bot === null ? null : firstCellOf(arranged, search.bot);
  return (
    <div className={styles.map} data-asked={isAsked}>
      <p className={styles.askForMap}>
        <Button variant="default" size="xs" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
          {isAsked ? 'Hide the map' : 'Show the map of all pairs'}
        </Button>
        <span className="soft">The list below holds the same numbers.</span>
      </p>
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
          aria-label="What is correlated"
          data={measures.map((value) => ({ value, label: measureNames[value] }))}
          value={measure}
          onChange={(value) => setSearch({ measure: measures.find((known) => known === value) ?? null })}
        />
        <Button
          variant="default"
          size="xs"
          leftSection={<Download size={14} aria-hidden="true" />}
          onClick={() =>
            saveMap('quorum-correlations.png', titleOf(order, measure), arranged.cells, correlationScale)
          }
        >
          PNG
        </Button>
      </div>
      <HeatMap
        // Another order is another map: its cross-hair starts anew.
        key={`${order} ${search.bot}`}
        label={`Correlations of ${arranged.cells.rows.length} bots by ${order}`}
        cells={arranged.cells}
        scale={correlationScale}
        describe={(place) => describeCell(arranged, place, measure)}
        onPick={pin}
        picked={search.pair && placeOf(arranged, search.pair)}
        start={start}
      />
      <HeatLegend
        scale={correlationScale}
        thin={measure === 'returns' ? 'fewer than 20 days' : 'fewer than 20 calls'}
      />
      <AsOf at={matrix.as_of} />
    </div>
  );
}

function describeCell({ cells, samples }: ArrangedMatrix, place: CellPlace, measure: Measure): string {
  const [a, b] = [cells.rows[place.row], cells.columns[place.column]];
  if (!a || !b) return '';
  if (a.key === b.key) return `${a.label} with itself`;
  const index = cellIndex(cells, place);
  const value = cells.values[index] ?? null;
  const n = samples[index] ?? 0;
  const said =
    measure === 'residuals' ? 'of being right together' : value === null ? '' : classNames[classOf(value, n)];
  return describePair([a.label, b.label], value, n, said);
}

function pairAt({ cells }: ArrangedMatrix, { row, column }: CellPlace): PairName | null {
  return toPair(cells.rows[row]?.key ?? '', cells.columns[column]?.key ?? '');
}

/** Below the diagonal, where a pair is read as "row with column". */
function placeOf({ cells }: ArrangedMatrix, { a, b }: PairName): CellPlace | null {
  const places = [a, b].map((name) => cells.rows.findIndex(({ key }) => key === name));
  const [first, second] = places.sort((left, right) => left - right);
  if (first === undefined || second === undefined || first === -1) return null;
  return { row: second, column: first };
}

function firstCellOf({ cells }: ArrangedMatrix, bot: string): CellPlace | null {
  const row = cells.rows.findIndex(({ key }) => key === bot);
  return row === -1 ? null : { row, column: row === 0 ? 1 : 0 };
}

function titleOf(order: Order, measure: Measure): string {
  const what = measure === 'returns' ? 'daily net returns' : 'correctness residuals';
  return `Correlation of ${what}, bots by ${order}`;
}

function sayLongest(samples: readonly number[]): string {
  const longest = Math.max(0, ...samples);
  return longest === 0
    ? 'none has a day in common yet.'
    : `the longest two have in common is ${longest} days.`;
}
