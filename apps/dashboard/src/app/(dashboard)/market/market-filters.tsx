'use client';

import { Button, Select, Switch } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import styles from './market.module.css';
import { marketSearch } from './search-params.ts';

interface MarketFiltersProps {
  readonly exchanges: readonly string[];
  readonly symbols: readonly string[];
}

/** Narrows every part of the page but the exchanges, which stand side by side to be compared. */
export function MarketFilters({ exchanges, symbols }: MarketFiltersProps) {
  const [search, setSearch] = useQueryStates(marketSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  const isFiltered = search.exchange !== null || search.symbol !== null || search.trouble;
  return (
    <search className={styles.filters} aria-label="Market">
      <Select
        aria-label="Exchange"
        placeholder="Every exchange"
        data={[...exchanges]}
        value={search.exchange}
        onChange={(exchange) => setSearch({ exchange })}
        clearable
        clearButtonProps={{ 'aria-label': 'Every exchange' }}
        w={170}
      />
      <Select
        aria-label="Symbol"
        placeholder="Every symbol"
        data={[...symbols]}
        value={search.symbol}
        onChange={(symbol) => setSearch({ symbol })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Every symbol' }}
        nothingFoundMessage="No such symbol is followed"
        w={170}
      />
      <Switch
        label="Only series that need attention"
        checked={search.trouble}
        onChange={(event) => setSearch({ trouble: event.currentTarget.checked })}
      />
      {isFiltered && (
        <Button
          variant="default"
          size="xs"
          onClick={() => setSearch({ exchange: null, symbol: null, trouble: null })}
        >
          Clear filters
        </Button>
      )}
    </search>
  );
}
