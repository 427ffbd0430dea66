-- The calls that were alive in the stale days, as they were known at as_of: what ended later, or is not labelled yet,
-- is open. They are found by their end, so the cost depends on the days and not on the history.
create function engine.find_alive_trades(as_of timestamptz)
returns table (
  bot_name text, prediction_id bigint, exchange text, symbol text, timeframe text,
  leverage double precision, signed_leverage double precision, entry_price double precision, entered_at timestamptz,
  net_return double precision, market_regime text, entry_day date, end_day date, first_day date, last_day date
)
language sql
stable
rows 10000
set search_path = ''
set jit = off
as $$
  with found as (
    select stretch.first_day as stretch_first_day, stretch.last_day as stretch_last_day, near.*
    from engine.find_stale_stretches(engine.utc_day(find_alive_trades.as_of)) as stretch
    cross join lateral (
      select outcome.*
      from public.prediction_outcomes as outcome
      where outcome.bot_name = stretch.bot_name
        and outcome.exited_at > stretch.begins_at
        and outcome.exited_at <= stretch.ends_at + interval '31 days'
        and outcome.entered_at is not null
        -- A limit that is filled and stopped in one candle ends the moment it enters, on a midnight too.
        and (outcome.entered_at < stretch.ends_at or outcome.exited_at = stretch.ends_at)
      union all
      select outcome.*
      from public.prediction_outcomes as outcome
      where outcome.bot_name = stretch.bot_name
        and outcome.exited_at - outcome.entered_at > interval '31 days'
        and outcome.exited_at > stretch.ends_at + interval '31 days'
        and outcome.entered_at < stretch.ends_at
    ) as near
    union all
    select stretch.first_day, stretch.last_day, still_open.*
    from engine.find_stale_stretches(engine.utc_day(find_alive_trades.as_of)) as stretch
    join public.prediction_outcomes as still_open on still_open.bot_name = stretch.bot_name
    where still_open.exited_at is null
      and still_open.entered_at < stretch.ends_at
  ),
  known as (
    select found.*, coalesce(found.exited_at <= find_alive_trades.as_of and found.label_basis is not null, false) as has_ended
    from found
    where found.entered_at < find_alive_trades.as_of or found.exited_at = find_alive_trades.as_of
  ),
  dated as (
    select known.*,
      case when has_ended then ((known.exited_at - interval '1 microsecond') at time zone 'UTC')::date end as end_day,
      (known.entered_at at time zone 'UTC')::date as entry_day
    from known
  )
  select
    dated.bot_name, dated.prediction_id, dated.exchange, dated.symbol, dated.timeframe,
    dated.leverage::double precision,
    (case dated.side when 'LONG' then dated.leverage else -dated.leverage end)::double precision,
    dated.entry_price::double precision, dated.entered_at,
    case when dated.has_ended then dated.net_return end, hour.regime,
    -- A limit that is filled and stopped in the candle before midnight ends the moment it enters.
    least(dated.entry_day, dated.end_day), dated.end_day,
    greatest(least(dated.entry_day, dated.end_day), dated.stretch_first_day),
    least(coalesce(dated.end_day, engine.utc_day(find_alive_trades.as_of)), dated.stretch_last_day)
  from dated
  left join public.market_regimes as hour
    on hour.exchange = dated.exchange
   and hour.observed_at = date_bin('1 hour', dated.predicted_at, timestamptz 'epoch');
$$;
comment on function engine.find_alive_trades(timestamptz) is 'Calls that were alive in a stale stretch of days: [first_day, last_day] is the part of their life within it; end_day and net_return are null while they are open.';
