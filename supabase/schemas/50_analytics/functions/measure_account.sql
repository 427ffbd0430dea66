-- Every figure of a daily account, from its returns, days without a trade included. What has no value says why.
create function engine.measure_account(
  returns double precision[],
  out day_count integer, out total_return double precision, out cagr double precision,
  out annual_volatility double precision, out sharpe_ratio double precision, out sharpe_per_day double precision,
  out sharpe_ratio_adjusted double precision, out sortino_ratio double precision, out calmar_ratio double precision,
  out max_drawdown double precision, out current_drawdown double precision, out max_drawdown_days integer,
  out recovery_days integer, out value_at_risk_95 double precision, out conditional_value_at_risk_95 double precision,
  out skewness double precision, out kurtosis double precision, out probabilistic_sharpe double precision,
  out minimum_track_record_days double precision, out unknown_reasons jsonb
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  c_year constant double precision := 365;
  v_moments record;
  v_fall record;
  v_growth double precision;
  v_is_long boolean;
begin
  v_moments := engine.return_moments(returns);
  v_fall := engine.drawdown_statistics(returns);
  day_count := v_moments.n;
  v_is_long := day_count >= 90;

  select case when bool_or(number <= -1) then '-Infinity' else sum(ln(greatest(1 + number, 1e-300))) end into v_growth
  from (select unnest(returns) as number) as given;
  total_return := case when v_growth < 690 then exp(greatest(v_growth, -690)) - 1 end;
  -- A ruined account is worth nothing, not a hair.
  if v_growth < -690 then total_return := -1; end if;

  sharpe_per_day := v_moments.mean / nullif(v_moments.deviation, 0);
  skewness := v_moments.skew;
  kurtosis := v_moments.kurtosis;
  max_drawdown := v_fall.max_drawdown;
  current_drawdown := v_fall.current_drawdown;
  max_drawdown_days := v_fall.duration_days;
  recovery_days := v_fall.recovery_days;
  probabilistic_sharpe := engine.probabilistic_sharpe(sharpe_per_day, 0, day_count, skewness, kurtosis);
  if sharpe_per_day > 0 and probabilistic_sharpe is not null then
    -- engine.minimum_track_record with its normal_quantile(0.95) written out: a third of the time of all figures.
    minimum_track_record_days := 1 + engine.sharpe_variance_factor(sharpe_per_day, skewness, kurtosis)
      * power(1.6448536269514722 / sharpe_per_day, 2);
  end if;
  if day_count >= 20 then
    value_at_risk_95 := engine.value_at_risk(returns);
    -- engine.conditional_value_at_risk, with the threshold that is known already.
    conditional_value_at_risk_95 := (
      select value_at_risk_95 + avg(entry.number - value_at_risk_95)
      from (select unnest(returns) as number) as entry
      where entry.number <= value_at_risk_95
    );
  end if;
  if v_is_long then
    cagr := case
      when total_return = -1 then -1
      when v_growth * c_year / day_count < 690 then exp(v_growth * c_year / day_count) - 1
    end;
    annual_volatility := v_moments.deviation * sqrt(c_year);
    sharpe_ratio := sharpe_per_day * sqrt(c_year);
    sharpe_ratio_adjusted := sharpe_per_day * engine.sharpe_annualisation_factor(returns);
    sortino_ratio := v_moments.mean / nullif(v_moments.downside_deviation, 0) * sqrt(c_year);
    calmar_ratio := cagr / nullif(abs(max_drawdown), 0);
  end if;
  unknown_reasons := engine.unknown_account_figures(day_count, v_moments.deviation, v_moments.downside_deviation,
    max_drawdown, sharpe_per_day, v_fall.recovery is null, sharpe_ratio_adjusted is null, total_return is null,
    cagr is null, probabilistic_sharpe is null);
end;
$$;
comment on function engine.measure_account(double precision[]) is 'Figures of a series of daily returns as packages/metrics defines them; annual ones from 90 days on, risk values from 20.';
