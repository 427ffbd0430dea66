import { UsageError } from './usage-error.ts';

/** Refusals that our own SQL functions word for the operator. */
const refusals = ['22023', '23505'];

/** What our SQL refused because of what was asked becomes a UsageError; any other error stays what it is. */
export function saidByDatabase(error: unknown): unknown {
  const { code, message, hint } = error as { code?: unknown; message?: unknown; hint?: unknown };
  if (!refusals.includes(String(code))) return error;
  return new UsageError(typeof hint === 'string' ? `${message}. ${hint}` : String(message));
}
