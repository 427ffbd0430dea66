'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { debounce, useQueryStates } from 'nuqs';
import { type KeyboardEvent, type MouseEvent, useMemo } from 'react';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';
import { toCsv } from '#format/to-csv.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import { BotCard } from './bot-card.tsx';
import { type BotColumn, botColumns } from './bot-columns.tsx';
import styles from './bot-table.module.css';
import { BotToolbar } from './bot-toolbar.tsx';
import { csvColumns } from './csv-columns.ts';
import { filterBots } from './filter-bots.ts';
import { offerDownload } from './offer-download.ts';
import { botSearch } from './search-params.ts';
import { SortHeader } from './sort-header.tsx';
import { toggleSort } from './sorting.ts';
import { useSortedBots } from './use-sorted-bots.ts';

interface BotTableProps {
  readonly bots: LeaderboardRow[];
  readonly now: string;
}

const typingMs = 250;

/** All bots: filtered, sorted and exported in the browser, with every choice in the address. */
export function BotTable({ bots, now }: BotTableProps) {
  const [search, setSearch] = useQueryStates(botSearch, { history: 'push' });
  const filtered = useMemo(
    () => filterBots(bots, { text: search.q, families: search.family }),
    [bots, search.q, search.family],
  );
  const shown = useSortedBots(filtered, search.sort);
  const families = useMemo(() => [...new Set(bots.map(({ family }) => family))].sort(), [bots]);

  const toggle = ({ id, isBestFirst }: BotColumn, isAdditional: boolean) =>
    setSearch({ sort: toggleSort(search.sort, { id, desc: isBestFirst ?? false }, isAdditional) });

  return (
    <>
      <BotToolbar
        text={search.q}
        onText={(q) => setSearch({ q }, { history: 'replace', limitUrlUpdates: debounce(typingMs) })}
        families={families}
        chosenFamilies={search.family}
        onFamilies={(family) => setSearch({ family })}
        sort={search.sort}
        onSort={(sort) => setSearch({ sort })}
        shown={shown.length}
        total={bots.length}
        onExport={() => offerDownload(`quorum-bots-${now.slice(0, 10)}.csv`, toCsv(csvColumns, shown))}
      />
      {shown.length === 0 ? (
        <p className={styles.none}>
          No bot matches.{' '}
          <Button variant="default" size="compact-sm" onClick={() => setSearch({ q: null, family: null })}>
            Clear filters
          </Button>
        </p>
      ) : (
        <>
          <div className={styles.desk}>
            <ScrollRegion label="Bots">
              <table className={`${table.table} ${styles.bots}`}>
                <thead>
                  <tr>
                    {botColumns.map((column) => (
                      <SortHeader key={column.id} column={column} sort={search.sort} onToggle={toggle} />
                    ))}
                  </tr>
                </thead>
                <BotRows bots={shown} now={now} />
              </table>
            </ScrollRegion>
          </div>
          <ul className={styles.cards} data-hold-still>
            {shown.map((bot) => (
              <BotCard key={bot.bot_name} bot={bot} now={now} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function BotRows({ bots, now }: BotTableProps) {
  const router = useRouter();
  const open = (event: MouseEvent, name: string) => {
    if ((event.target as HTMLElement).closest('a, button')) return;
    router.push(`/bots/${name}`);
  };
  return (
    <tbody onKeyDown={moveBetweenRows} data-hold-still>
      {bots.map((bot) => (
        <tr
          key={bot.bot_name}
          className={isLowSample(bot.decided_count) ? `${table.clickable} ${styles.low}` : table.clickable}
          onClick={(event) => open(event, bot.bot_name)}
        >
          {botColumns.map((column) => (
            <td key={column.id} className={column.isRight ? table.right : undefined} data-column={column.id}>
              {column.cell(bot, now)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Up and down move the focus from bot to bot; Enter follows the link, as links do. */
function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = (event.target as HTMLElement).closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const link = next?.querySelector<HTMLElement>('a');
  if (!link) return;
  event.preventDefault();
  link.focus();
}
