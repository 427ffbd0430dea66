-- A candle came late or was revised: calls whose path or marks it touches are withdrawn and wait to be judged again.
-- What was said about them before stays in outcome_revisions.
create function engine.rewind_predictions(
  exchange text, symbol text, timeframe text, candles timestamptz[], reason text, as_of timestamptz
)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_rewound integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum tracking', 0));

  with disturbed as (
    select
      min(candle.opened_at) as first_at,
      max(candle.opened_at) as last_at
    from unnest(candles) as candle (opened_at)
  ),
  touched as (
    select outcome.*
    from public.prediction_outcomes as outcome
    cross join disturbed
    where outcome.exchange = rewind_predictions.exchange
      and outcome.symbol = rewind_predictions.symbol
      and outcome.predicted_at between disturbed.first_at - interval '37 days' and disturbed.last_at
      and coalesce(outcome.timeframe, rewind_predictions.timeframe) = rewind_predictions.timeframe
      -- A path reaches from the call to its last mark, or to its end where that is later.
      and exists (
        select from unnest(candles) as candle (opened_at)
        where candle.opened_at >= outcome.predicted_at
          and candle.opened_at < greatest(
            outcome.entered_at + interval '7 days', outcome.exited_at, outcome.predicted_at)
      )
  ),
  archived as (
    insert into public.outcome_revisions (prediction_id, revised_at, reason, previous)
    select touched.prediction_id, rewind_predictions.as_of, rewind_predictions.reason, to_jsonb(touched)
    from touched
    returning prediction_id
  ),
  forgotten as (
    insert into engine.stale_bot_days (bot_name, day)
    select distinct touched.bot_name, engine.utc_day(touched.exited_at)
    from touched
    where touched.exited_at is not null
    on conflict do nothing
  ),
  withdrawn as (
    delete from public.prediction_outcomes as outcome
    using archived
    where outcome.prediction_id = archived.prediction_id
  ),
  reopened as (
    insert into engine.open_predictions as open_call (
      prediction_id, exchange, symbol, direction, predicted_at, limit_price, horizon, leverage,
      take_profit_price, stop_loss_price
    )
    select
      call.prediction_id, call.exchange, call.symbol, case call.side when 'LONG' then 1 else -1 end, call.predicted_at,
      call.limit_price, call.horizon, call.leverage, call.take_profit_price, call.stop_loss_price
    from archived
    join public.bot_predictions as call on call.prediction_id = archived.prediction_id
    on conflict (prediction_id) do update
    set timeframe = null, entry_candle_at = null, entered_at = null, expires_at = null,
        lower_price = null, upper_price = null, liquidation_price = null, unchecked_from = null
  )
  select count(*) into v_rewound from archived;

  update engine.series_watermarks as watermark
  set tracked_through = least(watermark.tracked_through, (select min(candle) from unnest(candles) as candle))
  where watermark.exchange = rewind_predictions.exchange
    and watermark.symbol = rewind_predictions.symbol
    and watermark.timeframe = rewind_predictions.timeframe;
  return v_rewound;
end;
$$;
comment on function engine.rewind_predictions(text, text, text, timestamptz[], text, timestamptz) is 'Withdraws the outcomes that depend on these candles and puts their calls back to waiting. Returns how many.';
