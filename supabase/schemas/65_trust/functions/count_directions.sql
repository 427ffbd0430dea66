-- Counts the calls of stale bot-days by the situation they were made in. A call is known 24 hours after its entry;
-- a bot-day that will know more after as_of stays queued.
create function engine.count_directions(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_days integer;
begin
  delete from engine.direction_counts as count
  using engine.stale_direction_days as stale
  where count.bot_name = stale.bot_name and count.day = stale.day
    and stale.day <= engine.call_day(count_directions.as_of);

  with known as materialized (
    select
      stale.bot_name, stale.day, coalesce(hour.situation_id, 1) as situation_id,
      outcome.entered_at + interval '24 hours' <= count_directions.as_of as is_known,
      outcome.return_24h > 0 as is_hit
    from engine.stale_direction_days as stale
    cross join lateral (
      select call.prediction_id, call.exchange, call.predicted_at
      from public.bot_predictions as call
      where call.bot_name = stale.bot_name
        and call.predicted_at >= stale.day::timestamp at time zone 'UTC'
        and call.predicted_at < (stale.day + 1)::timestamp at time zone 'UTC'
      offset 0
    ) as call
    join public.prediction_outcomes as outcome on outcome.prediction_id = call.prediction_id
    left join public.situation_hours as hour
      on hour.exchange = call.exchange
     and hour.observed_at = date_bin('1 hour', call.predicted_at, timestamptz 'epoch')
    where stale.day <= engine.call_day(count_directions.as_of)
      and outcome.return_24h <> 0
  ),
  written as (
    insert into engine.direction_counts (bot_name, day, situation_id, call_count, hit_count)
    select known.bot_name, known.day, known.situation_id, count(*), count(*) filter (where known.is_hit)
    from known
    where known.is_known
    group by known.bot_name, known.day, known.situation_id
    order by known.bot_name, known.day, known.situation_id
  ),
  done as (
    delete from engine.stale_direction_days as stale
    where stale.day <= engine.call_day(count_directions.as_of)
      and not exists (
        select from known
        where known.bot_name = stale.bot_name and known.day = stale.day and not known.is_known
      )
    returning 1
  )
  select count(*) into v_days from done;
  return v_days;
end;
$$;
comment on function engine.count_directions(timestamptz) is 'Counts the directions of the queued bot-days anew, as known at as_of. Returns how many bot-days are settled.';
