-- How many observations it takes until a Sharpe ratio like this one is above the benchmark with this confidence.
create function engine.minimum_track_record(
  sharpe double precision, benchmark double precision, skew double precision, kurtosis double precision,
  confidence double precision default 0.95
)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return (
  select 1 + factor * power(engine.normal_quantile(confidence) / (sharpe - benchmark), 2)
  from (select engine.sharpe_variance_factor(sharpe, skew, kurtosis) as factor) as error
  where factor > 0 and sharpe > benchmark
);
comment on function engine.minimum_track_record(double precision, double precision, double precision, double precision, double precision) is
  '1 + (1 - skew SR + (kurtosis - 1) / 4 SR^2) (z / (SR - SR*))^2 observations; null where SR is not above SR*. Bailey & Lopez de Prado (2012).';
