-- The same towards "each its own spread, all equally correlated": closer to the truth where all bots trade one market.
create function engine.ledoit_wolf_constant_correlation(
  numbers double precision[], size integer,
  out mean_correlation double precision, out shrinkage double precision, out shrunk double precision[]
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_observations integer;
  v_covariance double precision[];
  v_spread double precision[];
  v_means double precision[];
  v_noise double precision;
  v_shared_noise double precision;
  v_distance double precision;
begin
  select rows.observations, rows.covariance into v_observations, v_covariance
  from lateral engine.covariance_of_rows(numbers, size) as rows;
  v_spread := array(
    select sqrt(v_covariance[(variable - 1) * size + variable]) from generate_series(1, size) as variable order by variable
  );
  if (v_observations >= 2 and size >= 2) is not true or 0 = any (v_spread) then return; end if;
  v_means := array(
    select sum(numbers[row_start + variable]) / v_observations
    from generate_series(1, size) as variable
    cross join generate_series(0, cardinality(numbers) - size, size) as row_start
    group by variable
    order by variable
  );
  select avg(v_covariance[(a - 1) * size + b] / (v_spread[a] * v_spread[b]) order by a, b) into mean_correlation
  from generate_series(1, size) as a
  join generate_series(1, size) as b on b <> a;
  -- How much each covariance varies by chance, and how much of that the target shares with it.
  select
    sum(pair.noise order by pair.a, pair.b),
    sum(case when pair.a = pair.b then pair.noise
      else mean_correlation * v_spread[pair.b] / v_spread[pair.a] * pair.noise_with_variance end order by pair.a, pair.b)
  into v_noise, v_shared_noise
  from (
    select
      a, b,
      avg(power(product.value - product.mean, 2)) as noise,
      avg((product.square - product.variance) * (product.value - product.mean)) as noise_with_variance
    from generate_series(1, size) as a
    cross join generate_series(1, size) as b
    cross join lateral (
      select
        (numbers[row_start + a] - v_means[a]) * (numbers[row_start + b] - v_means[b]) as value,
        power(numbers[row_start + a] - v_means[a], 2) as square,
        v_covariance[(a - 1) * size + b] as mean,
        v_covariance[(a - 1) * size + a] as variance
      from generate_series(0, cardinality(numbers) - size, size) as row_start
    ) as product
    group by a, b
  ) as pair;
  select sum(power(mean_correlation * v_spread[a] * v_spread[b] - v_covariance[(a - 1) * size + b], 2) order by a, b) into v_distance
  from generate_series(1, size) as a
  join generate_series(1, size) as b on b <> a;
  shrinkage := case
    when v_distance > 0 then greatest(0, least((v_noise - v_shared_noise) / v_distance / v_observations, 1)) else 0
  end;
  shrunk := array(
    select (1 - shrinkage) * v_covariance[(a - 1) * size + b]
      + shrinkage * case when a = b then 1 else mean_correlation end * v_spread[a] * v_spread[b]
    from generate_series(1, size) as a
    cross join generate_series(1, size) as b
    order by a, b
  );
end;
$$;
comment on function engine.ledoit_wolf_constant_correlation(double precision[], integer) is
  'Ledoit & Wolf (2004), "Honey, I Shrunk the Sample Covariance Matrix", from observations of size numbers each: target rbar s_i s_j, kappa = (pi - rho) / gamma, shrinkage = kappa / n kept within 0 and 1. Null below two observations or variables, or where a variable is constant.';
