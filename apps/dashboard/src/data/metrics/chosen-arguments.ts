import type { Choice } from '#metrics/choice.ts';

/** What the functions of a choice (`get_bot_hours` and the like) are asked with, from a UTC day on (null: the first). */
export function chosenArguments(name: string, { regime, side }: Omit<Choice, 'period'>, from: string | null) {
  return {
    p_bot_name: name,
    p_market_regime: regime,
    p_side: side ?? 'ALL',
    ...(from === null ? {} : { p_from: from }),
  };
}
