-- How much wider skew and fat tails make the error of a Sharpe ratio.
create function engine.sharpe_variance_factor(
  sharpe double precision, skew double precision, kurtosis double precision
)
returns double precision
language sql
immutable
strict
parallel safe
return 1 - skew * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
comment on function engine.sharpe_variance_factor(double precision, double precision, double precision) is
  '1 - skew SR + (kurtosis - 1) / 4 SR^2, SR per observation, raw kurtosis: (n - 1) times the variance of the estimated SR. Mertens (2002).';
