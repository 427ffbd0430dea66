import { getPairs, type PairFilter, type PairPage, type PairSort } from '#data/correlation/get-pairs.ts';
import { getStandings } from '#data/trust/get-standings.ts';

export interface ListedPairs extends PairPage {
  readonly bots: readonly { readonly value: string; readonly label: string }[];
}

/** One page of the list, and the names of all bots to choose from. */
export async function readListedPairs(
  filter: PairFilter,
  sort: PairSort,
  page: number,
): Promise<ListedPairs> {
  const [found, standings] = await Promise.all([getPairs(filter, sort, page - 1), getStandings()]);
  return {
    ...found,
    bots: standings
      .map(({ bot_name, display_name }) => ({ value: bot_name, label: display_name }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en')),
  };
}
