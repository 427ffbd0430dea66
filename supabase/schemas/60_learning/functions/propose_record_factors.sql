-- What a bot's own record says: how often it is right at all, and how much more in the market as it is believed to be now.
-- Both rest on the shrunk rates of the expertise map (directions 24 hours later, drawn to the crowd's), because that is what
-- a vote is about; bot_accuracy_metrics counts targets and stops as well, and knows no shrinkage.
create function engine.propose_record_factors(as_of timestamptz)
returns table (bot_name text, source text, factor double precision, is_live boolean, reason text)
language sql
stable
rows 174
set search_path = ''
set jit = off
as $$
  with belief as materialized (
    select * from engine.believed_regime(propose_record_factors.as_of)
  ),
  rated as materialized (
    select
      map.bot_name,
      max(map.expected_rate) filter (where map.market_regime = 'ALL') as rate,
      max(map.call_count) filter (where map.market_regime = 'ALL') as calls,
      sum(map.expected_rate * belief.beliefs[array_position(engine.regime_names(), map.market_regime)] order by map.market_regime)
        filter (where map.market_regime <> 'ALL') as rate_now
    from public.bot_expertise_map as map
    cross join belief
    group by map.bot_name
  )
  select
    rated.bot_name, 'accuracy', engine.bound_factor(engine.odds_ratio(rated.rate, 0.5)), true,
    case
      when rated.calls >= 1 then format(
        'expected to be right in %s of its calls (%s known, drawn to the crowd''s %s)', engine.percent_text(rated.rate),
        round(rated.calls::numeric), engine.percent_text(model.crowd_rate)
      )
      else format('no call of it is known yet: the crowd''s rate, %s', engine.percent_text(rated.rate))
    end
  from rated
  cross join public.regime_model as model
  union all
  select
    rated.bot_name, 'regime', engine.bound_factor(engine.odds_ratio(rated.rate_now, rated.rate)), true,
    case
      when rated.rate_now is null then 'no regime is believed in yet'
      else format(
        'expected to be right in %s of its calls now (%s believed with %s), in %s over all', engine.percent_text(rated.rate_now),
        belief.regime, engine.percent_text(belief.probability), engine.percent_text(rated.rate)
      )
    end
  from rated
  cross join belief;
$$;
comment on function engine.propose_record_factors(timestamptz) is 'accuracy: odds of the expected rate against a coin. regime: odds of the rate under the belief about the regime against the rate over all.';
