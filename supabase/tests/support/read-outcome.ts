import type { Queryable } from '@quorum/local-stack';
import type { Mark, Outcome } from '@quorum/tracking';

/** Times as ms since the epoch and numbers as numbers, whichever engine answers. */
const question = `
  select
    case
      when outcome.prediction_id is null then 'waiting'
      when outcome.exited_at is null then 'open'
      when outcome.entered_at is null then 'unfilled'
      else 'ended'
    end as status,
    (extract(epoch from outcome.entered_at) * 1000)::float8 as entered_at,
    outcome.entry_price::float8 as entry_price,
    (extract(epoch from outcome.exited_at) * 1000)::float8 as exited_at,
    outcome.exit_price::float8 as exit_price,
    outcome.exit_reason, outcome.exit_note, outcome.is_correct, outcome.label_basis,
    coalesce(outcome.is_ambiguous, false) as is_ambiguous,
    coalesce(outcome.is_gap_exit, false) as is_gap,
    (extract(epoch from event.candle_opened_at) * 1000)::float8 as hit_opened_at,
    event.candle_timeframe as hit_timeframe,
    outcome.gross_return, outcome.fee_return, outcome.slippage_return,
    outcome.funding_return, outcome.liquidation_return, outcome.net_return,
    outcome.price_24h::float8, outcome.return_24h, outcome.is_correct_24h,
    outcome.price_48h::float8, outcome.return_48h, outcome.is_correct_48h,
    outcome.price_7d::float8, outcome.return_7d, outcome.is_correct_7d,
    coalesce(outcome.unknown_marks, '{}') as unknown_marks
  from public.bot_predictions as call
  left join public.prediction_outcomes as outcome on outcome.prediction_id = call.prediction_id
  left join public.tp_sl_events as event on event.prediction_id = call.prediction_id
  where call.prediction_id = $1`;

interface Row extends Record<string, unknown> {
  readonly status: Outcome['status'];
  readonly unknown_marks: Readonly<Record<string, string>>;
}

/** What the database says about one call, in the words of the rules. */
export async function readOutcome(database: Queryable, predictionId: number): Promise<Outcome> {
  const [row] = await database.query<Row>(question, [predictionId]);
  if (row === undefined) throw new Error(`there is no prediction ${predictionId}`);
  return {
    status: row.status,
    enteredAt: row.entered_at,
    entryPrice: row.entry_price,
    exitedAt: row.exited_at,
    exitPrice: row.exit_price,
    exitReason: row.exit_reason,
    exitNote: row.exit_note,
    isAmbiguous: row.is_ambiguous,
    isGap: row.is_gap,
    hitOn: row.hit_opened_at === null ? null : { openedAt: row.hit_opened_at, timeframe: row.hit_timeframe },
    isCorrect: row.is_correct,
    labelBasis: row.label_basis,
    returns: returnsOf(row),
    marks: { '24h': markOf(row, '24h'), '48h': markOf(row, '48h'), '7d': markOf(row, '7d') },
  } as Outcome;
}

function returnsOf(row: Row) {
  if (row.net_return === null) return null;
  return {
    gross: row.gross_return,
    fee: row.fee_return,
    slippage: row.slippage_return,
    funding: row.funding_return,
    liquidation: row.liquidation_return,
    net: row.net_return,
  };
}

function markOf(row: Row, name: string): Mark {
  return {
    price: row[`price_${name}`],
    move: row[`return_${name}`],
    isCorrect: row[`is_correct_${name}`],
    unknownBecause: row.unknown_marks[name] ?? null,
  } as Mark;
}
