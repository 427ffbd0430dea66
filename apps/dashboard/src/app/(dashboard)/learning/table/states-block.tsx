'use client';

import { Button, Select, Switch } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import { EmptyState } from '#components/states/empty-state.tsx';
import { CsvButton } from '#components/tables/csv-button.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { LowSample } from '#components/ui/low-sample.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Tag, type Tone } from '#components/ui/tag.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import { type ActionType, actionTypes } from '#data/learning/get-action-values.ts';
import { formatCount } from '#format/format-count.ts';
import { formatThousandths } from '#format/format-thousandths.ts';
import { nameValue } from '#format/name-value.ts';
import { sampleFloor } from '#statistics/sample-floor.ts';
import { learningSearch } from '../search-params.ts';
import { filterStates, type StateRow, stateParts, summariseStates } from './arrange-states.ts';
import styles from './states.module.css';
import { statesCsv } from './states-csv.ts';

const mostShown = 120;

const actions: Record<ActionType, { tone: Tone; text: string }> = {
  increase: { tone: 'gain', text: '↑ raise' },
  maintain: { tone: 'neutral', text: '= keep' },
  decrease: { tone: 'loss', text: '↓ lower' },
};

const partNames = {
  regime: 'Regime',
  performance: 'Record',
  weight: 'Weight',
  trend: 'Trend',
  correlation: 'With the crowd',
} as const;

/** What the policy has learned: the value of each action in each state, and how often it was tried. */
export function StatesBlock({ rows }: { rows: readonly StateRow[] }) {
  const [search, setSearch] = useQueryStates(learningSearch, { history: 'push', scroll: false });
  if (rows.length === 0) {
    return (
      <EmptyState title="The Q-table is empty">
        A state is met when the policy looks at a bot, once a day. Its values come two days later, with the
        outcomes.
      </EmptyState>
    );
  }
  const shown = filterStates(rows, search);
  const listed = shown.slice(0, mostShown);
  const isFiltered = search.sure || stateParts.some((part) => search[part] !== null);
  const clear = {
    regime: null,
    performance: null,
    weight: null,
    trend: null,
    correlation: null,
    sure: null,
  };
  return (
    <>
      <search className={styles.toolbar} aria-label="States">
        {stateParts.map((part) => (
          <Select
            key={part}
            size="xs"
            w={160}
            aria-label={partNames[part]}
            placeholder={`Any ${partNames[part].toLowerCase()}`}
            data={[...new Set(rows.map((row) => row[part]))]
              .sort()
              .map((value) => ({ value, label: nameValue(value) }))}
            value={search[part]}
            onChange={(value) => setSearch({ [part]: value })}
            clearable
            clearButtonProps={{ 'aria-label': `Any ${partNames[part].toLowerCase()}` }}
          />
        ))}
        <Switch
          size="xs"
          label={`Tried ${sampleFloor} times or more`}
          checked={search.sure}
          onChange={(event) => setSearch({ sure: event.currentTarget.checked || null })}
        />
        {isFiltered && (
          <Button variant="default" size="compact-sm" onClick={() => setSearch(clear)}>
            Clear filters
          </Button>
        )}
        <span className={styles.said} role="status">
          {summariseStates(shown)}
          {shown.length > mostShown && ` The ${mostShown} most visited are listed.`}
        </span>
        <CsvButton {...statesCsv(shown)} of="the states" />
      </search>
      {shown.length === 0 ? (
        <p className={styles.none}>No state matches.</p>
      ) : (
        <ScrollRegion label="Q-table" isTall>
          <table className={table.table}>
            <thead>
              <tr>
                {stateParts.map((part) => (
                  <th key={part} scope="col">
                    {partNames[part]}
                  </th>
                ))}
                <th scope="col" className={table.right}>
                  Visits
                </th>
                {actionTypes.map((action) => (
                  <th key={action} scope="col" className={table.right}>
                    <MetricLabel metric="qValue" label={`Q ${actions[action].text}`} />
                  </th>
                ))}
                <th scope="col">Would</th>
              </tr>
            </thead>
            <tbody data-hold-still>
              {listed.map((row) => (
                <StateLine key={row.state_hash} row={row} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  );
}

function StateLine({ row }: { row: StateRow }) {
  const { tone, text } = actions[row.best];
  const fewest = Math.min(...Object.values(row.values).map(({ tried }) => tried));
  return (
    <tr data-state={row.state_hash}>
      {stateParts.map((part) => (
        <td key={part}>{nameValue(row[part])}</td>
      ))}
      <td className={`num ${table.right}`}>{formatCount(row.times_visited)}</td>
      {actionTypes.map((action) => {
        const value = row.values[action];
        return (
          <td key={action} className={`num ${table.right}`}>
            {value === undefined ? (
              <Unknown why="never tried here" />
            ) : (
              <span className={value.tried < sampleFloor ? 'soft' : undefined}>
                {formatThousandths(value.q)} <span className="soft">n {formatCount(value.tried)}</span>
              </span>
            )}
          </td>
        );
      })}
      <td>
        <Tag tone={tone}>{text}</Tag> {row.isUnsure && <LowSample n={Number.isFinite(fewest) ? fewest : 0} />}
      </td>
    </tr>
  );
}
