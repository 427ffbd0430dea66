-- How well each bot reads each regime. A rate is drawn to the one above it, regime to bot and bot to crowd, by as many
-- calls as the spread of such rates beyond chance is worth (empirical Bayes by moments; the strengths start at 100 and 200).
create function engine.measure_expertise(as_of timestamptz)
returns void
language sql
volatile
set search_path = ''
set jit = off
as $$
  with record as materialized (
    select * from engine.weigh_regime_records(measure_expertise.as_of)
  ),
  overall as (
    select bot_name, call_count as calls, hit_count as hits from record where place = 0
  ),
  crowd as (
    select (sum(hits order by bot_name) + 50) / (sum(calls order by bot_name) + 100) as rate from overall
  ),
  spread_of_bots as (
    select sum(least(calls, 400) order by bot_name) as weight,
      sum(least(calls, 400) * ((hits / calls - rate) ^ 2 - rate * (1 - rate) / calls) order by bot_name) as excess
    from overall, crowd
    where calls > 20
  ),
  spread_of_regimes as (
    select sum(least(record.call_count, 400) * (1 - record.call_count / overall.calls) order by record.bot_name, record.place) as weight,
      sum(
        least(record.call_count, 400) * (
          (record.hit_count / record.call_count - overall.hits / overall.calls) ^ 2
          - 0.25 * (1 / record.call_count - 1 / overall.calls)
        ) order by record.bot_name, record.place
      ) as excess
    from record
    join overall on overall.bot_name = record.bot_name
    where record.place > 0 and record.call_count > 20
  ),
  model as materialized (
    select
      crowd.rate,
      least(1000, greatest(30, 0.25 / ((greatest(0, coalesce(bots.excess, 0)) + 2000 * 0.25 / 201) / (coalesce(bots.weight, 0) + 2000)) - 1)) as bot_strength,
      least(1000, greatest(30, 0.25 / ((greatest(0, coalesce(regimes.excess, 0)) + 4000 * 0.25 / 101) / (coalesce(regimes.weight, 0) + 4000)) - 1)) as regime_strength
    from crowd, spread_of_bots as bots, spread_of_regimes as regimes
  ),
  kept as (
    update public.regime_model
    set crowd_rate = model.rate, bot_prior_strength = model.bot_strength, regime_prior_strength = model.regime_strength
    from model
  ),
  own as (
    select overall.bot_name, (overall.hits + model.bot_strength * model.rate) / (overall.calls + model.bot_strength) as rate
    from overall, model
  ),
  measured as (
    select
      record.bot_name, coalesce((engine.regime_names())[nullif(record.place, 0)], 'ALL') as market_regime,
      record.call_count, record.hit_count,
      case when record.place = 0 then own.rate
        else (record.hit_count + model.regime_strength * own.rate) / (record.call_count + model.regime_strength) end as rate,
      record.call_count + case when record.place = 0 then model.bot_strength else model.regime_strength end as certainty
    from record
    join own on own.bot_name = record.bot_name
    cross join model
  )
  insert into public.bot_expertise_map as known (
    bot_name, market_regime, call_count, hit_count, hit_rate, expected_rate, expected_rate_low, expected_rate_high,
    unknown_reason, as_of
  )
  select
    measured.bot_name, measured.market_regime, measured.call_count, measured.hit_count,
    case when measured.call_count >= 1 then least(1, measured.hit_count / measured.call_count) end, measured.rate,
    greatest(0, measured.rate - error.half), least(1, measured.rate + error.half),
    case when measured.call_count < 1 then 'no call is known yet' end, measure_expertise.as_of
  from measured
  cross join lateral (
    select 1.959963984540054 * sqrt(measured.rate * (1 - measured.rate) / (measured.certainty + 1)) as half
  ) as error
  order by measured.bot_name, measured.market_regime
  on conflict (bot_name, market_regime) do update
  set call_count = excluded.call_count, hit_count = excluded.hit_count, hit_rate = excluded.hit_rate,
      expected_rate = excluded.expected_rate, expected_rate_low = excluded.expected_rate_low,
      expected_rate_high = excluded.expected_rate_high, unknown_reason = excluded.unknown_reason, as_of = excluded.as_of;
$$;
comment on function engine.measure_expertise(timestamptz) is 'Rewrites bot_expertise_map and the prior strengths of regime_model from the counts known at as_of.';
