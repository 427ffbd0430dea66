'use client';

import { SegmentedControl } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import { periodNames, periods } from '#metrics/choice.ts';
import { periodSearch } from '#metrics/period-search.ts';
import styles from './period-bar.module.css';

/** Chooses the days that the records below are added up over. */
export function PeriodBar({ title }: { title: string }) {
  const [{ period }, setSearch] = useQueryStates(periodSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  return (
    <search className={styles.bar} aria-label="Days of the records">
      <h2 className={styles.title}>{title}</h2>
      <SegmentedControl
        size="xs"
        aria-label="Period"
        data={periods.map((value) => ({ value, label: periodNames[value] }))}
        value={period}
        onChange={(value) => setSearch({ period: periods.find((known) => known === value) ?? null })}
      />
    </search>
  );
}
