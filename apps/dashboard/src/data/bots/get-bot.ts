import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';

const parameter = z.object({
  name: z.string(),
  default: z.number(),
  minimum: z.number(),
  maximum: z.number(),
  description: z.string(),
  whole: z.boolean().default(false),
});

const bot = z.object({
  bot_name: z.string(),
  display_name: z.string(),
  family: z.string(),
  thesis: z.string(),
  source: z.string(),
  timeframe: z.enum(['15m', '1h', '4h', '1d']),
  warmup_candle_count: z.number(),
  calibration: z.string(),
  parameters: z.array(parameter),
  needs: z.array(z.string()),
  is_enabled: z.boolean(),
  is_external: z.boolean(),
  is_ensemble: z.boolean(),
});

export type Bot = z.infer<typeof bot>;

/** Who a bot is; null when there is none of that name. Read once a request. */
export const getBot = cache((name: string): Promise<Bot | null> => {
  const query = api().from('bots').select('*').eq('bot_name', name).maybeSingle();
  return read('the bot', query, bot.nullable());
});
