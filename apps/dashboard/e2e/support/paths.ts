import { readDecision, readEndedPrediction, readSilentBot } from './read-api.ts';

/** Every page, with a bot that has a history, one of its predictions opened, a bot that has never spoken, and a decision. */
export async function readPaths(): Promise<Record<string, string>> {
  const { bot_name, prediction_id } = await readEndedPrediction();
  return {
    overview: '/',
    market: '/market',
    bots: '/bots',
    'flat list': '/bots?view=flat',
    bot: `/bots/${bot_name}`,
    prediction: `/bots/${bot_name}?prediction=${prediction_id}`,
    'silent bot': `/bots/${(await readSilentBot()).bot_name}`,
    correlations: '/correlations',
    learning: '/learning',
    situations: '/situations',
    ensemble: '/ensemble',
    decision: `/ensemble?decision=${(await readDecision()).decision_id}`,
    system: '/system',
    'unknown bot': '/bots/no-such-bot',
  };
}

export const pageNames = [
  'overview',
  'market',
  'bots',
  'flat list',
  'bot',
  'prediction',
  'silent bot',
  'correlations',
  'learning',
  'situations',
  'ensemble',
  'decision',
  'system',
  'unknown bot',
] as const;
