import { DataError } from '../data-error.ts';
import { getStandings, type Standing } from './get-standings.ts';

/** Where one bot stands, from the rows of all, so that its page and the table can never disagree. */
export async function getStanding(name: string): Promise<Standing> {
  const found = (await getStandings()).find(({ bot_name }) => bot_name === name);
  if (!found) throw new DataError(`${name} has no standing: only bots that vote have one.`);
  return found;
}
