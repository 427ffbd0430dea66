-- What a Sharpe ratio per day is multiplied by to be one per year when days resemble the days before them.
create function engine.sharpe_annualisation_factor(
  returns double precision[], periods integer default 365, lag_count integer default 3
)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_count constant integer := cardinality(returns);
  v_deviations double precision[];
  v_squares double precision;
  v_product double precision;
  v_weight double precision := periods;
begin
  perform engine.require_numbers('returns', returns);
  if v_count < lag_count + 2 then return null; end if;
  -- Counted from the first return, so that equal returns deviate by exactly 0.
  v_deviations := array(
    select entry.number - returns[1] - mean.from_first
    from (select avg(counted.number - returns[1]) as from_first from (select unnest(returns) as number) as counted) as mean
    cross join (select unnest(returns) as number) as entry
  );
  select sum(entry.number * entry.number) into v_squares from (select unnest(v_deviations) as number) as entry;
  if v_squares = 0 then return null; end if;
  -- A plain loop: joining the array with itself, moved by a lag, takes twice as long.
  for v_lag in 1..lag_count loop
    v_product := 0;
    for v_place in 1 + v_lag..v_count loop
      v_product := v_product + v_deviations[v_place] * v_deviations[v_place - v_lag];
    end loop;
    v_weight := v_weight + 2 * (periods - v_lag) * v_product / v_squares;
  end loop;
  return case when v_weight > 0 then periods / sqrt(v_weight) end;
end;
$$;
comment on function engine.sharpe_annualisation_factor(double precision[], integer, integer) is
  'eta(q) = q / sqrt(q + 2 sum over k of (q - k) rho_k), rho_k the autocorrelation at lag k; null for constant returns, fewer than lag_count + 2 of them, or where the root has none. Lo (2002), The Statistics of Sharpe Ratios.';
