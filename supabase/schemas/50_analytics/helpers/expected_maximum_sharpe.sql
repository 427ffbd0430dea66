-- The best Sharpe ratio to expect among so many independent trials without any edge: the benchmark of the deflated one.
create function engine.expected_maximum_sharpe(trial_count double precision, sharpe_variance double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case
  when (trial_count >= 1 and trial_count < 'Infinity' and sharpe_variance >= 0 and sharpe_variance < 'Infinity') is not true
    then null
  -- A single trial is not selected from anything; between 1 and 2 the approximation falls below that.
  when trial_count = 1 then 0
  else greatest(0, sqrt(sharpe_variance) * (
    (1 - 0.57721566490153286) * engine.normal_quantile(1 - 1 / trial_count)
    + 0.57721566490153286 * engine.normal_quantile(1 - exp(-1::double precision) / trial_count)
  ))
end;
comment on function engine.expected_maximum_sharpe(double precision, double precision) is
  'sqrt(V) ((1 - gamma) Phi^-1(1 - 1/N) + gamma Phi^-1(1 - 1/(N e))), gamma = 0.5772 (Euler), V the variance of the Sharpe ratios of N independent trials; 0 for one trial. Bailey & Lopez de Prado (2014), The Deflated Sharpe Ratio.';
