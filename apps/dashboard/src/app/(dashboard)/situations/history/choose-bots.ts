import type { Standing } from '#data/trust/get-standings.ts';

/** As many lines as can be told apart. */
export const mostLines = 6;

const usualLines = 3;

/** "ema-crossover,supertrend" as names; what is no slug is left out, and what is too much. */
export function parseBotNames(text: string): string[] | null {
  const names = text.split(',').filter((name) => /^[a-z0-9-]+$/.test(name));
  return names.length === 0 ? null : [...new Set(names)].slice(0, mostLines);
}

/** The bots that were chosen and exist; else the most trusted ones. */
export function chooseBots(
  asked: readonly string[] | null,
  standings: readonly Pick<Standing, 'bot_name' | 'trust_score'>[],
): string[] {
  const known = (asked ?? []).filter((name) => standings.some(({ bot_name }) => bot_name === name));
  if (known.length > 0) return known;
  return [...standings]
    .filter(({ trust_score }) => trust_score !== null)
    .sort((a, b) => (b.trust_score ?? 0) - (a.trust_score ?? 0))
    .slice(0, usualLines)
    .map(({ bot_name }) => bot_name);
}
