-- What a series of returns looks like: everything a Sharpe, Sortino or probabilistic Sharpe ratio needs.
-- The returns are unnested in a select list here and in what follows: read as a table they would be stored first, which
-- takes twice as long.
create function engine.return_moments(
  returns double precision[],
  out n integer, out mean double precision, out deviation double precision, out skew double precision,
  out kurtosis double precision, out downside_deviation double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_squares double precision;
  v_cubes double precision;
  v_fourths double precision;
begin
  perform engine.require_numbers('returns', returns);
  n := cardinality(returns);
  -- Counted from the first return, so that equal returns have a deviation of exactly 0.
  mean := returns[1] + (select avg(entry.number - returns[1]) from (select unnest(returns) as number) as entry);
  select
    sum(entry.square), sum(entry.square * entry.d), sum(entry.square * entry.square), sqrt(avg(entry.loss * entry.loss))
  into v_squares, v_cubes, v_fourths, downside_deviation
  from (
    select given.number - mean as d, (given.number - mean) * (given.number - mean) as square, least(given.number, 0) as loss
    from (select unnest(returns) as number) as given
  ) as entry;
  deviation := sqrt(v_squares / nullif(n - 1, 0));
  if v_squares > 0 then
    skew := v_cubes / n / power(v_squares / n, 1.5);
    kurtosis := v_fourths / n / power(v_squares / n, 2);
  end if;
end;
$$;
comment on function engine.return_moments(double precision[]) is
  'Count, mean, deviation (n - 1), skew and raw kurtosis of the population (a normal has 3; null for equal returns), and sqrt(sum of min(r, 0)^2 / n). Null where there are too few; deviation from two returns on.';
