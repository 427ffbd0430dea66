import type { z } from 'zod';
import { DataError } from './data-error.ts';
import { explainFailure, type Failure } from './explain-failure.ts';

interface Reply {
  readonly data: unknown;
  readonly error: Failure | null;
}

/** Awaits a query and parses its reply. Throws a DataError that names `what`. */
export async function read<T>(what: string, query: PromiseLike<Reply>, schema: z.ZodType<T>): Promise<T> {
  const { data, error } = await query;
  if (error) throw new DataError(explainFailure(what, error));
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DataError(
    `${what} could not be understood: ${issue?.path.join('.')} ${issue?.message}. Do page and database match?`,
  );
}
