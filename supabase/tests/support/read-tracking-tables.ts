import type { Queryable } from '@quorum/local-stack';

/** What every way of running the jobs must agree on; numbers given out by sequences and times of detection apart. */
const questions = {
  prediction_outcomes: `
    select to_jsonb(line) - 'prediction_id' as line
    from public.prediction_outcomes as line order by prediction_id`,
  tp_sl_events: `
    select to_jsonb(line) - 'prediction_id' - 'event_id' - 'detected_at' as line
    from public.tp_sl_events as line order by prediction_id`,
  continuous_price_tracking: `
    select to_jsonb(line) as line
    from public.continuous_price_tracking as line order by exchange, symbol, observed_at`,
  bot_performance_history: `
    select to_jsonb(line) as line
    from public.bot_performance_history as line order by bot_name, day`,
  bot_accuracy_metrics: `
    select to_jsonb(line) - 'as_of' as line
    from public.bot_accuracy_metrics as line order by bot_name`,
  open_predictions: `
    select to_jsonb(line) - 'prediction_id' as line
    from engine.open_predictions as line order by prediction_id`,
};

export type TrackingTables = Record<keyof typeof questions, unknown[]>;

/** Every row the tracking and metrics jobs wrote, in a fixed order. */
export async function readTrackingTables(database: Queryable): Promise<TrackingTables> {
  const tables: Partial<TrackingTables> = {};
  for (const [table, question] of Object.entries(questions)) {
    const rows = await database.query<{ line: unknown }>(question);
    tables[table as keyof TrackingTables] = rows.map(({ line }) => line);
  }
  return tables as TrackingTables;
}
