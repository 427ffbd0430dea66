'use client';

import { Select } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import { regimeNames, regimes } from '#metrics/choice.ts';
import { situationSearch } from '../search-params.ts';
import styles from '../situations.module.css';

/** Narrows the list of situations to a regime. */
export function SituationFilters() {
  const [{ regime }, setSearch] = useQueryStates(situationSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  return (
    <search className={styles.filters} aria-label="Situations">
      <Select
        aria-label="Regime"
        size="xs"
        w={150}
        data={regimes.map((value) => ({ value, label: regimeNames[value] }))}
        value={regime}
        allowDeselect={false}
        onChange={(value) =>
          setSearch({ regime: regimes.find((known) => known === value) ?? null, older: null, newer: null })
        }
      />
    </search>
  );
}
