import { z } from 'zod';
import { api } from '../api.ts';
import type { Page } from '../page.ts';
import { read } from '../read.ts';

const episode = z.object({
  episode_id: z.number(),
  day: z.string(),
  label: z.string().nullable(),
  believed_regime: z.string(),
  belief: z.number(),
  decision_count: z.number(),
  correct_count: z.number(),
  equal_weight_correct_count: z.number(),
  log_score: z.number().nullable(),
  surprise: z.number().nullable(),
  lesson: z.string(),
  meta_situations: z.object({ situation_name: z.string() }).nullable(),
});

/** A UTC day of decisions: what was believed, what came of it, and what that changed. */
export type Episode = z.infer<typeof episode>;

export interface EpisodePlace {
  /** Only days before this one, or after it; null: from the newest. */
  readonly before: string | null;
  readonly after: string | null;
}

const pageSize = 10;

/** One page of the days of decisions, newest first. A day is one row, so the day is the key. */
export async function getEpisodes({ before, after }: EpisodePlace): Promise<Page<Episode>> {
  let query = api().from('meta_learning_episodes').select('*, meta_situations(situation_name)');
  if (after !== null) query = query.gt('day', after);
  else if (before !== null) query = query.lt('day', before);
  const found = await read(
    'the episodes',
    query.order('day', { ascending: after !== null }).limit(pageSize + 1),
    z.array(episode),
  );
  const rows = found.slice(0, pageSize);
  const hasMore = found.length > pageSize;
  return after === null
    ? { rows, hasOlder: hasMore, hasNewer: before !== null }
    : { rows: rows.reverse(), hasOlder: true, hasNewer: hasMore };
}
