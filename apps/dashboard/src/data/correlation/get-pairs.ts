import { z } from 'zod';
import { api } from '../api.ts';
import { count } from '../count.ts';
import { read } from '../read.ts';
import { readAll } from '../read-all.ts';
import { type CorrelationClass, type CorrelationPair, correlationPair } from './correlation-pair.ts';

export const pairColumns = ['correlation', 'residual', 'n', 'bot'] as const;

export interface PairSort {
  readonly by: (typeof pairColumns)[number];
  readonly desc: boolean;
}

export interface PairFilter {
  readonly class: CorrelationClass | null;
  /** Only pairs this bot is one of; null: any. */
  readonly bot: string | null;
}

export interface PairPage {
  readonly pairs: readonly CorrelationPair[];
  /** How many pass the filter, on all pages. */
  readonly count: number;
}

export const pairPageSize = 50;

const sorted = {
  correlation: 'correlation_coefficient',
  residual: 'residual_correlation',
  n: 'sample_size',
  bot: 'bot_name_a',
} as const;

/** One page of the pairs, unknown ones last in either direction. They are a few thousand: counting to a page is cheap. */
export async function getPairs(filter: PairFilter, sort: PairSort, page: number): Promise<PairPage> {
  const from = page * pairPageSize;
  const [pairs, total] = await Promise.all([
    read('the pairs', ordered(filter, sort).range(from, from + pairPageSize - 1), z.array(correlationPair)),
    count('the number of pairs', narrowed(filter, { count: 'exact', head: true })),
  ]);
  return { pairs, count: total };
}

/** Every pair that passes, for a file. */
export function getAllPairs(filter: PairFilter, sort: PairSort): Promise<CorrelationPair[]> {
  return readAll('the pairs', (from, to) => ordered(filter, sort).range(from, to), correlationPair);
}

function narrowed(filter: PairFilter, options?: { count: 'exact'; head: boolean }) {
  let query = api().from('bot_correlation_matrix').select('*', options);
  if (filter.class !== null) query = query.eq('correlation_class', filter.class);
  if (filter.bot !== null) query = query.or(`bot_name_a.eq.${filter.bot},bot_name_b.eq.${filter.bot}`);
  return query;
}

function ordered(filter: PairFilter, { by, desc }: PairSort) {
  return narrowed(filter)
    .order(sorted[by], { ascending: !desc, nullsFirst: false })
    .order('bot_name_a')
    .order('bot_name_b');
}
