'use client';

import { Button, SegmentedControl, Select } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import { periodNames, periods, regimeNames, regimes, sides } from '#metrics/choice.ts';
import { describeChoice } from '#metrics/describe-choice.ts';
import { predictionSearch } from '../search-params.ts';
import styles from './choice-bar.module.css';

const bothSides = 'both';

/** Chooses what of the record the page shows. The list of predictions starts at its newest again. */
export function ChoiceBar() {
  const [search, setSearch] = useQueryStates(predictionSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  const { period, regime, side } = search;
  const start = { older: null, newer: null };
  const isChosen = period !== 'all' || regime !== 'ALL' || side !== null;
  return (
    <search className={styles.bar} aria-label="What of the record is shown">
      <SegmentedControl
        size="xs"
        aria-label="Period"
        data={periods.map((value) => ({ value, label: periodNames[value] }))}
        value={period}
        onChange={(value) =>
          setSearch({ ...start, period: periods.find((known) => known === value) ?? null })
        }
      />
      <Select
        aria-label="Market regime"
        size="xs"
        w={140}
        data={regimes.map((value) => ({ value, label: regimeNames[value] }))}
        value={regime}
        allowDeselect={false}
        onChange={(value) =>
          setSearch({ ...start, regime: regimes.find((known) => known === value) ?? null })
        }
      />
      <SegmentedControl
        size="xs"
        aria-label="Side"
        data={[{ value: bothSides, label: 'Both sides' }, ...sides.map((value) => ({ value, label: value }))]}
        value={side ?? bothSides}
        onChange={(value) => setSearch({ ...start, side: sides.find((known) => known === value) ?? null })}
      />
      {isChosen && (
        <Button
          variant="default"
          size="xs"
          onClick={() => setSearch({ ...start, period: null, regime: null, side: null })}
        >
          Whole record
        </Button>
      )}
      <span className={styles.said} role="status">
        Shown: {describeChoice({ period, regime, side })}
      </span>
    </search>
  );
}
