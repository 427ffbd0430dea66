import {
  type ColumnDef,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { isLowSample } from '#statistics/sample-floor.ts';
import { botColumns } from './bot-columns.tsx';
import type { ListedBot } from './listed-bot.ts';
import type { SortKey } from './sorting.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

type Features = typeof features;

/** Sorted by before everything else while a ranking column is: too few samples go last, whatever the direction. */
const sampleColumn = 'isLowSample';

const columns: ColumnDef<Features, ListedBot>[] = [
  { id: sampleColumn, accessorFn: (bot) => Number(isLowSample(bot.decided_count)), sortFn: compare },
  ...botColumns.map(
    (column): ColumnDef<Features, ListedBot> => ({
      id: column.id,
      accessorFn: column.value,
      sortUndefined: 'last',
      sortFn: compare,
    }),
  ),
];

/** The bots in the chosen order; equal ones keep theirs, unknown ones go last in both directions. */
export function useSortedBots(bots: ListedBot[], sort: readonly SortKey[]): ListedBot[] {
  const ranks = sort.some(({ id }) => botColumns.find((column) => column.id === id)?.isRanking);
  const sorting = ranks ? [{ id: sampleColumn, desc: false }, ...sort] : [...sort];
  const table = useTable({ features, columns, data: bots, state: { sorting } });
  return table.getRowModel().rows.map((row) => row.original);
}

function compare(a: Row<Features, ListedBot>, b: Row<Features, ListedBot>, columnId: string): number {
  const left = a.getValue<string | number>(columnId);
  const right = b.getValue<string | number>(columnId);
  return left < right ? -1 : left > right ? 1 : 0;
}
