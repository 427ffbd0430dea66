import { attempt } from '#data/attempt.ts';
import { getAllPairs } from '#data/correlation/get-pairs.ts';
import { toCsv } from '#format/to-csv.ts';
import { pairCsv } from '../pair-csv.ts';
import { loadCorrelationSearch } from '../search-params.ts';

export const dynamic = 'force-dynamic';

/** Every pair that passes the list's filter, in the list's order, as a file. */
export async function GET(request: Request): Promise<Response> {
  const search = loadCorrelationSearch(new URL(request.url).searchParams);
  const answer = await attempt(() => getAllPairs(search, search.sort));
  if ('problem' in answer) return new Response(answer.problem, { status: 503 });
  return new Response(toCsv(pairCsv, answer.data), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="quorum-pairs.csv"',
      'cache-control': 'no-store',
    },
  });
}
