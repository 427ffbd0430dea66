import { Button, MultiSelect, SegmentedControl, Select, TextInput } from '@mantine/core';
import { timeframes } from '@quorum/contracts';
import { ChevronsDownUp, ChevronsUpDown, Download, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { botColumnIds } from './bot-column-ids.ts';
import { botColumns } from './bot-columns.tsx';
import styles from './bot-table.module.css';
import { nameFamily, orderFamilies } from './families.ts';
import { luckChoices, speechChoices } from './filter-bots.ts';
import type { BotGroup } from './group-bots.ts';
import type { ListedBot } from './listed-bot.ts';
import { type BotSearch, botViews } from './search-params.ts';
import { parseSort, writeSort } from './sorting.ts';

interface BotToolbarProps {
  readonly search: BotSearch;
  readonly bots: readonly ListedBot[];
  readonly onSearch: (changes: Partial<BotSearch>) => void;
  readonly onText: (text: string) => void;
  /** The groups shown; empty in the flat list. */
  readonly groups: readonly BotGroup[];
  readonly shownCount: number;
  readonly columnMenu: ReactNode;
  readonly onExport: () => void;
}

const orders = botColumns.map(({ id, label, isBestFirst }) => ({
  value: writeSort([{ id, desc: isBestFirst ?? false }]),
  label,
}));

const speech = [
  { value: 'yes', label: 'Speaks' },
  { value: 'no', label: 'Has only abstained' },
];

const luck = [
  { value: 'told', label: 'Told from luck' },
  { value: 'not-yet', label: 'Cannot be told from luck yet' },
];

/** Everything that narrows, groups, orders and exports the table. */
export function BotToolbar(props: BotToolbarProps) {
  const { search, bots, onSearch, groups, shownCount } = props;
  const families = orderFamilies(bots.map(({ family }) => family));
  return (
    <search className={styles.toolbar} aria-label="Bots">
      <TextInput
        className={styles.text}
        type="search"
        aria-label="Filter by name or family"
        placeholder="Filter by name or family"
        leftSection={<Search size={14} aria-hidden="true" />}
        value={search.q}
        onChange={(event) => props.onText(event.currentTarget.value)}
      />
      <MultiSelect
        className={styles.families}
        aria-label="Families"
        placeholder={search.family.length === 0 ? 'All families' : ''}
        data={families.map((value) => ({ value, label: nameFamily(value) }))}
        value={search.family}
        onChange={(family) => onSearch({ family })}
        clearable
        clearButtonProps={{ 'aria-label': 'Show all families' }}
      />
      <MultiSelect
        className={styles.timeframes}
        aria-label="Candles"
        placeholder={search.timeframe.length === 0 ? 'All candles' : ''}
        data={[...timeframes]}
        value={search.timeframe}
        onChange={(timeframe) => onSearch({ timeframe })}
        clearable
        clearButtonProps={{ 'aria-label': 'Show all candles' }}
      />
      <Select
        className={styles.speech}
        aria-label="Speaks or abstains"
        placeholder="Speaks or not"
        data={speech}
        value={search.speaks}
        onChange={(value) => onSearch({ speaks: speechChoices.find((known) => known === value) ?? null })}
        clearable
        clearButtonProps={{ 'aria-label': 'Show both' }}
      />
      <Select
        className={styles.luck}
        aria-label="Told from luck"
        placeholder="Luck or not"
        data={luck}
        value={search.luck}
        onChange={(value) => onSearch({ luck: luckChoices.find((known) => known === value) ?? null })}
        comboboxProps={{ width: 240, position: 'bottom-start' }}
        clearable
        clearButtonProps={{ 'aria-label': 'Show told from luck and not' }}
      />
      <Select
        className={styles.order}
        aria-label="Sort by"
        data={orders}
        value={writeSort(search.sort)}
        placeholder="Sort by"
        allowDeselect={false}
        onChange={(order) => onSearch({ sort: parseSort(order ?? '', botColumnIds) })}
      />
      <div className={styles.view}>
        <SegmentedControl
          size="xs"
          aria-label="View"
          data={[
            { value: 'families', label: 'Families' },
            { value: 'flat', label: 'Flat list' },
          ]}
          value={search.view}
          onChange={(view) => onSearch({ view: botViews.find((known) => known === view) ?? 'families' })}
        />
        <FoldAll search={search} groups={groups} onSearch={onSearch} />
      </div>
      <span className={`num soft ${styles.count}`} role="status">
        {shownCount === bots.length ? `${bots.length} bots` : `${shownCount} of ${bots.length} bots`}
      </span>
      <span className={styles.columnMenu}>{props.columnMenu}</span>
      <Button
        variant="default"
        leftSection={<Download size={14} aria-hidden="true" />}
        onClick={props.onExport}
        disabled={shownCount === 0}
      >
        CSV
      </Button>
    </search>
  );
}

function FoldAll({ search, groups, onSearch }: Pick<BotToolbarProps, 'search' | 'groups' | 'onSearch'>) {
  if (groups.length === 0) return null;
  const isAnyOpen = groups.some(({ family }) => !search.closed.includes(family));
  const Icon = isAnyOpen ? ChevronsDownUp : ChevronsUpDown;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Icon size={14} aria-hidden="true" />}
      onClick={() => onSearch({ closed: isAnyOpen ? groups.map(({ family }) => family) : [] })}
    >
      {isAnyOpen ? 'Fold all' : 'Unfold all'}
    </Button>
  );
}
