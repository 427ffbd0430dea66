import { api } from '../api.ts';
import { read } from '../read.ts';
import { type BotWeight, botWeight } from './bot-weight.ts';

/** The weight of one bot; null where there is none of that name. */
export function getBotWeight(name: string): Promise<BotWeight | null> {
  const query = api().from('bot_weights').select('*').eq('bot_name', name).maybeSingle();
  return read('the weight', query, botWeight.nullable());
}
