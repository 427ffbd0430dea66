import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { Download, Search } from 'lucide-react';
import { botColumnIds } from './bot-column-ids.ts';
import { botColumns } from './bot-columns.tsx';
import styles from './bot-table.module.css';
import { parseSort, type SortKey, writeSort } from './sorting.ts';

interface BotToolbarProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly families: readonly string[];
  readonly chosenFamilies: string[];
  readonly onFamilies: (families: string[]) => void;
  readonly sort: readonly SortKey[];
  readonly onSort: (sort: SortKey[]) => void;
  readonly shown: number;
  readonly total: number;
  readonly onExport: () => void;
}

const orders = botColumns.map(({ id, label, isBestFirst }) => ({
  value: writeSort([{ id, desc: isBestFirst ?? false }]),
  label,
}));

/** Everything that narrows, orders and exports the table. */
export function BotToolbar(props: BotToolbarProps) {
  return (
    <search className={styles.toolbar} aria-label="Bots">
      <TextInput
        className={styles.text}
        type="search"
        aria-label="Filter by name or family"
        placeholder="Filter by name or family"
        leftSection={<Search size={14} aria-hidden="true" />}
        value={props.text}
        onChange={(event) => props.onText(event.currentTarget.value)}
      />
      <MultiSelect
        className={styles.families}
        aria-label="Families"
        placeholder={props.chosenFamilies.length === 0 ? 'All families' : ''}
        data={props.families}
        value={props.chosenFamilies}
        onChange={props.onFamilies}
        clearable
        clearButtonProps={{ 'aria-label': 'Show all families' }}
      />
      <Select
        className={styles.order}
        aria-label="Sort by"
        data={orders}
        value={writeSort(props.sort)}
        placeholder="Sort by"
        allowDeselect={false}
        onChange={(order) => props.onSort(parseSort(order ?? '', botColumnIds))}
      />
      <span className={`num soft ${styles.count}`} role="status">
        {props.shown === props.total ? `${props.total} bots` : `${props.shown} of ${props.total} bots`}
      </span>
      <Button
        variant="default"
        leftSection={<Download size={14} aria-hidden="true" />}
        onClick={props.onExport}
        disabled={props.shown === 0}
      >
        CSV
      </Button>
    </search>
  );
}
