'use client';

import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { debounce, useQueryStates } from 'nuqs';
import { useCallback, useMemo, useState } from 'react';
import { offerDownload } from '#components/tables/offer-download.ts';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { toCsv } from '#format/to-csv.ts';
import { BotCards } from './bot-cards.tsx';
import type { BotColumnId } from './bot-column-ids.ts';
import { type BotColumn, botColumns } from './bot-columns.tsx';
import { BotGroupRows } from './bot-group-rows.tsx';
import { BotRows } from './bot-rows.tsx';
import styles from './bot-table.module.css';
import { BotToolbar } from './bot-toolbar.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { csvColumns } from './csv-columns.ts';
import { filterBots } from './filter-bots.ts';
import { type BotGroup, groupBots } from './group-bots.ts';
import type { ListedBot } from './listed-bot.ts';
import { moveBetweenRows } from './move-between-rows.ts';
import { rememberColumns } from './remember-columns.ts';
import { botSearch } from './search-params.ts';
import { SortHeader } from './sort-header.tsx';
import { toggleSort } from './sorting.ts';
import { useSortedBots } from './use-sorted-bots.ts';

interface BotTableProps {
  readonly bots: ListedBot[];
  /** What the reader last chose to see. */
  readonly initialColumns: readonly BotColumnId[];
  readonly now: string;
}

const typingMs = 250;
const phone = '(max-width: 47.99em)';

/** All bots: filtered, grouped, sorted and exported in the browser, with every choice in the address. */
export function BotTable({ bots, initialColumns, now }: BotTableProps) {
  const [search, setSearch] = useQueryStates(botSearch, { history: 'push' });
  const [chosenColumns, setChosenColumns] = useState(initialColumns);
  // Unknown to the server, which sends both; the browser keeps the one that is seen.
  const isPhone = useMediaQuery(phone);
  const isGrouped = search.view === 'families';
  const filtered = useMemo(
    () =>
      filterBots(bots, {
        text: search.q,
        families: search.family,
        timeframes: search.timeframe,
        speaks: search.speaks,
        luck: search.luck,
      }),
    [bots, search.q, search.family, search.timeframe, search.speaks, search.luck],
  );
  const sorted = useSortedBots(filtered, search.sort);
  const groups = useMemo(() => groupBots(sorted, bots), [sorted, bots]);
  const shown = isGrouped ? groups.flatMap((group) => group.bots) : sorted;
  const columns = useMemo(() => visibleColumns(chosenColumns, isGrouped), [chosenColumns, isGrouped]);

  const toggle = ({ id, isBestFirst }: BotColumn, isAdditional: boolean) =>
    setSearch({ sort: toggleSort(search.sort, { id, desc: isBestFirst ?? false }, isAdditional) });
  const fold = useCallback(
    (family: string) =>
      setSearch(({ closed }) => ({
        closed: closed.includes(family) ? closed.filter((other) => other !== family) : [...closed, family],
      })),
    [setSearch],
  );
  const chooseColumns = (next: readonly BotColumnId[]) => {
    setChosenColumns(next);
    rememberColumns(next);
  };

  return (
    <>
      <BotToolbar
        search={search}
        bots={bots}
        onSearch={setSearch}
        onText={(q) => setSearch({ q }, { history: 'replace', limitUrlUpdates: debounce(typingMs) })}
        groups={isGrouped ? groups : []}
        shownCount={shown.length}
        columnMenu={<ColumnMenu columns={chosenColumns} isGrouped={isGrouped} onChange={chooseColumns} />}
        onExport={() => offerDownload(`quorum-bots-${now.slice(0, 10)}.csv`, toCsv(csvColumns, shown))}
      />
      {shown.length === 0 ? (
        <NoBots
          onClear={() => setSearch({ q: null, family: null, timeframe: null, speaks: null, luck: null })}
        />
      ) : (
        <>
          {isPhone !== true && (
            <div className={styles.desk}>
              <ScrollRegion label="Bots" isTall>
                <table className={`${table.table} ${styles.bots}`} onKeyDown={moveBetweenRows}>
                  <thead>
                    <tr>
                      {columns.map((column) => (
                        <SortHeader key={column.id} column={column} sort={search.sort} onToggle={toggle} />
                      ))}
                    </tr>
                  </thead>
                  {isGrouped ? (
                    groups.map((group) => (
                      <BotGroupRows
                        key={group.family}
                        group={group}
                        columns={columns}
                        isOpen={isOpen(group, search.closed)}
                        onFold={fold}
                        now={now}
                      />
                    ))
                  ) : (
                    <tbody data-hold-still>
                      <BotRows bots={sorted} columns={columns} now={now} />
                    </tbody>
                  )}
                </table>
              </ScrollRegion>
            </div>
          )}
          {isPhone !== false && (
            <BotCards
              groups={isGrouped ? groups : null}
              bots={sorted}
              closed={search.closed}
              onFold={fold}
              now={now}
            />
          )}
        </>
      )}
    </>
  );
}

function NoBots({ onClear }: { onClear: () => void }) {
  return (
    <p className={styles.none}>
      No bot matches.{' '}
      <Button variant="default" size="compact-sm" onClick={onClear}>
        Clear filters
      </Button>
    </p>
  );
}

/** Under a family's row its name need not be repeated. */
function visibleColumns(chosen: readonly BotColumnId[], isGrouped: boolean): BotColumn[] {
  return botColumns.filter(({ id }) => chosen.includes(id) && !(isGrouped && id === 'family'));
}

function isOpen({ family }: BotGroup, closed: readonly string[]): boolean {
  return !closed.includes(family);
}
