'use client';

import { Button, Select } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import { callStatuses } from '#data/tracking/call-status.ts';
import { sides } from '#metrics/choice.ts';
import { ensembleSearch } from '../search-params.ts';
import styles from './recommendations-block.module.css';

/** Narrows the list of recommendations. A new filter starts at the newest again. */
export function RecommendationFilters({ symbols }: { symbols: readonly string[] }) {
  const [search, setSearch] = useQueryStates(ensembleSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  const start = { older: null, newer: null };
  const isFiltered = search.status !== null || search.side !== null || search.symbol !== null;
  return (
    <search className={styles.filters} aria-label="Recommendations">
      <Select
        aria-label="Status"
        placeholder="Any status"
        data={[...callStatuses]}
        value={search.status}
        onChange={(value) =>
          setSearch({ ...start, status: callStatuses.find((known) => known === value) ?? null })
        }
        clearable
        clearButtonProps={{ 'aria-label': 'Any status' }}
        size="xs"
        w={130}
      />
      <Select
        aria-label="Side"
        placeholder="Both sides"
        data={[...sides]}
        value={search.side}
        onChange={(value) => setSearch({ ...start, side: sides.find((known) => known === value) ?? null })}
        clearable
        clearButtonProps={{ 'aria-label': 'Both sides' }}
        size="xs"
        w={120}
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
          onClick={() => setSearch({ ...start, status: null, side: null, symbol: null })}
        >
          Clear filters
        </Button>
      )}
    </search>
  );
}
