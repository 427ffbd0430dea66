-- Chapter 55_correlation, built from supabase/schemas/55_correlation. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 55_correlation/helpers/require_square.sql
-- A matrix is a flat array, row after row. One that is not square, or holds what is no number, ends here with a sentence.
create function engine.require_square(name text, matrix double precision[], size integer)
returns void
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
begin
  if (cardinality(matrix) = size::bigint * size) is not true then
    raise exception using errcode = 'invalid_parameter_value', message = format(
      '%s has %s numbers: a square of %s rows has %s',
      name, coalesce(cardinality(matrix)::text, 'no'), coalesce(size::text, 'unknown'), coalesce((size::bigint * size)::text, 'unknown')
    );
  end if;
  perform engine.require_numbers(name, matrix);
end;
$$;
comment on function engine.require_square(text, double precision[], integer) is
  'Raises invalid_parameter_value unless the array holds size x size finite numbers.';

-- 55_correlation/helpers/cholesky.sql
-- The lower triangle L with L L' = matrix: what every solve with a covariance of bots is made of. Only the lower triangle
-- of the matrix is read.
create function engine.cholesky(matrix double precision[], size integer)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  -- Three numbers more than the square: the inner loop takes four at a time and may look that far beyond a row.
  v_factor double precision[] := array_fill(0::double precision, array[size * size + 3]);
  v_start integer;
  v_shift integer;
  v_rest double precision;
begin
  if cardinality(matrix) <> size * size then perform engine.require_square('matrix', matrix, size); end if;
  for v_row in 1..size loop
    v_start := (v_row - 1) * size;
    for v_column in 1..v_row loop
      v_shift := (v_column - v_row) * size;
      v_rest := matrix[v_start + v_column];
      -- From v_column on this row is still 0, so what the last step looks at beyond it counts for nothing.
      for k in v_start + 1..v_start + v_column - 1 by 4 loop
        v_rest := v_rest - v_factor[k] * v_factor[v_shift + k] - v_factor[k + 1] * v_factor[v_shift + k + 1]
          - v_factor[k + 2] * v_factor[v_shift + k + 2] - v_factor[k + 3] * v_factor[v_shift + k + 3];
      end loop;
      if v_column < v_row then
        v_factor[v_start + v_column] := v_rest / v_factor[v_start + v_shift + v_column];
      elsif v_rest > 1e-13 * matrix[v_start + v_row] and v_rest < 'Infinity' then
        v_factor[v_start + v_row] := sqrt(v_rest);
      else
        perform engine.require_square('matrix', matrix, size);
        raise exception using errcode = 'invalid_parameter_value', message = format(
          'the matrix is not positive definite: of the %s on its diagonal in row %s there is %s left after the rows above',
          matrix[v_start + v_row], v_row, v_rest
        );
      end if;
    end loop;
  end loop;
  return trim_array(v_factor, 3);
end;
$$;
comment on function engine.cholesky(double precision[], integer) is
  'Cholesky factor of a symmetric positive definite matrix of size x size numbers, row after row; 0 above the diagonal. Raises invalid_parameter_value where less than 1e-13 of a diagonal entry is left: singular as far as rounding tells.';

-- 55_correlation/helpers/correlation_of_covariance.sql
-- A covariance with each spread taken out.
create function engine.correlation_of_covariance(covariance double precision[], size integer)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_spread double precision[];
begin
  perform engine.require_square('covariance', covariance, size);
  v_spread := array(
    select sqrt(nullif(covariance[(variable - 1) * size + variable], 0))
    from generate_series(1, size) as variable
    order by variable
  );
  return array(
    select case
      when cell.a <> cell.b then cell.value / (v_spread[cell.a] * v_spread[cell.b])
      when v_spread[cell.a] > 0 then 1
    end
    from (
      select value, place, (place - 1) / size + 1 as a, mod(place - 1, size) + 1 as b
      from unnest(covariance) with ordinality as given (value, place)
    ) as cell
    order by cell.place
  );
end;
$$;
comment on function engine.correlation_of_covariance(double precision[], integer) is
  's_ij / sqrt(s_ii s_jj), row after row; null in the row and column of a variance of 0.';

-- 55_correlation/helpers/covariance_of_rows.sql
-- What engine.ledoit_wolf works from, for one that has all observations at hand.
create function engine.covariance_of_rows(
  numbers double precision[], size integer,
  out observations integer, out covariance double precision[], out fourth_powers double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_centred double precision[];
begin
  perform engine.require_numbers('numbers', numbers);
  if size < 1 or mod(cardinality(numbers), size) <> 0 then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('%s numbers are no rows of %s', cardinality(numbers), size);
  end if;
  observations := cardinality(numbers) / size;
  if observations = 0 then return; end if;
  -- Counted from the first row, so that a constant column is exactly 0.
  with cell as (
    select place, mod(place - 1, size) as variable, number - numbers[1 + mod(place - 1, size)] as number
    from unnest(numbers) with ordinality as given (number, place)
  ),
  middle as (
    select variable, sum(number order by place) / observations as mean from cell group by variable
  )
  select array_agg(cell.number - middle.mean order by cell.place) into v_centred
  from cell
  join middle using (variable);
  covariance := array(
    select (
      select sum(v_centred[row_start + a] * v_centred[row_start + b]) / observations
      from generate_series(0, cardinality(numbers) - size, size) as row_start
    )
    from generate_series(1, size) as a
    cross join generate_series(1, size) as b
    order by a, b
  );
  fourth_powers := (
    select sum(power(observation.square, 2) order by observation.row_number)
    from (
      select (place - 1) / size as row_number, sum(number * number order by place) as square
      from unnest(v_centred) with ordinality as cell (number, place)
      group by 1
    ) as observation
  );
end;
$$;
comment on function engine.covariance_of_rows(double precision[], integer) is
  'From observations of size numbers each, one after the other: how many they are, sum x x'' / n (row after row) and sum |x|^4, x counted from the means. Null without observations.';

-- 55_correlation/helpers/ledoit_wolf.sql
-- A covariance of 87 bots from a few hundred days is mostly noise: pulled towards "all alike and independent" by exactly
-- as much as the noise in it explains. Works from sums, so that a day is added without looking at the days before.
create function engine.ledoit_wolf(
  covariance double precision[], size integer, observations double precision, fourth_powers double precision,
  out shrinkage double precision, out shrunk double precision[]
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_count bigint;
  v_square double precision;
  v_mean double precision;
  v_distance double precision;
  v_noise double precision;
begin
  select count(*), sum(cell.value * cell.value), sum(cell.value) filter (where mod(cell.place - 1, size + 1) = 0) / size
  into v_count, v_square, v_mean
  from unnest(covariance) with ordinality as cell (value, place)
  where cell.value is not null;
  if (v_count = size::bigint * size and v_square < 'Infinity') is not true then
    perform engine.require_square('covariance', covariance, size);
  end if;
  perform engine.require_numbers('observations and fourth_powers', array[observations, fourth_powers], 0);
  if observations < 2 then return; end if;
  v_distance := v_square - size * v_mean * v_mean;
  -- sum |x x' - S|^2 = sum |x|^4 - 2 sum x' S x + n |S|^2, and sum x' S x = n |S|^2.
  v_noise := (fourth_powers / observations - v_square) / observations;
  shrinkage := case when v_noise > 0 and v_distance > 0 then least(v_noise / v_distance, 1) else 0 end;
  shrunk := array(
    select (1 - shrinkage) * cell.value + case when mod(cell.place - 1, size + 1) = 0 then shrinkage * v_mean else 0 end
    from unnest(covariance) with ordinality as cell (value, place)
    order by cell.place
  );
end;
$$;
comment on function engine.ledoit_wolf(double precision[], integer, double precision, double precision) is
  'Ledoit & Wolf (2004), identity target. covariance S = sum x x'' / n (row after row), observations n, fourth_powers = sum |x|^4, x taken from the same centre in both (the means, or 0). With d2 = |S|^2 - tr(S)^2 / p and b2 = (sum |x|^4 / n - |S|^2) / n: shrinkage = min(b2 / d2, 1), shrunk = (1 - shrinkage) S + shrinkage tr(S) / p I. Null below two observations.';

-- 55_correlation/helpers/ledoit_wolf_constant_correlation.sql
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

-- 55_correlation/helpers/solve_factored.sql
-- Solves with a factor that engine.cholesky found: one factor serves many right sides.
create function engine.solve_factored(factor double precision[], size integer, right_side double precision[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_solution double precision[] := right_side;
  v_rest double precision;
begin
  if cardinality(factor) <> size * size then perform engine.require_square('factor', factor, size); end if;
  if cardinality(right_side) <> size then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('right_side has %s numbers: send one for each of %s rows', cardinality(right_side), size);
  end if;
  perform engine.require_numbers('right_side', right_side);
  for v_row in 1..size loop
    v_rest := v_solution[v_row];
    for k in 1..v_row - 1 loop
      v_rest := v_rest - factor[(v_row - 1) * size + k] * v_solution[k];
    end loop;
    v_solution[v_row] := v_rest / factor[(v_row - 1) * size + v_row];
  end loop;
  for v_row in reverse size..1 loop
    v_rest := v_solution[v_row];
    for k in v_row + 1..size loop
      v_rest := v_rest - factor[(k - 1) * size + v_row] * v_solution[k];
    end loop;
    v_solution[v_row] := v_rest / factor[(v_row - 1) * size + v_row];
  end loop;
  return v_solution;
end;
$$;
comment on function engine.solve_factored(double precision[], integer, double precision[]) is
  'x with L L'' x = right_side, L as returned by engine.cholesky: forward, then backward substitution.';

-- 55_correlation/helpers/solve_spd.sql
-- How much each of many bots counts once it is known who repeats whom: the inverse of their covariance times what each
-- is worth alone, without ever computing that inverse.
create function engine.solve_spd(matrix double precision[], size integer, right_side double precision[])
returns double precision[]
language sql
immutable
strict
parallel safe
set search_path = ''
return engine.solve_factored(engine.cholesky(matrix, size), size, right_side);
comment on function engine.solve_spd(double precision[], integer, double precision[]) is
  'x with matrix x = right_side for a symmetric positive definite matrix of size x size numbers, row after row; only its lower triangle is read. Raises invalid_parameter_value for a matrix that is not positive definite.';
