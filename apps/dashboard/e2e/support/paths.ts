import { readEndedPrediction } from './read-api.ts';

/** Every page, with a bot that has a history and one of its predictions opened. */
export async function readPaths(): Promise<Record<string, string>> {
  const { bot_name, prediction_id } = await readEndedPrediction();
  return {
    overview: '/',
    bots: '/bots',
    bot: `/bots/${bot_name}`,
    prediction: `/bots/${bot_name}?prediction=${prediction_id}`,
    system: '/system',
    'unknown bot': '/bots/no-such-bot',
  };
}

export const pageNames = ['overview', 'bots', 'bot', 'prediction', 'system', 'unknown bot'] as const;
