import { z } from 'zod';
import { api } from '../api.ts';
import { instant, numeric } from '../columns.ts';
import { read } from '../read.ts';

const guardrails = z.object({
  max_leverage: numeric,
  min_confidence: z.number(),
  stop_loss_tightening: z.number(),
  max_position_ratio: z.number(),
  needs_regime_alignment: z.boolean(),
  reason: z.string(),
  updated_at: instant.nullable(),
});

/** The limits a bot's calls are taken within. */
export type Guardrails = z.infer<typeof guardrails>;

export function getGuardrails(name: string): Promise<Guardrails> {
  const query = api().from('bot_guardrails').select('*').eq('bot_name', name).single();
  return read('the guardrails', query, guardrails);
}
