import type { Queryable } from '@quorum/local-stack';

/** Every mergeable state the analytics keep, in a fixed order; numbers as text, so that a last digit counts. */
const questions = {
  bot_daily_states: `
    select to_jsonb(line) as line from public.bot_daily_states as line order by bot_name, day`,
  bot_daily_parts: `
    select to_jsonb(line) as line from public.bot_daily_parts as line order by bot_name, day, market_regime, side`,
  bot_day_trades: `
    select to_jsonb(line) as line from engine.bot_day_trades as line order by bot_name, day`,
};

export type AnalyticsStates = Record<keyof typeof questions, unknown[]>;

export async function readAnalyticsStates(database: Queryable): Promise<AnalyticsStates> {
  const tables: Partial<AnalyticsStates> = {};
  for (const [table, question] of Object.entries(questions)) {
    const rows = await database.query<{ line: unknown }>(question);
    tables[table as keyof AnalyticsStates] = rows.map(({ line }) => line);
  }
  return tables as AnalyticsStates;
}
