-- How well the calls of each recent day fit each regime: by what each bot is expected to reach there. Simultaneous calls
-- share their errors, so the evidence is tempered. Days that have long been settled keep what they said.
create function engine.hear_regime_evidence(as_of timestamptz)
returns table (day date, evidence double precision[])
language sql
stable
rows 20
set search_path = ''
set jit = off
as $$
  with expected as materialized (
    select
      map.bot_name, array_position(engine.regime_names(), map.market_regime) as place,
      -- Multiples of 2⁻²⁰ add up exactly, in whatever order.
      round(ln(least(0.98, greatest(0.02, map.expected_rate))) * 1048576) / 1048576 as log_hit,
      round(ln(least(0.98, greatest(0.02, 1 - map.expected_rate))) * 1048576) / 1048576 as log_miss
    from public.bot_expertise_map as map
    where map.market_regime <> 'ALL' and map.as_of is not null
  ),
  fitted as (
    select
      count.day, expected.place,
      sum(count.hit_count * expected.log_hit + (count.call_count - count.hit_count) * expected.log_miss) as log_likelihood
    from engine.direction_counts as count
    join expected on expected.bot_name = count.bot_name
    where count.day > engine.call_day(hear_regime_evidence.as_of) - 20
      and count.day < engine.call_day(hear_regime_evidence.as_of)
    group by count.day, expected.place
  )
  select
    fitted.day,
    array_agg(temper.value * (fitted.log_likelihood - best.log_likelihood) order by fitted.place)
  from fitted
  join (select day, max(log_likelihood) as log_likelihood from fitted group by day) as best on best.day = fitted.day
  join public.settings as temper on temper.setting_name = 'regime_evidence'
  group by fitted.day;
$$;
comment on function engine.hear_regime_evidence(timestamptz) is 'Tempered log-likelihoods of the four regimes, the best at 0, for each of the last twenty days whose directions are known.';
