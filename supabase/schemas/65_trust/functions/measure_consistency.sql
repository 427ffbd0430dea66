-- Reliable or erratic: how much a bot's daily hit rate wandered over the last 90 days beyond what chance makes it wander.
create function engine.measure_consistency(as_of timestamptz)
returns table (bot_name text, consistency double precision, day_count integer)
language sql
stable
rows 87
set search_path = ''
set jit = off
as $$
  with daily as (
    select count.bot_name, count.day, sum(count.call_count) as calls, sum(count.hit_count) as hits
    from engine.direction_counts as count
    where count.day > engine.call_day(measure_consistency.as_of) - 90
      and count.day <= engine.call_day(measure_consistency.as_of)
    group by count.bot_name, count.day
  ),
  summed as (
    -- Whole numbers throughout, so no order of adding them matters.
    select
      daily.bot_name, count(*)::integer as days, sum(calls) as calls, sum(hits) as hits,
      sum(calls * calls) as calls_squared, sum(hits * hits) as hits_squared, sum(calls * hits) as product
    from daily
    group by daily.bot_name
  )
  select
    summed.bot_name,
    case when summed.days >= 10 then 1 - least(1, 2 * sqrt(greatest(0,
      (hits_squared - 2 * rate.p * product + rate.p ^ 2 * calls_squared - calls * rate.p * (1 - rate.p)) / calls_squared
    ))) end,
    summed.days
  from summed
  cross join lateral (select summed.hits::double precision / summed.calls as p) as rate;
$$;
comment on function engine.measure_consistency(timestamptz) is '1 − 2 × the deviation of a bot''s daily hit rates beyond the binomial one: 1 for a bot that is as good every day, null below ten days.';
