import type { Queryable } from '@quorum/local-stack';

/** What a replay leaves behind; numbers given out by sequences and the clock's own times apart. */
const questions = [
  `select to_jsonb(line) - 'scan_id' - 'opened_at' as line from public.scans as line order by timeframe, as_of`,
  `select to_jsonb(line) - 'scan_id' || jsonb_build_object('as_of', scan.as_of) as line
   from public.scan_symbols as line join public.scans as scan using (scan_id) order by scan.as_of, timeframe, symbol`,
  `select to_jsonb(line) - 'prediction_id' - 'scan_id' - 'created_at' as line
   from public.bot_predictions as line order by predicted_at, symbol, bot_name`,
  `select to_jsonb(line) - 'prediction_id' as line
   from public.prediction_outcomes as line order by predicted_at, symbol, bot_name`,
  `select to_jsonb(line) - 'prediction_id' - 'event_id' as line
   from public.tp_sl_events as line order by hit_at, symbol, bot_name, hit_price`,
  `select to_jsonb(line) as line from public.continuous_price_tracking as line order by symbol, observed_at`,
  `select to_jsonb(line) as line from public.bot_performance_history as line order by bot_name, day`,
  `select to_jsonb(line) as line from public.bot_accuracy_metrics as line order by bot_name`,
  `select to_jsonb(line) as line from public.bot_probation_status as line order by bot_name`,
  `select to_jsonb(line) - 'event_id' as line from public.bot_probation_events as line order by bot_name, happened_at`,
];

/** For tests: every row of the loop's tables, one text a row. */
export async function readRows(database: Queryable): Promise<string[]> {
  const tables = [];
  for (const question of questions) tables.push(await database.query<{ line: unknown }>(question));
  return tables.flat().map(({ line }) => JSON.stringify(line));
}
