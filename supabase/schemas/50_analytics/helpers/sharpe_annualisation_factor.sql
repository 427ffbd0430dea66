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
  v_moments record;
  v_deviations double precision[];
  v_product double precision;
  v_weight double precision;
begin
  v_moments := engine.return_moments(returns);
  if v_count < lag_count + 2 or v_moments.deviation = 0 then return null; end if;
  v_deviations := array(select entry.number - v_moments.mean from unnest(returns) as entry (number));
  v_weight := periods;
  for v_lag in 1..lag_count loop
    select sum(pair.late * pair.early) into v_product
    from unnest(v_deviations[1 + v_lag:], v_deviations[:v_count - v_lag]) as pair (late, early);
    v_weight := v_weight + 2 * (periods - v_lag) * v_product / ((v_count - 1) * power(v_moments.deviation, 2));
  end loop;
  return case when v_weight > 0 then periods / sqrt(v_weight) end;
end;
$$;
comment on function engine.sharpe_annualisation_factor(double precision[], integer, integer) is
  'eta(q) = q / sqrt(q + 2 sum over k of (q - k) rho_k), rho_k the autocorrelation at lag k; null for constant returns, fewer than lag_count + 2 of them, or where the root has none. Lo (2002), The Statistics of Sharpe Ratios.';
