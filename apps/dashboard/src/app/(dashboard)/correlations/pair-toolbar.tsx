'use client';

import { Button, Select } from '@mantine/core';
import { Download } from 'lucide-react';
import { createSerializer, useQueryStates } from 'nuqs';
import { correlationClasses } from '#data/correlation/correlation-pair.ts';
import { formatCount } from '#format/format-count.ts';
import styles from './correlations.module.css';
import { classNames } from './describe-pair.ts';
import type { ListedPairs } from './read-listed-pairs.ts';
import { correlationSearch } from './search-params.ts';

const serialize = createSerializer(correlationSearch);

/** Narrows the list of pairs, and exports what is left of it. */
export function PairToolbar({ bots, count }: Pick<ListedPairs, 'bots' | 'count'>) {
  const [search, setSearch] = useQueryStates(correlationSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  const isFiltered = search.class !== null || search.bot !== null;
  return (
    <search className={styles.filters} aria-label="Pairs">
      <Select
        aria-label="Class"
        placeholder="Any class"
        data={correlationClasses.map((value) => ({ value, label: classNames[value] }))}
        value={search.class}
        onChange={(value) =>
          setSearch({ class: correlationClasses.find((known) => known === value) ?? null, page: null })
        }
        clearable
        clearButtonProps={{ 'aria-label': 'Any class' }}
        comboboxProps={{ width: 220, position: 'bottom-start' }}
        size="xs"
        w={170}
      />
      <Select
        aria-label="Bot"
        placeholder="Any bot"
        data={[...bots]}
        value={search.bot}
        onChange={(bot) => setSearch({ bot, page: null })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Any bot' }}
        nothingFoundMessage="No such bot"
        comboboxProps={{ width: 260, position: 'bottom-start' }}
        size="xs"
        w={200}
      />
      {isFiltered && (
        <Button variant="default" size="xs" onClick={() => setSearch({ class: null, bot: null, page: null })}>
          Clear filters
        </Button>
      )}
      <span className={`num soft ${styles.count}`} role="status">
        {formatCount(count)} {count === 1 ? 'pair' : 'pairs'}
      </span>
      <Button
        component="a"
        href={serialize('/correlations/pairs.csv', {
          class: search.class,
          bot: search.bot,
          sort: search.sort,
        })}
        variant="default"
        size="xs"
        leftSection={<Download size={14} aria-hidden="true" />}
      >
        CSV
      </Button>
    </search>
  );
}
