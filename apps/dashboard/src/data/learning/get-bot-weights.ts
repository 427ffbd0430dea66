import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';
import { type BotWeight, botWeight } from './bot-weight.ts';

/** The weight of every bot, heaviest first: at most as many rows as there are bots. */
export function getBotWeights(): Promise<BotWeight[]> {
  const query = api()
    .from('bot_weights')
    .select('*')
    .order('effective_weight', { ascending: false })
    .order('bot_name')
    .limit(500);
  return read('the weights', query, z.array(botWeight));
}
