'use client';

import { Button, Select } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import { callStatuses } from '#data/tracking/call-status.ts';
import { predictionSearch } from '../search-params.ts';
import styles from './predictions.module.css';

/** Narrows the list of predictions beyond the page's period, regime and side. A new filter starts at the newest again. */
export function PredictionFilters({ symbols }: { symbols: readonly string[] }) {
  const [search, setSearch] = useQueryStates(predictionSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  const start = { older: null, newer: null };
  const isFiltered = search.status !== null || search.symbol !== null;
  return (
    <search className={styles.filters} aria-label="Predictions">
      <Select
        aria-label="Status"
        placeholder="Any status"
        data={[...callStatuses]}
        value={search.status}
        onChange={(status) =>
          setSearch({ ...start, status: callStatuses.find((known) => known === status) ?? null })
        }
        clearable
        clearButtonProps={{ 'aria-label': 'Any status' }}
        size="xs"
        w={130}
      />
      <Select
        aria-label="Symbol"
        placeholder="Any symbol"
        data={[...symbols]}
        value={search.symbol}
        onChange={(symbol) => setSearch({ ...start, symbol })}
        clearable
        clearButtonProps={{ 'aria-label': 'Any symbol' }}
        searchable
        size="xs"
        w={140}
      />
      {isFiltered && (
        <Button
          variant="default"
          size="xs"
          onClick={() => setSearch({ ...start, status: null, symbol: null })}
        >
          Clear filters
        </Button>
      )}
      {search.regime !== 'ALL' && (
        <span className={styles.scope}>Calls that wait to enter have no regime yet.</span>
      )}
    </search>
  );
}
