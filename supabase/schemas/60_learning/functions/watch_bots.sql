-- One day of watching: adds the day's deviations up, sounds the alarm where the sum exceeds drift_limit, and keeps what the
-- next day is held against. The first twenty days of a record are only learned from.
create function engine.watch_bots(day date)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_watched integer;
  v_keep constant double precision := 0.5 ^ (1 / 90.0);
begin
  with setting as (
    select
      max(value) filter (where setting_name = 'drift_allowance') as allowance,
      max(value) filter (where setting_name = 'drift_limit') as limit_sum
    from public.settings
  ),
  seen as materialized (
    select
      measured.*, setting.limit_sum, step.low, step.high, step.alarm,
      case step.low_since when 0 then state.low_since when 1 then watch_bots.day end as low_since,
      case step.high_since when 0 then state.high_since when 1 then watch_bots.day end as high_since,
      coalesce(state.day_count, 0) + 1 as days, coalesce(state.call_count, 0) + measured.call_count as calls,
      coalesce(state.hit_count, 0) + measured.hit_count as hits
    from engine.measure_drift(watch_bots.day) as measured
    cross join setting
    left join engine.drift_states as state on state.subject = 'bot' and state.bot_name = measured.bot_name
    left join lateral engine.cusum(
      array[measured.drift], 0, 1, setting.allowance, setting.limit_sum,
      coalesce(state.low_sum, 0), coalesce(state.high_sum, 0)
    ) as step on state.day_count >= 20
  ),
  alarmed as materialized (
    select
      seen.bot_name, seen.alarm, case seen.alarm when 'low' then seen.low else seen.high end as statistic, seen.limit_sum,
      seen.calls, seen.hits, began.began_on, since.days as days_since, since.calls as calls_since, since.hits as hits_since
    from seen
    cross join lateral (
      select case seen.alarm when 'low' then seen.low_since else seen.high_since end as began_on
    ) as began
    cross join lateral (
      select count(distinct count.day)::integer as days, sum(count.call_count) as calls, sum(count.hit_count) as hits
      from engine.direction_counts as count
      where count.bot_name = seen.bot_name and count.day between began.began_on and watch_bots.day
    ) as since
    where seen.alarm is not null
  ),
  written as (
    insert into public.drift_events (
      subject, bot_name, detected_on, began_on, direction, statistic, threshold, rate_before, rate_since, note
    )
    select
      'bot', alarmed.bot_name, watch_bots.day, alarmed.began_on, case alarmed.alarm when 'low' then 'worse' else 'better' end,
      alarmed.statistic, alarmed.limit_sum, rate.before, rate.since,
      format(
        'right in %s of %s calls since %s, %s of %s before', engine.percent_text(rate.since), alarmed.calls_since,
        alarmed.began_on, coalesce(engine.percent_text(rate.before), 'none'), alarmed.calls - alarmed.calls_since
      )
    from alarmed
    cross join lateral (
      select
        alarmed.hits_since::double precision / alarmed.calls_since as since,
        (alarmed.hits - alarmed.hits_since)::double precision / nullif(alarmed.calls - alarmed.calls_since, 0) as before
    ) as rate
    order by alarmed.bot_name
    on conflict (subject, bot_name, detected_on, direction) do nothing
  ),
  kept as (
    insert into engine.drift_states as known (
      subject, bot_name, through_day, low_sum, high_sum, low_since, high_since, day_count, call_count, hit_count,
      excess_sum, pair_sum, peer_product_sum, peer_square_sum, rest_square_sum, rest_count
    )
    select
      'bot', seen.bot_name, watch_bots.day,
      case when seen.alarm is null then coalesce(seen.low, 0) else 0 end,
      case when seen.alarm is null then coalesce(seen.high, 0) else 0 end,
      case when seen.alarm is null then seen.low_since end, case when seen.alarm is null then seen.high_since end,
      -- After an alarm the new record is what came since the drift began.
      coalesce(alarmed.days_since, seen.days), coalesce(alarmed.calls_since, seen.calls), coalesce(alarmed.hits_since, seen.hits),
      (seen.hit_count - seen.call_count * seen.expected_rate) ^ 2 - seen.call_count * seen.expected_rate * (1 - seen.expected_rate),
      seen.call_count * (seen.call_count - 1) * seen.expected_rate * (1 - seen.expected_rate),
      coalesce(seen.peer_deviation * seen.deviation, 0), coalesce(seen.peer_deviation ^ 2, 0),
      coalesce(seen.rest ^ 2, 0), (seen.rest is not null)::integer
    from seen
    left join alarmed on alarmed.bot_name = seen.bot_name
    order by seen.bot_name
    on conflict (subject, bot_name) do update
    set through_day = excluded.through_day, low_sum = excluded.low_sum, high_sum = excluded.high_sum,
        low_since = excluded.low_since, high_since = excluded.high_since,
        day_count = excluded.day_count, call_count = excluded.call_count, hit_count = excluded.hit_count,
        excess_sum = v_keep * known.excess_sum + excluded.excess_sum,
        pair_sum = v_keep * known.pair_sum + excluded.pair_sum,
        peer_product_sum = v_keep * known.peer_product_sum + excluded.peer_product_sum,
        peer_square_sum = v_keep * known.peer_square_sum + excluded.peer_square_sum,
        rest_square_sum = v_keep * known.rest_square_sum + excluded.rest_square_sum,
        rest_count = v_keep * known.rest_count + excluded.rest_count
  )
  select count(*) into v_watched from seen;
  return v_watched;
end;
$$;
comment on function engine.watch_bots(date) is 'Moves the CUSUMs of all bots that have known calls on a day through it. Returns how many bots.';
