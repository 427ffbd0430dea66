export const callStatuses = ['waiting', 'open', 'ended', 'unfilled'] as const;

export type CallStatus = (typeof callStatuses)[number];

interface Path {
  is(column: 'entered_at' | 'exited_at', value: null): this;
  not(column: 'entered_at' | 'exited_at', operator: 'is', value: null): this;
}

/**
 * The calls that have come so far, told by what an index knows: their entry and their end. A call that waits has neither,
 * as one without an outcome; those are listed in a view of their own.
 */
export function havingStatus<Query extends Path>(
  query: Query,
  status: Exclude<CallStatus, 'waiting'>,
): Query {
  const entered = status === 'unfilled' ? query.is('entered_at', null) : query.not('entered_at', 'is', null);
  return status === 'open' ? entered.is('exited_at', null) : entered.not('exited_at', 'is', null);
}
