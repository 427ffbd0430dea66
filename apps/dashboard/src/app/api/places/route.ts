import { attempt } from '#data/attempt.ts';
import { getSymbols } from '#data/market/get-symbols.ts';
import { getBotNames } from '#data/places/get-bot-names.ts';
import { listPlaces } from './list-places.ts';

export const dynamic = 'force-dynamic';

/** Where the command palette can jump to beside the pages: every bot and symbol. 503 when the database is away. */
export async function GET(): Promise<Response> {
  const answer = await attempt(() => Promise.all([getBotNames(), getSymbols()]));
  const headers = { 'cache-control': 'no-store' };
  if ('problem' in answer) return Response.json({ problem: answer.problem }, { status: 503, headers });
  const [bots, symbols] = answer.data;
  return Response.json({ places: listPlaces(bots, symbols) }, { headers });
}
