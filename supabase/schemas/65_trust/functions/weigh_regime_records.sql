-- The calls of each bot in each regime: a day counts for a regime as far as it probably was one, and for less when the bot
-- has drifted since or its simultaneous calls come out alike. place 0 is over all regimes.
create function engine.weigh_regime_records(as_of timestamptz)
returns table (bot_name text, place integer, call_count double precision, hit_count double precision)
language sql
stable
rows 435
set search_path = ''
set jit = off
as $$
  with discount as materialized (
    select
      bot.bot_name,
      -- Simultaneous calls of one bot that come out alike are worth fewer: n / (1 + (m − 1) ρ).
      1 / (1 + (coalesce(simultaneous.call_count, 1) - 1) * greatest(0, coalesce(progress.correctness_correlation, 0))) as worth,
      (
        select max(event.began_on)
        from public.drift_events as event
        where event.bot_name = bot.bot_name
          and event.direction = 'worse'
          and event.detected_on <= engine.call_day(weigh_regime_records.as_of)
      ) as drifted_on,
      (select value from public.settings where setting_name = 'drift_discount') as drift_discount
    from public.bots as bot
    cross join engine.analytics_progress as progress
    left join engine.simultaneous_calls as simultaneous on simultaneous.bot_name = bot.bot_name
    where not bot.is_ensemble
  ),
  -- Weights are multiples of 2⁻²⁰: their sums are exact, in whatever order they are added.
  day_weight as materialized (
    select
      belief.day, round(belief.smoothed[1] * 1048576) / 1048576 as first,
      round(belief.smoothed[2] * 1048576) / 1048576 as second,
      round(belief.smoothed[3] * 1048576) / 1048576 as third,
      round(belief.smoothed[4] * 1048576) / 1048576 as fourth
    from public.regime_beliefs as belief
  ),
  summed as (
    select
      discount.bot_name,
      sum(age.weight * count.call_count) as calls, sum(age.weight * count.hit_count) as hits,
      sum(age.weight * day_weight.first * count.call_count) as calls_1, sum(age.weight * day_weight.first * count.hit_count) as hits_1,
      sum(age.weight * day_weight.second * count.call_count) as calls_2, sum(age.weight * day_weight.second * count.hit_count) as hits_2,
      sum(age.weight * day_weight.third * count.call_count) as calls_3, sum(age.weight * day_weight.third * count.hit_count) as hits_3,
      sum(age.weight * day_weight.fourth * count.call_count) as calls_4, sum(age.weight * day_weight.fourth * count.hit_count) as hits_4
    from engine.direction_counts as count
    join discount on discount.bot_name = count.bot_name
    join day_weight on day_weight.day = count.day
    cross join lateral (
      select round(discount.worth * case when count.day < discount.drifted_on then discount.drift_discount else 1 end * 1024) / 1024 as weight
    ) as age
    where count.day <= engine.call_day(weigh_regime_records.as_of)
    group by discount.bot_name
  )
  select bot.bot_name, part.place, coalesce(part.calls, 0), coalesce(part.hits, 0)
  from discount as bot
  left join summed on summed.bot_name = bot.bot_name
  cross join lateral (
    values (0, calls, hits), (1, calls_1, hits_1), (2, calls_2, hits_2), (3, calls_3, hits_3), (4, calls_4, hits_4)
  ) as part (place, calls, hits);
$$;
comment on function engine.weigh_regime_records(timestamptz) is 'Five rows a bot: weighted calls and hits over all regimes (place 0) and in each (1 to 4, in the order of regime_names).';
