-- Which situation it is now: the fingerprint of the first exchange that is followed, if it was met before; else that of the
-- newest hour with calls; else the one where nothing is known. Every answer has a row of trust for every bot.
create function engine.current_situation(as_of timestamptz)
returns bigint
language sql
stable
security definer
set search_path = ''
set jit = off
as $$
  with followed as (
    select hour.exchange
    from public.situation_hours as hour
    where hour.observed_at <= current_situation.as_of
    order by hour.observed_at desc, hour.exchange
    limit 1
  )
  select coalesce(
    (
      select situation.situation_id
      from followed
      cross join lateral engine.describe_situation(followed.exchange, current_situation.as_of) as print
      join public.meta_situations as situation
        on situation.regime = print.regime and situation.volatility = print.volatility
       and situation.volume = print.volume and situation.momentum = print.momentum
       and situation.btc_correlation = print.btc_correlation and situation.time_of_day = print.time_of_day
    ),
    (
      select hour.situation_id
      from public.situation_hours as hour
      where hour.observed_at <= current_situation.as_of and hour.observed_at > current_situation.as_of - interval '7 days'
      order by hour.observed_at desc, hour.exchange
      limit 1
    ),
    1
  );
$$;
comment on function engine.current_situation(timestamptz) is 'Id of the situation at as_of. Runs with its owner''s rights because it reads candles; it takes nothing but a time and answers a number.';
