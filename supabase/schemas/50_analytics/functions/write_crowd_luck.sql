-- What looking at a whole crowd does to the evidence: the best of many looks good without skill. So p-values are
-- corrected for every bot, and Sharpe ratios are held against the best that luck would show. The ensemble's own was not
-- picked from a crowd: it is one look, corrected for nothing.
create function engine.write_crowd_luck()
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  with crowd as materialized (
    select
      array_agg(metrics.bot_name order by metrics.bot_name) filter (where metrics.p_value is not null) as names,
      engine.benjamini_hochberg(
        array_agg(metrics.p_value order by metrics.bot_name) filter (where metrics.p_value is not null)
      ) as adjusted,
      count(*) filter (where metrics.day_count >= 30 and metrics.sharpe_per_day is not null) as trial_count,
      engine.expected_maximum_sharpe(
        count(*) filter (where metrics.day_count >= 30 and metrics.sharpe_per_day is not null),
        var_samp(metrics.sharpe_per_day) filter (where metrics.day_count >= 30)
      ) as luckiest
    from public.bot_advanced_metrics as metrics
    join public.bots as bot on bot.bot_name = metrics.bot_name and not bot.is_ensemble
    where metrics.market_regime = 'ALL'
  ),
  judged as materialized (
    select
      metrics.bot_name, case when bot.is_ensemble then metrics.p_value else looked.adjusted end as adjusted,
      case
        when metrics.day_count < 30 then null
        -- The most that one look shows by luck is what it shows on average: nothing.
        when bot.is_ensemble then metrics.probabilistic_sharpe
        when crowd.trial_count >= 2 then engine.probabilistic_sharpe(
          metrics.sharpe_per_day, crowd.luckiest, metrics.day_count, metrics.skewness, metrics.kurtosis
        )
      end as deflated,
      case
        when metrics.day_count < 30 then format('too few days: %s of 30', metrics.day_count)
        when not bot.is_ensemble and crowd.trial_count < 2 then format('too few bots with 30 days: %s of 2', crowd.trial_count)
        else coalesce(metrics.unknown_reasons ->> 'probabilistic_sharpe', 'the returns never vary')
      end as obstacle
    from public.bot_advanced_metrics as metrics
    join public.bots as bot on bot.bot_name = metrics.bot_name
    cross join crowd
    left join lateral unnest(crowd.names, crowd.adjusted) as looked (bot_name, adjusted) on looked.bot_name = metrics.bot_name
    where metrics.market_regime = 'ALL'
  )
  update public.bot_advanced_metrics as metrics
  set p_value_adjusted = judged.adjusted,
      is_told_from_luck = judged.adjusted < 0.05,
      deflated_sharpe = judged.deflated,
      unknown_reasons = metrics.unknown_reasons - '{deflated_sharpe,p_value_adjusted,is_told_from_luck,mean_return_low,mean_return_high}'::text[]
        || jsonb_strip_nulls(jsonb_build_object(
          'deflated_sharpe', case when judged.deflated is null then judged.obstacle end,
          'p_value_adjusted', case when judged.adjusted is null then 'no call has been decided' end,
          'is_told_from_luck', case when judged.adjusted is null then 'no call has been decided' end,
          'mean_return_low', case when metrics.mean_return_low is null then format('too few days: %s of 10', metrics.day_count) end,
          'mean_return_high', case when metrics.mean_return_high is null then format('too few days: %s of 10', metrics.day_count) end
        ))
  from judged
  where metrics.bot_name = judged.bot_name and metrics.market_regime = 'ALL';
end;
$$;
comment on function engine.write_crowd_luck() is 'p_value_adjusted, is_told_from_luck and deflated_sharpe of every bot, ALL rows. Trials are the bots with 30 days or more; the ensemble is no trial.';
