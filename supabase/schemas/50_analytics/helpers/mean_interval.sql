-- Between which values the mean return lies, for all the data say.
create function engine.mean_interval(
  returns double precision[], block_length integer default null, resample_count integer default 400,
  seed bigint default 42, out low double precision, out high double precision
)
language sql
immutable
parallel safe
set search_path = ''
return (
  select row(
    percentile_cont(0.025) within group (order by resample.mean),
    percentile_cont(0.975) within group (order by resample.mean)
  )
  from unnest(engine.circular_block_bootstrap_means(
    returns, coalesce(block_length, engine.default_block_length(cardinality(returns))), resample_count, seed
  )) as resample (mean)
  where cardinality(returns) > 1
);
comment on function engine.mean_interval(double precision[], integer, integer, bigint) is
  '2.5 % and 97.5 % points (linear between order statistics) of engine.circular_block_bootstrap_means; null below two returns.';
