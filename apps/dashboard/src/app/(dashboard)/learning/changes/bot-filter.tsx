'use client';

import { Select } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import { learningSearch } from '../search-params.ts';
import styles from './changes.module.css';

/** Narrows the changes of weights to one bot; the list starts at its newest again. */
export function BotFilter({ bots }: { bots: readonly string[] }) {
  const [{ bot }, setSearch] = useQueryStates(learningSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  return (
    <search className={styles.filters} aria-label="Changes of weights">
      <Select
        aria-label="Bot"
        placeholder="Every bot"
        data={[...bots]}
        value={bot}
        onChange={(value) => setSearch({ bot: value, older: null, newer: null })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Every bot' }}
        nothingFoundMessage="No bot is called that"
        size="xs"
        w={220}
      />
    </search>
  );
}
