'use client';

import { useQueryStates } from 'nuqs';
import { EmptyState } from '#components/states/empty-state.tsx';
import { CsvButton } from '#components/tables/csv-button.tsx';
import { Pager } from '#components/tables/pager.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Time } from '#components/ui/time.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { WeightChange } from '#data/learning/get-weight-changes.ts';
import type { Page } from '#data/page.ts';
import { formatSigned } from '#format/format-signed.ts';
import { learningSearch } from '../search-params.ts';
import styles from './changes.module.css';
import { changesCsv } from './changes-csv.ts';

/** Every change of a weight: from what to what, and why. */
export function ChangesBlock({ page, now }: { page: Page<WeightChange>; now: string }) {
  const [search, setSearch] = useQueryStates(learningSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  if (page.rows.length === 0) {
    return search.bot === null ? (
      <EmptyState title="No weight has changed yet">
        Weights are reviewed once a day, by the job adjust_bot_weights. Each move that is large enough is
        written down here with its reason.
      </EmptyState>
    ) : (
      <EmptyState title={`The weight of ${search.bot} has not changed`}>
        Choose another bot, or all of them.
      </EmptyState>
    );
  }
  return (
    <>
      <ScrollRegion label="Changes of weights">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Changed (UTC)</th>
              <th scope="col">Bot</th>
              <th scope="col" className={table.right}>
                Before
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="effectiveWeight" label="After" />
              </th>
              <th scope="col" className={table.right}>
                Change
              </th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody data-hold-still>
            {page.rows.map((change) => (
              <ChangeLine key={change.weight_change_id} change={change} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <div className={styles.foot}>
        <CsvButton {...changesCsv(page.rows)} of="the changes shown" now={now} />
        <Pager
          hasNewer={page.hasNewer}
          hasOlder={page.hasOlder}
          onNewer={() => setSearch({ older: null, newer: cursorOf(page.rows[0]) })}
          onOlder={() => setSearch({ newer: null, older: cursorOf(page.rows.at(-1)) })}
        />
      </div>
    </>
  );
}

function ChangeLine({ change }: { change: WeightChange }) {
  const { bot_name, previous_weight, effective_weight } = change;
  const moved = effective_weight - (previous_weight ?? 1);
  return (
    <tr>
      <td>
        <Time at={change.changed_at} isBare />
      </td>
      <td className="num">
        <TextLink href={`/ensemble?bot=${bot_name}`}>{bot_name}</TextLink>
      </td>
      <td className={`num ${table.right}`}>
        {previous_weight === null ? (
          <Unknown why="its first weight; before it counted 1" />
        ) : (
          previous_weight.toFixed(3)
        )}
      </td>
      <td className={`num ${table.right}`}>{effective_weight.toFixed(3)}</td>
      <td className={`num ${table.right} ${moved < 0 ? styles.down : styles.up}`}>
        {moved > 0 ? '▲ +' : moved < 0 ? '▼ ' : ''}
        {formatSigned(moved, 3)}
      </td>
      <td className={table.wrap}>{change.reason}</td>
    </tr>
  );
}

function cursorOf(change: WeightChange | undefined) {
  return change ? { at: change.changed_at, id: change.weight_change_id } : null;
}
