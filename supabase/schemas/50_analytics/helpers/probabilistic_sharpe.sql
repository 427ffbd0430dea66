-- How likely the true Sharpe ratio is above a benchmark. At engine.expected_maximum_sharpe it is the deflated one:
-- the chance that the bot is better than the luckiest of so many that have no edge.
create function engine.probabilistic_sharpe(
  sharpe double precision, benchmark double precision, n double precision, skew double precision, kurtosis double precision
)
returns double precision
language sql
immutable
parallel safe
return case when engine.sharpe_variance_factor(sharpe, skew, kurtosis) > 0 and n > 1 then
  engine.normal_cdf((sharpe - benchmark) * sqrt(n - 1) / sqrt(engine.sharpe_variance_factor(sharpe, skew, kurtosis)))
end;
comment on function engine.probabilistic_sharpe(double precision, double precision, double precision, double precision, double precision) is
  'Phi((SR - SR*) sqrt(n - 1) / sqrt(1 - skew SR + (kurtosis - 1) / 4 SR^2)), SR per observation, raw kurtosis; null below two observations. Bailey & Lopez de Prado (2012); with SR* the expected maximum (2014) it is the deflated Sharpe ratio.';
