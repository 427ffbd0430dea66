-- The days since the first call, each with its newest label and with what the calls made of it.
create function engine.read_regime_days(as_of timestamptz)
returns table (day date, label text, evidence double precision[])
language sql
stable
rows 400
set search_path = ''
set jit = off
as $$
  with calendar as (
    select first.day + number as day
    from (
      select greatest(
        engine.call_day(read_regime_days.as_of) - 730, engine.call_day(min(hour.observed_at))
      ) as day
      from public.situation_hours as hour
    ) as first
    cross join lateral generate_series(0, engine.call_day(read_regime_days.as_of) - first.day) as number
  ),
  labelled as (
    select distinct on (engine.call_day(hour.observed_at)) engine.call_day(hour.observed_at) as day, hour.regime
    from public.market_regimes as hour
    where hour.observed_at <= read_regime_days.as_of and hour.regime is not null
    order by engine.call_day(hour.observed_at), hour.observed_at desc, hour.exchange
  )
  select calendar.day, labelled.regime, coalesce(news.evidence, known.evidence, array[0, 0, 0, 0]::double precision[])
  from calendar
  left join labelled on labelled.day = calendar.day
  left join engine.hear_regime_evidence(read_regime_days.as_of) as news on news.day = calendar.day
  left join public.regime_beliefs as known on known.day = calendar.day;
$$;
comment on function engine.read_regime_days(timestamptz) is 'One row a UTC day from the first call to as_of, at most two years: the newest label of market_regimes and the evidence of its calls.';
