-- What is expected of each bot's next call in a situation: its rate in the believed regime, corrected by what its calls in
-- this very situation came to beyond that. The correction counts by as much as such corrections differ beyond chance.
create function engine.expect_in_situation(situation_id bigint, as_of timestamptz)
returns table (
  bot_name text, expected_rate double precision, expected_rate_low double precision, expected_rate_high double precision,
  call_count integer
)
language sql
stable
rows 87
set search_path = ''
set jit = off
as $$
  with belief as (
    select known.filtered
    from public.regime_beliefs as known
    where known.day <= engine.call_day(expect_in_situation.as_of)
    order by known.day desc
    limit 1
  ),
  rated as materialized (
    select
      map.bot_name,
      array_agg(map.expected_rate order by array_position(engine.regime_names(), map.market_regime)) as rates,
      array_agg(map.expected_rate_high - map.expected_rate_low order by array_position(engine.regime_names(), map.market_regime)) as widths
    from public.bot_expertise_map as map
    where map.market_regime <> 'ALL'
    group by map.bot_name
  ),
  mixed as materialized (
    select
      rated.bot_name, rated.rates,
      b[1] * rates[1] + b[2] * rates[2] + b[3] * rates[3] + b[4] * rates[4] as rate,
      (b[1] * widths[1] + b[2] * widths[2] + b[3] * widths[3] + b[4] * widths[4]) / 2 as half
    from rated
    cross join (select coalesce((select filtered from belief), array[0.25, 0.25, 0.25, 0.25]) as b) as believed
  ),
  met as (
    select
      mixed.bot_name, sum(count.call_count)::integer as calls, sum(count.hit_count) as hits,
      sum(
        count.call_count * (
          day.smoothed[1] * mixed.rates[1] + day.smoothed[2] * mixed.rates[2]
          + day.smoothed[3] * mixed.rates[3] + day.smoothed[4] * mixed.rates[4]
        ) order by count.day
      ) as expected
    from engine.direction_counts as count
    join mixed on mixed.bot_name = count.bot_name
    join public.regime_beliefs as day on day.day = count.day
    where count.situation_id = expect_in_situation.situation_id
      and expect_in_situation.situation_id <> 1
      and count.day <= engine.call_day(expect_in_situation.as_of)
    group by mixed.bot_name
  ),
  strength as (
    -- The variance of such corrections starts as if they were worth 2,000 calls.
    select 0.25 / (
      (greatest(0, sum((hits - expected) ^ 2 - 0.25 * calls order by bot_name)) + 1e6 * 0.25 / 2000)
      / (sum(calls::double precision ^ 2 order by bot_name) + 1e6)
    ) as calls
    from met
  )
  select
    mixed.bot_name, place.rate, greatest(0, place.rate - mixed.half), least(1, place.rate + mixed.half),
    coalesce(met.calls, 0)
  from mixed
  left join met on met.bot_name = mixed.bot_name
  cross join lateral (
    select least(0.99, greatest(0.01,
      mixed.rate + coalesce((met.hits - met.expected) / (met.calls + (select calls from strength)), 0)
    )) as rate
  ) as place;
$$;
comment on function engine.expect_in_situation(bigint, timestamptz) is 'Probability that a call of each bot is right 24 hours later in a situation, with a 95 % interval, and how many of its calls there are known. In situation 1 nothing is corrected.';
