-- The trades that ended in the stale days, with what was claimed and risked when they were called, in exit order.
create function engine.find_ended_trades(as_of timestamptz)
returns table (
  bot_name text, market_regime text, day date, prediction_id bigint, entered_at timestamptz, exited_at timestamptz,
  net_return double precision, multiple double precision, favourable_move double precision, adverse_move double precision,
  is_correct boolean, confidence double precision
)
language sql
stable
rows 10000
set search_path = ''
set jit = off
as $$
  select
    ended.bot_name, hour.regime, ((ended.exited_at - interval '1 microsecond') at time zone 'UTC')::date,
    ended.prediction_id, ended.entered_at, ended.exited_at, ended.net_return,
    ended.net_return / nullif((ended.leverage * abs(call.stop_loss_price / ended.entry_price - 1))::double precision, 0),
    ended.favourable_move, ended.adverse_move, ended.is_correct, call.confidence
  from engine.find_stale_stretches(engine.utc_day(find_ended_trades.as_of)) as stretch
  cross join lateral (
    select outcome.*
    from public.prediction_outcomes as outcome
    where outcome.bot_name = stretch.bot_name
      and outcome.exited_at > stretch.begins_at
      and outcome.exited_at <= least(stretch.ends_at, find_ended_trades.as_of)
      and outcome.label_basis is not null
      and outcome.entered_at is not null
    offset 0
  ) as ended
  -- "offset 0" keeps each of these a probe, whatever the estimates say: the history is not read for a day of it.
  cross join lateral (
    select prediction.stop_loss_price, prediction.confidence
    from public.bot_predictions as prediction
    where prediction.prediction_id = ended.prediction_id
    offset 0
  ) as call
  left join public.market_regimes as hour
    on hour.exchange = ended.exchange
   and hour.observed_at = date_bin('1 hour', ended.predicted_at, timestamptz 'epoch')
  order by ended.bot_name, ended.exited_at, ended.prediction_id;
$$;
comment on function engine.find_ended_trades(timestamptz) is 'Labelled trades whose end lies in a stale bot-day, by bot in exit order. multiple is the net return in units of the planned loss (R).';
