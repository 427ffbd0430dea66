-- Why figures of an account are null: one sentence each.
create function engine.unknown_account_figures(
  day_count integer, deviation double precision, downside_deviation double precision, max_drawdown double precision,
  sharpe_per_day double precision, is_under_water boolean, is_undoing boolean, is_beyond boolean, is_growth_beyond boolean,
  has_no_variance boolean
)
returns jsonb
language sql
immutable
parallel safe
set search_path = ''
return (
  select jsonb_strip_nulls(jsonb_build_object(
    'total_return', case when is_beyond then why.beyond end,
    'cagr', coalesce(why.short, case when is_growth_beyond then why.beyond end),
    'annual_volatility', why.short,
    'sharpe_ratio', coalesce(why.short, why.still),
    'sharpe_per_day', coalesce(why.single, why.still),
    'sharpe_ratio_adjusted', coalesce(why.short, why.still, case when is_undoing then 'the returns undo each other' end),
    'sortino_ratio', coalesce(why.short, case when downside_deviation = 0 then 'no return fell short' end),
    'calmar_ratio', coalesce(why.short, why.level, case when is_growth_beyond then why.beyond end),
    'max_drawdown_days', why.level,
    'recovery_days', coalesce(why.level, case when is_under_water then 'the deepest drawdown has not recovered' end),
    'value_at_risk_95', why.few,
    'conditional_value_at_risk_95', why.few,
    'skewness', coalesce(why.single, why.still),
    'kurtosis', coalesce(why.single, why.still),
    'probabilistic_sharpe', coalesce(why.single, why.still, why.unsure),
    'minimum_track_record_days', coalesce(why.single, why.still,
      case when sharpe_per_day <= 0 then 'the Sharpe ratio is not above its benchmark' end, why.unsure)
  ))
  from (
    select
      case when day_count < 90 then format('too few days: %s of 90', day_count) end as short,
      case when day_count < 20 then format('too few days: %s of 20', day_count) end as few,
      case when day_count < 2 then format('too few days: %s of 2', day_count) end as single,
      case when deviation = 0 then 'the returns never vary' end as still,
      case when max_drawdown = 0 then 'the equity never fell' end as level,
      case when has_no_variance then 'the variance of the Sharpe ratio is not positive' end as unsure,
      'beyond the largest number' as beyond
  ) as why
);
comment on function engine.unknown_account_figures(integer, double precision, double precision, double precision, double precision, boolean, boolean, boolean, boolean, boolean) is 'Reasons of engine.measure_account, by figure.';
