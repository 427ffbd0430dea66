import { DataError } from './data-error.ts';
import { explainFailure, type Failure } from './explain-failure.ts';

interface CountReply {
  readonly count: number | null;
  readonly error: Failure | null;
}

/** Awaits a counting query. Throws a DataError that names `what`. */
export async function count(what: string, query: PromiseLike<CountReply>): Promise<number> {
  const { count, error } = await query;
  if (error) throw new DataError(explainFailure(what, error));
  if (count === null) throw new DataError(`${what} could not be read: the API did not count.`);
  return count;
}
