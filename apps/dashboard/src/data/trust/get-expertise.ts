import { z } from 'zod';
import { regimes } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { readAll } from '../read-all.ts';

const expertise = z.object({
  bot_name: z.string(),
  market_regime: z.enum(regimes),
  call_count: z.number(),
  hit_count: z.number(),
  hit_rate: z.number().nullable(),
  expected_rate: z.number(),
  expected_rate_low: z.number().nullable(),
  expected_rate_high: z.number().nullable(),
  unknown_reason: z.string().nullable(),
  as_of: instant.nullable(),
});

/** How well a bot reads one kind of market: its rate there, and what is expected of it. */
export type Expertise = z.infer<typeof expertise>;

/** Every bot in every regime, and over all. */
export function getExpertise(): Promise<Expertise[]> {
  const page = (from: number, to: number) =>
    api().from('bot_expertise_map').select('*').order('bot_name').order('market_regime').range(from, to);
  return readAll('the expertise of the bots', page, expertise);
}
