-- Chapter 55_correlation, built from supabase/schemas/55_correlation. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 55_correlation/tables.sql
-- The correlation station: who repeats whom, and how many independent bots the crowd is worth.

create table public.bot_correlation_matrix (
  bot_name_a text collate "C" not null references public.bots on update cascade,
  bot_name_b text collate "C" not null references public.bots on update cascade,
  correlation_coefficient double precision,
  sample_size integer not null default 0,
  correlation_low double precision,
  correlation_high double precision,
  correlation_class text collate "C" not null default 'unknown',
  residual_correlation double precision,
  residual_sample_size integer not null default 0,
  unknown_reason text,
  as_of timestamptz,
  primary key (bot_name_a, bot_name_b),
  constraint each_pair_stands_once check (bot_name_a < bot_name_b),
  constraint correlations_are_within_one check (
    correlation_coefficient between -1 and 1 and correlation_low between -1 and 1 and correlation_high between -1 and 1
    and residual_correlation between -1 and 1
  ),
  constraint class_is_known check (
    correlation_class in ('strong_positive', 'moderate_positive', 'weak', 'contrarian', 'unknown')
  ),
  constraint coefficient_or_the_reason_why_not check ((correlation_coefficient is null) = (unknown_reason is not null)),
  constraint only_a_coefficient_has_a_class check ((correlation_coefficient is null) = (correlation_class = 'unknown'))
)
-- Every row changes every day. No index on what changes, and room in each page: the new version stays beside the old one.
with (fillfactor = 45);
comment on table public.bot_correlation_matrix is 'Each pair of bots once: Pearson of daily net returns, and of correctness residuals, with how much stands behind them.';
comment on column public.bot_correlation_matrix.sample_size is 'UTC days since both had begun to trade, days without a trade included as zero.';
comment on column public.bot_correlation_matrix.correlation_class is '> 0.8 strong_positive, 0.5–0.8 moderate_positive, −0.3–0.5 weak, < −0.3 contrarian; unknown below 30 days.';
comment on column public.bot_correlation_matrix.residual_correlation is 'Mean of the products of (right − expected), in deviations of a coin''s toss, over the coins and days of the last 90 both spoke of; null below 30 of them.';
create index bot_correlation_matrix_by_b on public.bot_correlation_matrix (bot_name_b, bot_name_a);

create table engine.return_comoments (
  month date primary key,
  through_day date not null,
  bot_names text[] not null,
  begins date[] not null,
  returns double precision[] not null,
  sums double precision[] not null,
  squares double precision[] not null,
  products double precision[] not null,
  constraint a_month_begins_on_its_first_day check (month = date_trunc('month', month::timestamp)::date),
  constraint it_ends_within_its_month check (through_day >= month and through_day < month + interval '1 month'),
  constraint each_bot_is_in_every_column check (
    cardinality(begins) = cardinality(bot_names) and cardinality(products) = cardinality(bot_names) * cardinality(bot_names)
    and cardinality(returns) = cardinality(bot_names) * (through_day - month + 1) and cardinality(squares) = cardinality(sums)
  ),
  constraint sums_are_finite check (
    '-Infinity' < all (returns) and 'Infinity' > all (returns) and '-Infinity' < all (sums) and 'Infinity' > all (sums)
    and '-Infinity' < all (squares) and 'Infinity' > all (squares)
    and '-Infinity' < all (products) and 'Infinity' > all (products)
  )
);
comment on table engine.return_comoments is 'What the correlations of daily net returns are made of, from the first day of all to the end of each month; the newest row is added to day by day. A day that changes is added up anew from the month before it.';
comment on column engine.return_comoments.begins is 'The day of each bot''s first trade, as far as through_day; null before it. From then on days without a trade count as 0.';
comment on column engine.return_comoments.returns is 'The returns of the month that were added, day after day in the order of bot_names: what tells whether a day has changed.';
comment on column engine.return_comoments.sums is 'Sums of returns, size numbers a stretch: a stretch begins whenever a bot does. What two bots have in common begins with the later of them and is the sum of the stretches from there; squares alike.';
comment on column engine.return_comoments.products is 'Sums of products of returns of two bots over all days; lower triangle, row after row.';

create table engine.stale_return_days (
  day date primary key
);
comment on table engine.stale_return_days is 'UTC days whose account returns were written again after they had been added to return_comoments.';

create table engine.residual_days (
  day date primary key,
  bot_names text[] not null,
  products double precision[] not null,
  pair_counts double precision[] not null,
  constraint products_are_pairs check (
    cardinality(products) = cardinality(bot_names) * cardinality(bot_names)
    and cardinality(pair_counts) = cardinality(products)
  ),
  constraint sums_are_finite check ('-Infinity' < all (products) and 'Infinity' > all (products))
);
comment on table engine.residual_days is 'One UTC day of calls, multiplied up: for every pair of bots the sum over coins of residual × residual, and how many coins both spoke of.';
comment on column engine.residual_days.products is 'Row after row, size × size. Residuals are rounded to 1/1024, so that sums are exact: no order of days or rows changes a digit.';

create table engine.residual_window (
  is_the_row boolean primary key default true,
  bot_names text[] not null default '{}',
  days date[] not null default '{}',
  products double precision[] not null default '{}',
  pair_counts double precision[] not null default '{}',
  constraint there_is_one_row check (is_the_row)
);
comment on table engine.residual_window is 'The sum of residual_days over the last 90 days, and which days are in it: a day that comes or goes is added or taken away.';
insert into engine.residual_window default values;

create table engine.crowd_correlations (
  is_the_row boolean primary key default true,
  bot_names text[] not null default '{}',
  correlations double precision[] not null default '{}',
  factor double precision[] not null default '{}',
  day_count integer not null default 0,
  as_of timestamptz,
  constraint there_is_one_row check (is_the_row),
  constraint matrix_is_square check (cardinality(correlations) = cardinality(bot_names) * cardinality(bot_names))
);
comment on table engine.crowd_correlations is 'How alike the bots'' errors are, each pair drawn towards zero by how little is known of it: what the vote divides by. Empty until ten days are known.';
comment on column engine.crowd_correlations.factor is 'Lower Cholesky factor of correlations.';
insert into engine.crowd_correlations default values;

create table public.bot_clusters (
  bot_name text collate "C" primary key references public.bots on update cascade,
  cluster_id integer,
  cluster_size integer,
  mean_correlation_within double precision,
  silhouette double precision,
  average_correlation double precision,
  diversity_bonus double precision not null default 1,
  is_redundant boolean not null default false,
  place integer,
  unknown_reason text default 'no correlation is known yet',
  as_of timestamptz,
  constraint correlations_are_within_one check (
    mean_correlation_within between -1 and 1 and average_correlation between -1 and 1 and silhouette between -1 and 1
  ),
  constraint bonus_is_within_a_fifth check (diversity_bonus between 0.8 and 1.2),
  constraint cluster_or_the_reason_why_not check ((cluster_id is null) = (unknown_reason is not null))
);
comment on table public.bot_clusters is 'Groups of bots that say the same: average linkage on √(½(1 − ρ)). A row for every bot.';
comment on column public.bot_clusters.diversity_bonus is 'Published steps by the bot''s average correlation with the crowd: < 0.3 → 1.2, < 0.5 → 1.1, < 0.7 → 1, < 0.85 → 0.9, else 0.8.';
comment on column public.bot_clusters.is_redundant is 'Another bot of its cluster says the same and has the better record.';
comment on column public.bot_clusters.place is 'Order of the leaves of the dendrogram: the order in which a heat map shows the blocks.';
create index bot_clusters_by_cluster on public.bot_clusters (cluster_id, bot_name);

create table public.ensemble_diversity_metrics (
  measurement_date date primary key,
  bot_count integer not null,
  mean_correlation double precision,
  diversity_score double precision,
  effective_bot_count double precision,
  equal_weight_effective_count double precision,
  cluster_count integer,
  strong_pair_count integer not null default 0,
  hhi double precision,
  normalised_hhi double precision,
  health text collate "C" not null,
  unknown_reasons jsonb not null default '{}',
  as_of timestamptz not null,
  constraint counts_are_not_negative check (bot_count >= 0 and strong_pair_count >= 0),
  constraint scores_are_fractions check (
    diversity_score between 0 and 1 and hhi between 0 and 1 and normalised_hhi between 0 and 1
    and mean_correlation between -1 and 1
  ),
  constraint effective_counts_are_at_least_one check (
    effective_bot_count >= 1 - 1e-9 and effective_bot_count < 'Infinity'
    and equal_weight_effective_count > 0 and equal_weight_effective_count < 'Infinity'
  ),
  constraint health_is_known check (health in ('healthy', 'crowded', 'redundant', 'unknown'))
);
comment on table public.ensemble_diversity_metrics is 'One row a UTC day: how many independent bots the crowd is worth.';
comment on column public.ensemble_diversity_metrics.diversity_score is '1 − mean correlation, kept within 0 and 1.';
comment on column public.ensemble_diversity_metrics.effective_bot_count is 'exp of the entropy of the correlation matrix''s eigenvalue shares.';
comment on column public.ensemble_diversity_metrics.hhi is 'Σ w² of the effective weights: 1 means one bot has all the weight.';

-- 55_correlation/helpers/add_scaled.sql
-- first + factor × second, number by number.
create function engine.add_scaled(first double precision[], factor double precision, second double precision[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_sum double precision[] := first;
begin
  for i in 1..cardinality(first) loop
    v_sum[i] := v_sum[i] + factor * second[i];
  end loop;
  return v_sum;
end;
$$;
comment on function engine.add_scaled(double precision[], double precision, double precision[]) is 'first + factor × second, element by element; both have the same number of elements.';

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

-- 55_correlation/helpers/average_linkage.sql
-- Who belongs together: the two closest clusters become one, until one is left. Of equally close pairs the first by place.
create function engine.average_linkage(distances double precision[], size integer)
returns table (step integer, first integer, second integer, distance double precision, member_count integer)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
rows 86
as $$
declare
  v_distances double precision[] := distances;
  -- The clusters that are left, each kept at the place of its first member.
  v_places integer[] := array(select generate_series(1, size));
  v_names integer[] := v_places;
  v_counts double precision[] := array_fill(1::double precision, array[size]);
  v_row integer;
  v_a integer;
  v_b integer;
  v_mean double precision;
begin
  perform engine.require_square('distances', distances, size);
  for v_step in 1..size - 1 loop
    distance := 'Infinity';
    for i in 2..size - v_step + 1 loop
      v_row := (v_places[i] - 1) * size;
      for j in 1..i - 1 loop
        if v_distances[v_row + v_places[j]] < distance then
          distance := v_distances[v_row + v_places[j]];
          v_a := v_places[j];
          v_b := v_places[i];
        end if;
      end loop;
    end loop;
    step := v_step;
    first := least(v_names[v_a], v_names[v_b]);
    second := greatest(v_names[v_a], v_names[v_b]);
    member_count := v_counts[v_a] + v_counts[v_b];
    return next;
    foreach v_row in array v_places loop
      v_mean := (v_counts[v_a] * v_distances[(v_a - 1) * size + v_row] + v_counts[v_b] * v_distances[(v_b - 1) * size + v_row])
        / member_count;
      v_distances[(v_a - 1) * size + v_row] := v_mean;
      v_distances[(v_row - 1) * size + v_a] := v_mean;
    end loop;
    v_names[v_a] := size + v_step;
    v_counts[v_a] := member_count;
    v_places := array_remove(v_places, v_b);
  end loop;
end;
$$;
comment on function engine.average_linkage(double precision[], integer) is
  'Agglomerative clustering by the mean distance between members (UPGMA) of a symmetric matrix, row after row. Items are 1 to size, the cluster of step s is size + s. Sokal & Michener (1958).';

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
        -- Smaller ones stay 0: Postgres refuses a product that is too small to be a number.
        if abs(v_rest) > 1e-150 then
          v_factor[v_start + v_column] := v_rest / v_factor[v_start + v_shift + v_column];
        end if;
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

-- 55_correlation/helpers/number_groups.sql
-- Groups named by anything, numbered from 1 in the order in which they first appear.
create function engine.number_groups(names integer[])
returns integer[]
language sql
immutable
strict
parallel safe
set search_path = ''
return array(
  select (dense_rank() over (order by entry.first_place))::integer
  from (
    select place, min(place) over (partition by name) as first_place from unnest(names) with ordinality as given (name, place)
  ) as entry
  order by entry.place
);
comment on function engine.number_groups(integer[]) is 'For each entry the number of its group: equal entries, counted by first appearance.';

-- 55_correlation/helpers/clusters_at_distance.sql
-- The clusters whose members are no further apart, on average, than a distance.
create function engine.clusters_at_distance(distances double precision[], size integer, cut double precision)
returns integer[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_merge record;
  -- By name of a cluster or item: the first item in it. By item: the first item of its cluster.
  v_firsts integer[] := array(select generate_series(1, size));
  v_owners integer[] := v_firsts;
begin
  for v_merge in
    select * from lateral engine.average_linkage(distances, size) as merge where merge.distance <= cut order by merge.step
  loop
    v_firsts[size + v_merge.step] := least(v_firsts[v_merge.first], v_firsts[v_merge.second]);
    v_owners := array_replace(
      v_owners, greatest(v_firsts[v_merge.first], v_firsts[v_merge.second]), v_firsts[size + v_merge.step]
    );
  end loop;
  return engine.number_groups(v_owners);
end;
$$;
comment on function engine.clusters_at_distance(double precision[], integer, double precision) is
  'For each item the number of its cluster, counted from 1 in the order of their first members; engine.average_linkage cut at a distance (merges at exactly the distance are made).';

-- 55_correlation/helpers/concentration.sql
-- Whether the weight lies with a few. The published diversification score runs the other way: 1 is spread evenly.
create function engine.concentration(
  weights double precision[],
  out hhi double precision, out normalised double precision, out effective_number double precision,
  out diversification_score double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_count constant integer := cardinality(weights);
begin
  perform engine.require_numbers('weights', weights, 0);
  select sum(power(entry.weight / entry.total, 2) order by entry.place) into hhi
  from (
    select weight, place, sum(weight) over () as total from unnest(weights) with ordinality as given (weight, place)
  ) as entry
  where entry.total > 0;
  if hhi is null then return; end if;
  effective_number := 1 / hhi;
  normalised := case when v_count > 1 then (hhi - 1.0 / v_count) / (1 - 1.0::double precision / v_count) end;
  diversification_score := case when v_count > 1 then greatest(0, least(1 - normalised, 1)) else 0 end;
end;
$$;
comment on function engine.concentration(double precision[]) is
  'Herfindahl-Hirschman index of the shares, (H - 1/n) / (1 - 1/n) (null for one), 1 / H, and 1 minus the normalised index (0 for one). Null without weight.';

-- 55_correlation/helpers/correlation_components.sql
-- Who is tied to whom by a chain of close relations, however long.
create function engine.correlation_components(correlation double precision[], size integer, threshold double precision)
returns integer[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_owners integer[] := array(select generate_series(1, size));
begin
  perform engine.require_square('correlation', correlation, size);
  for v_row in 2..size loop
    for v_column in 1..v_row - 1 loop
      if correlation[(v_row - 1) * size + v_column] >= threshold and v_owners[v_row] <> v_owners[v_column] then
        v_owners := array_replace(
          v_owners, greatest(v_owners[v_row], v_owners[v_column]), least(v_owners[v_row], v_owners[v_column])
        );
      end if;
    end loop;
  end loop;
  return engine.number_groups(v_owners);
end;
$$;
comment on function engine.correlation_components(double precision[], integer, double precision) is
  'For each item the number of its component in the graph of correlations from the threshold on, counted from 1 in the order of their first members.';

-- 55_correlation/helpers/correlation_distances.sql
-- How far apart two bots are: 0 for twins, 1 for opposites. This one is a metric, which 1 - rho is not.
create function engine.correlation_distances(correlation double precision[], size integer)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_square('correlation', correlation, size);
  return array(
    select case when mod(cell.place - 1, size + 1) = 0 then 0 else sqrt(greatest(0, 0.5 * (1 - cell.value))) end
    from unnest(correlation) with ordinality as cell (value, place)
    order by cell.place
  );
end;
$$;
comment on function engine.correlation_distances(double precision[], integer) is
  'sqrt((1 - rho) / 2), row after row, 0 on the diagonal. Mantegna (1999); López de Prado (2016).';

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
  v_correlation double precision[] := covariance;
  v_spread double precision[];
  v_row integer;
  v_number double precision;
begin
  perform engine.require_square('covariance', covariance, size);
  v_spread := array(
    select sqrt(nullif(covariance[(variable - 1) * size + variable], 0))
    from generate_series(1, size) as variable
    order by variable
  );
  for i in 1..size loop
    v_row := (i - 1) * size;
    for j in 1..i - 1 loop
      v_number := covariance[v_row + j] / (v_spread[i] * v_spread[j]);
      -- Rounding may leave 1 by a bit.
      if abs(v_number) > 1 then v_number := sign(v_number); end if;
      v_correlation[v_row + j] := v_number;
      v_correlation[(j - 1) * size + i] := v_number;
    end loop;
    v_correlation[v_row + i] := v_spread[i] / v_spread[i];
  end loop;
  return v_correlation;
end;
$$;
comment on function engine.correlation_of_covariance(double precision[], integer) is
  's_ij / sqrt(s_ii s_jj) from the lower triangle, row after row, within -1 and 1; null in the row and column of a variance of 0.';

-- 55_correlation/helpers/correlation_p_value.sql
-- How often two bots that have nothing in common look as alike, or as opposed, as these two.
create function engine.correlation_p_value(coefficient double precision, n double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case when coefficient between -1 and 1 and n >= 3 and n < 'Infinity'
  then engine.beta_cdf((1 - coefficient) * (1 + coefficient), (n - 2) / 2, 0.5) end;
comment on function engine.correlation_p_value(double precision, double precision) is
  'Two-sided t-test of rho = 0: t = r sqrt((n - 2) / (1 - r^2)) with n - 2 degrees of freedom, as I_(1 - r^2)((n - 2) / 2, 1/2). Null below three samples.';

-- 55_correlation/helpers/correlation_statistics.sql
-- What co-moments say about pairs of bots: how alike they are, within which bounds, and the published word for it. All
-- pairs in one call: 3,741 of them cost milliseconds.
create function engine.correlation_statistics(
  n double precision[], mean_x double precision[], mean_y double precision[],
  mxx double precision[], myy double precision[], mxy double precision[]
)
returns table (
  place bigint, coefficient double precision, low double precision, high double precision,
  correlation_class text, unknown_reason text
)
language sql
immutable
parallel safe
set search_path = ''
rows 4000
begin atomic
  -- Materialised, or the coefficient would be computed anew wherever it is named.
  with pair as materialized (
    select
      given.place,
      given.n,
      -- A constant series of thirds has a second moment of rounding errors.
      case when given.n >= 3
        and given.mxx > 1e-24 * given.n * given.mean_x * given.mean_x
        and given.myy > 1e-24 * given.n * given.mean_y * given.mean_y
        and abs(given.mxy) < 'Infinity' and given.mxx < 'Infinity' and given.myy < 'Infinity'
        then greatest(-1, least(given.mxy / sqrt(given.mxx) / sqrt(given.myy), 1))
      end as coefficient
    from unnest(
      correlation_statistics.n, correlation_statistics.mean_x, correlation_statistics.mean_y,
      correlation_statistics.mxx, correlation_statistics.myy, correlation_statistics.mxy
    ) with ordinality as given (n, mean_x, mean_y, mxx, myy, mxy, place)
  )
  select
    pair.place,
    pair.coefficient,
    case when pair.n > 3 then tanh(atanh(pair.coefficient) - 1.959963984540054 / sqrt(pair.n - 3)) end,
    case when pair.n > 3 then tanh(atanh(pair.coefficient) + 1.959963984540054 / sqrt(pair.n - 3)) end,
    case
      when pair.coefficient > 0.8 then 'strong_positive'
      when pair.coefficient >= 0.5 then 'moderate_positive'
      when pair.coefficient >= -0.3 then 'weak'
      when pair.coefficient < -0.3 then 'contrarian'
    end,
    case
      when (pair.n >= 3) is not true then format('too few samples: %s of 3', coalesce(pair.n, 0))
      when pair.coefficient is null then 'one side never varies'
    end
  from pair
  order by pair.place;
end;
comment on function engine.correlation_statistics(
  double precision[], double precision[], double precision[], double precision[], double precision[], double precision[]
) is
  'Pearson''s r = Mxy / sqrt(Mxx Myy) in the order given, with Fisher''s 95 % interval tanh(atanh r +- 1.96 / sqrt(n - 3)) from four samples on, and its class: above 0.8 strong_positive, from 0.5 moderate_positive, below -0.3 contrarian, else weak. Null with its reason below three samples or where a side is constant.';

-- 55_correlation/helpers/sum_of_products.sql
-- A day multiplied up: what every pair of bots has in common over its coins. Days are added, and covariances made of them.
create function engine.sum_of_products(numbers double precision[], size integer)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_products double precision[];
  v_row integer;
  v_present integer[];
  v_place integer;
  v_number double precision;
begin
  if (size >= 1 and mod(cardinality(numbers), size) = 0) is not true then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('%s numbers are no rows of %s', cardinality(numbers), size);
  end if;
  perform engine.require_numbers('numbers', numbers);
  v_products := array_fill(0::double precision, array[size * size]);
  for v_start in 0..cardinality(numbers) - size by size loop
    -- Who was silent has nothing in common with anybody.
    v_present := array[]::integer[];
    for i in 1..size loop
      v_number := numbers[v_start + i];
      continue when v_number = 0;
      v_present := v_present || i;
      v_row := (i - 1) * size;
      foreach v_place in array v_present loop
        v_products[v_row + v_place] := v_products[v_row + v_place] + v_number * numbers[v_start + v_place];
      end loop;
    end loop;
  end loop;
  for i in 2..size loop
    for j in 1..i - 1 loop
      v_products[(j - 1) * size + i] := v_products[(i - 1) * size + j];
    end loop;
  end loop;
  return v_products;
end;
$$;
comment on function engine.sum_of_products(double precision[], integer) is
  'sum x x'' over observations x of size numbers each, one after the other; size x size numbers, row after row. Zeros cost nothing.';

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
    select product.total / observations
    from unnest(engine.sum_of_products(v_centred, size)) with ordinality as product (total, place)
    order by product.place
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

-- 55_correlation/helpers/diversity_bonus.sql
-- What a bot's weight is multiplied by for saying what the others do not: the published steps.
create function engine.diversity_bonus(mean_correlation double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case
  when not (mean_correlation between -1 and 1) then null
  when mean_correlation < 0.3 then 1.2
  when mean_correlation < 0.5 then 1.1
  when mean_correlation < 0.7 then 1.0
  when mean_correlation < 0.85 then 0.9
  else 0.8
end;
comment on function engine.diversity_bonus(double precision) is
  'By the mean correlation of a bot with the others: below 0.3 +20 %, below 0.5 +10 %, below 0.7 nothing, below 0.85 -10 %, else -20 %. Null where it is unknown.';

-- 55_correlation/helpers/effective_number.sql
-- How many equal shares would be as spread out as these.
create function engine.effective_number(shares double precision[])
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_numbers('shares', shares);
  return (
    select exp(-sum(entry.share / entry.total * ln(entry.share / entry.total) order by entry.place))
    from (
      select share, place, sum(share) over () as total
      from unnest(shares) with ordinality as given (share, place)
      -- An eigenvalue of nothing may come out below 0 by rounding.
      where share > 0
    ) as entry
  );
end;
$$;
comment on function engine.effective_number(double precision[]) is
  'exp(-sum p ln p), p the share of each in the total; what is not above 0 counts for nothing, null where nothing is above 0.';

-- 55_correlation/helpers/tridiagonal.sql
-- The same eigenvalues on three diagonals: reflections clear the matrix row by row, from the last one up.
create function engine.tridiagonal(
  matrix double precision[], size integer, out diagonal double precision[], out beside double precision[]
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_matrix double precision[] := matrix;
  v_mirror double precision[];
  v_image double precision[];
  v_row integer;
  v_square double precision;
  v_head double precision;
  v_half double precision;
  v_x double precision;
  v_sum double precision;
begin
  diagonal := array_fill(0::double precision, array[size]);
  beside := array_fill(0::double precision, array[greatest(size - 1, 0)]);
  for v_last in reverse size..2 loop
    -- u, the row left of the diagonal with its last entry lengthened by its norm: I - 2 u u' / |u|^2 leaves one entry of it.
    v_mirror := v_matrix[(v_last - 1) * size + 1:(v_last - 1) * size + v_last - 1];
    v_head := v_mirror[v_last - 1];
    v_square := 0;
    for k in 1..v_last - 2 loop
      -- Postgres refuses a product that is too small to be a number: beside 1 these are nothing.
      if abs(v_mirror[k]) < 1e-60 then v_mirror[k] := 0; end if;
      v_square := v_square + v_mirror[k] * v_mirror[k];
    end loop;
    diagonal[v_last] := v_matrix[(v_last - 1) * size + v_last];
    if v_square = 0 then
      beside[v_last - 1] := v_head;
      continue;
    end if;
    beside[v_last - 1] := case when v_head > 0 then -1 else 1 end * sqrt(v_square + v_head * v_head);
    v_mirror[v_last - 1] := v_head - beside[v_last - 1];
    v_half := (v_square + v_mirror[v_last - 1] * v_mirror[v_last - 1]) / 2;
    -- p = A u / h from the lower triangle alone, q = p - (u' p / 2h) u; then A - q u' - u q' is the reflected matrix.
    v_image := array_fill(0::double precision, array[v_last - 1]);
    for i in 1..v_last - 1 loop
      v_row := (i - 1) * size;
      v_x := v_mirror[i];
      v_sum := v_matrix[v_row + i] * v_x;
      for k in 1..i - 1 loop
        v_sum := v_sum + v_matrix[v_row + k] * v_mirror[k];
        v_image[k] := v_image[k] + v_matrix[v_row + k] * v_x;
      end loop;
      v_image[i] := v_sum;
    end loop;
    v_sum := 0;
    for k in 1..v_last - 1 loop v_sum := v_sum + v_mirror[k] * v_image[k]; end loop;
    v_x := case when abs(v_sum) > 1e-100 then v_sum / v_half / v_half / 2 else 0 end;
    for k in 1..v_last - 1 loop
      v_image[k] := v_image[k] / v_half - v_x * v_mirror[k];
      if abs(v_image[k]) < 1e-60 then v_image[k] := 0; end if;
    end loop;
    for i in 1..v_last - 1 loop
      v_row := (i - 1) * size;
      v_x := v_mirror[i];
      v_sum := v_image[i];
      for k in 1..i loop
        v_matrix[v_row + k] := v_matrix[v_row + k] - v_x * v_image[k] - v_sum * v_mirror[k];
      end loop;
    end loop;
  end loop;
  diagonal[1] := v_matrix[1];
end;
$$;
comment on function engine.tridiagonal(double precision[], integer) is
  'Householder''s reduction of a symmetric matrix (lower triangle, row after row, largest entry near 1) to its diagonal and the size - 1 numbers beside it.';

-- 55_correlation/helpers/tridiagonal_eigenvalues.sql
-- The eigenvalues of three diagonals: rotations chase what is beside the diagonal out of the matrix.
create function engine.tridiagonal_eigenvalues(diagonal double precision[], beside double precision[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_size constant integer := cardinality(diagonal);
  d double precision[] := diagonal;
  e double precision[] := beside || 0::double precision;
  v_end integer;
  v_shift double precision;
  v_sine double precision;
  v_cosine double precision;
  v_dropped double precision;
  v_bulge double precision;
  v_kept double precision;
  v_length double precision;
begin
  for v_first in 1..v_size loop
    for v_attempt in 1..60 loop
      -- The block that starts here ends where nothing is left beside the diagonal. Below 1e-40 it is nothing, as are
      -- sines below 1e-60: Postgres refuses a product that is too small to be a number.
      v_end := v_first;
      while v_end < v_size and abs(e[v_end]) > 2.220446049250313e-16 * (abs(d[v_end]) + abs(d[v_end + 1])) + 1e-40 loop
        v_end := v_end + 1;
      end loop;
      exit when v_end = v_first;
      -- Wilkinson's shift: the eigenvalue of the first two by two that is closer to its first entry.
      v_shift := (d[v_first + 1] - d[v_first]) / (2 * e[v_first]);
      v_length := sqrt(v_shift * v_shift + 1);
      v_kept := d[v_end] - d[v_first] + e[v_first] / (v_shift + case when v_shift < 0 then -v_length else v_length end);
      v_sine := 1;
      v_cosine := 1;
      v_dropped := 0;
      for i in reverse v_end - 1..v_first loop
        v_bulge := v_sine * e[i];
        v_shift := v_cosine * e[i];
        v_length := sqrt(v_bulge * v_bulge + v_kept * v_kept);
        e[i + 1] := v_length;
        if v_length = 0 then
          d[i + 1] := d[i + 1] - v_dropped;
          e[v_end] := 0;
          exit;
        end if;
        v_sine := case when abs(v_bulge) > 1e-60 then v_bulge / v_length else 0 end;
        v_cosine := case when abs(v_kept) > 1e-60 then v_kept / v_length else 0 end;
        v_kept := d[i + 1] - v_dropped;
        v_length := (d[i] - v_kept) * v_sine + 2 * v_cosine * v_shift;
        v_dropped := v_sine * v_length;
        d[i + 1] := v_kept + v_dropped;
        v_kept := v_cosine * v_length - v_shift;
      end loop;
      continue when v_length = 0 and e[v_end] = 0;
      d[v_first] := d[v_first] - v_dropped;
      e[v_first] := v_kept;
      e[v_end] := 0;
    end loop;
  end loop;
  return array(select value from unnest(d) as value order by value desc);
end;
$$;
comment on function engine.tridiagonal_eigenvalues(double precision[], double precision[]) is
  'Eigenvalues of a symmetric tridiagonal matrix whose largest entry is near 1, the largest first: implicit QL with Wilkinson''s shift. Bowdler, Martin, Reinsch & Wilkinson (1968).';

-- 55_correlation/helpers/symmetric_eigenvalues.sql
-- How much of what the bots do moves together along each of its directions.
create function engine.symmetric_eigenvalues(matrix double precision[], size integer)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_largest double precision;
  v_band record;
begin
  perform engine.require_square('matrix', matrix, size);
  select max(abs(value)) into v_largest from unnest(matrix) as value;
  if (v_largest > 0) is not true then return array_fill(0::double precision, array[size]); end if;
  -- In units of the largest entry, and without what is nothing beside it: Postgres refuses a product that is too small to
  -- be a number.
  v_band := engine.tridiagonal(
    array(
      select case when abs(cell.value) > 1e-100 * v_largest then cell.value / v_largest else 0 end
      from unnest(matrix) with ordinality as cell (value, place)
      order by cell.place
    ),
    size
  );
  return array(
    select value * v_largest
    from unnest(engine.tridiagonal_eigenvalues(v_band.diagonal, v_band.beside)) with ordinality as eigen (value, place)
    order by place
  );
end;
$$;
comment on function engine.symmetric_eigenvalues(double precision[], integer) is
  'Eigenvalues of a symmetric matrix of size x size numbers, the largest first: Householder''s reduction, then the implicit QL method. Only the lower triangle is read.';

-- 55_correlation/helpers/diversity_statistics.sql
-- How many independent bots the crowd is worth: 87 that agree by 0.3 are worth three.
create function engine.diversity_statistics(
  correlation double precision[], size integer,
  out mean_correlation double precision, out diversity_score double precision,
  out effective_number double precision, out participation_number double precision, out equal_weight_number double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_square double precision;
begin
  perform engine.require_square('correlation', correlation, size);
  if size = 0 then return; end if;
  select
    avg(cell.value order by cell.place) filter (where mod(cell.place - 1, size + 1) > 0),
    sum(cell.value * cell.value order by cell.place)
  into mean_correlation, v_square
  from unnest(correlation) with ordinality as cell (value, place);
  diversity_score := case when size > 1 then greatest(0, least(1 - mean_correlation, 1)) end;
  effective_number := engine.effective_number(engine.symmetric_eigenvalues(correlation, size));
  participation_number := size::double precision * size / v_square;
  equal_weight_number := size / nullif(greatest(1 + (size - 1) * coalesce(mean_correlation, 0), 0), 0);
end;
$$;
comment on function engine.diversity_statistics(double precision[], integer) is
  'Of a correlation matrix: the mean off the diagonal (null for one bot), 1 minus it within 0 and 1, and three counts of independent bots: exp(entropy of the eigenvalue shares) (Meucci 2009), (sum of eigenvalues)^2 / sum of their squares, n / (1 + (n - 1) mean).';

-- 55_correlation/helpers/fold_returns.sql
-- Adds some days of returns to what is known of every pair so far. Days are added one after the other, so adding them one
-- by one, or all at once, leaves the same digits.
create function engine.fold_returns(
  from_day date, begins date[], returns double precision[],
  inout sums double precision[], inout squares double precision[], inout products double precision[]
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_size constant integer := cardinality(begins);
  v_days constant integer := cardinality(returns) / v_size;
  v_openings integer[] := array(
    select distinct opening - from_day from unnest(begins) as opening where opening < from_day + v_days order by 1
  );
  v_known constant integer := cardinality(sums) / v_size;
  v_length constant integer := v_days * v_size;
  v_quads constant integer := v_days / 4 * 4 * v_size;
  v_row integer;
  v_number double precision;
  v_sum double precision;
begin
  sums := sums || array_fill(0::double precision, array[(cardinality(v_openings) - v_known) * v_size]);
  squares := squares || array_fill(0::double precision, array[(cardinality(v_openings) - v_known) * v_size]);
  for v_stretch in greatest(v_known, 1)..cardinality(v_openings) loop
    v_row := (v_stretch - 1) * v_size;
    for v_day in greatest(v_openings[v_stretch], 0)..coalesce(v_openings[v_stretch + 1], v_days) - 1 loop
      for i in 1..v_size loop
        v_number := returns[v_day * v_size + i];
        if v_number <> 0 then
          sums[v_row + i] := sums[v_row + i] + v_number;
          squares[v_row + i] := squares[v_row + i] + v_number * v_number;
        end if;
      end loop;
    end loop;
  end loop;

  -- Four days a step where there are so many: the interpreter's own work is what costs here.
  if v_quads > 0 then
    for i in 1..v_size loop
      v_row := (i - 1) * v_size;
      for j in 1..i loop
        v_sum := products[v_row + j];
        for d in 0..v_quads - 1 by 4 * v_size loop
          v_sum := v_sum + returns[d + i] * returns[d + j] + returns[d + v_size + i] * returns[d + v_size + j]
            + returns[d + 2 * v_size + i] * returns[d + 2 * v_size + j] + returns[d + 3 * v_size + i] * returns[d + 3 * v_size + j];
        end loop;
        products[v_row + j] := v_sum;
      end loop;
    end loop;
  end if;
  for d in v_quads..v_length - 1 by v_size loop
    for i in 1..v_size loop
      v_number := returns[d + i];
      continue when v_number = 0;
      v_row := (i - 1) * v_size;
      for j in 1..i loop
        products[v_row + j] := products[v_row + j] + v_number * returns[d + j];
      end loop;
    end loop;
  end loop;
end;
$$;
comment on function engine.fold_returns(date, date[], double precision[], double precision[], double precision[], double precision[]) is
  'sums, squares and products of return_comoments with the days from from_day on; returns are day after day in the order of begins, 0 where a bot did not trade.';

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

-- 55_correlation/helpers/linkage_order.sql
-- The order in which a heat map shows its rows: whoever was merged early stands side by side.
create function engine.linkage_order(distances double precision[], size integer)
returns integer[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_merge record;
  v_items jsonb := '{}'::jsonb;
  v_order jsonb;
begin
  if size = 1 then return array[1]; end if;
  for v_merge in
    select * from lateral engine.average_linkage(distances, size) as merge order by merge.step
  loop
    v_order := coalesce(v_items -> v_merge.first::text, to_jsonb(array[v_merge.first]))
      || coalesce(v_items -> v_merge.second::text, to_jsonb(array[v_merge.second]));
    v_items := v_items || jsonb_build_object(size + v_merge.step, v_order);
  end loop;
  return array(select item::integer from jsonb_array_elements_text(v_order) with ordinality as entry (item, place) order by place);
end;
$$;
comment on function engine.linkage_order(double precision[], integer) is
  'The items from left to right in the tree of engine.average_linkage, of two branches the one that was named first on the left.';

-- 55_correlation/helpers/merge_co_moments.sql
-- Two stretches of one pair's days as one: any window is merged from its parts, none is read again.
create function engine.merge_co_moments(a double precision[], b double precision[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_weight double precision;
  v_x double precision;
  v_y double precision;
begin
  if b[1] = 0 then return a; end if;
  if a[1] = 0 then return b; end if;
  v_weight := b[1] / (a[1] + b[1]);
  v_x := b[2] - a[2];
  v_y := b[3] - a[3];
  return array[
    a[1] + b[1],
    a[2] + v_x * v_weight,
    a[3] + v_y * v_weight,
    a[4] + b[4] + v_x * v_x * a[1] * v_weight,
    a[5] + b[5] + v_y * v_y * a[1] * v_weight,
    a[6] + b[6] + v_x * v_y * a[1] * v_weight
  ];
end;
$$;
comment on function engine.merge_co_moments(double precision[], double precision[]) is
  'States are {n, mean x, mean y, Mxx, Myy, Mxy}, M sums of products of deviations from the means; {0,0,0,0,0,0} is empty, {1,x,y,0,0,0} one day. Chan, Golub & LeVeque (1983).';

-- 55_correlation/helpers/pair_moments.sql
-- The co-moments of every pair of bots from what return_comoments has added up: from the later first trade of the two on.
create function engine.pair_moments(
  begins date[], through_day date, sums double precision[], squares double precision[], products double precision[],
  out cells integer[], out n double precision[], out mean_x double precision[], out mean_y double precision[],
  out mxx double precision[], out myy double precision[], out mxy double precision[]
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_size constant integer := cardinality(begins);
  v_openings date[] := array(select distinct opening from unnest(begins) as opening where opening <= through_day order by 1);
  v_stretches integer[] := array(
    select array_position(v_openings, entry.opening) from unnest(begins) with ordinality as entry (opening, place) order by entry.place
  );
  v_sums double precision[] := sums;
  v_squares double precision[] := squares;
  v_number integer := 0;
  v_days double precision;
  v_x integer;
  v_y integer;
begin
  cells := array_fill(0, array[v_size * (v_size - 1) / 2]);
  n := array_fill(0::double precision, array[v_size * (v_size - 1) / 2]);
  mean_x := array_fill(null::double precision, array[v_size * (v_size - 1) / 2]);
  mean_y := mean_x;
  mxx := mean_x;
  myy := mean_x;
  mxy := mean_x;
  -- What a bot returned from the beginning of a stretch on.
  for v_place in reverse cardinality(sums) - v_size..1 loop
    v_sums[v_place] := v_sums[v_place] + v_sums[v_place + v_size];
    v_squares[v_place] := v_squares[v_place] + v_squares[v_place + v_size];
  end loop;
  for v_row in 2..v_size loop
    for v_column in 1..v_row - 1 loop
      v_number := v_number + 1;
      cells[v_number] := (v_row - 1) * v_size + v_column;
      continue when v_stretches[v_row] is null or v_stretches[v_column] is null;
      v_days := through_day - greatest(begins[v_row], begins[v_column]) + 1;
      v_x := (greatest(v_stretches[v_row], v_stretches[v_column]) - 1) * v_size + v_column;
      v_y := v_x + v_row - v_column;
      n[v_number] := v_days;
      mean_x[v_number] := v_sums[v_x] / v_days;
      mean_y[v_number] := v_sums[v_y] / v_days;
      mxx[v_number] := v_squares[v_x] - v_sums[v_x] * v_sums[v_x] / v_days;
      myy[v_number] := v_squares[v_y] - v_sums[v_y] * v_sums[v_y] / v_days;
      mxy[v_number] := products[cells[v_number]] - v_sums[v_x] * v_sums[v_y] / v_days;
      -- What is left of a series that never varies is rounding.
      if mxx[v_number] < 1e-12 * v_squares[v_x] then mxx[v_number] := 0; end if;
      if myy[v_number] < 1e-12 * v_squares[v_y] then myy[v_number] := 0; end if;
    end loop;
  end loop;
end;
$$;
comment on function engine.pair_moments(date[], date, double precision[], double precision[], double precision[]) is
  'For each cell below the diagonal of products (its place in the array): days in common, means and sums of products of deviations of the column''s bot (x) and the row''s (y); 0 days and null where one has not begun.';

-- 55_correlation/helpers/silhouettes.sql
-- How well each item sits in its cluster: 1 is at home, 0 on the border, below 0 in the wrong one.
create function engine.silhouettes(distances double precision[], size integer, clusters integer[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_square('distances', distances, size);
  if cardinality(clusters) <> size or array_position(clusters, null) is not null then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('clusters must name one for each of %s items', size);
  end if;
  return array(
    select case
      when count(*) = 1 then null
      when max(nearness.own) is null then 0
      else coalesce(
        (min(nearness.other) - max(nearness.own)) / nullif(greatest(min(nearness.other), max(nearness.own)), 0), 0
      )
    end
    from (
      select
        pair.item,
        case when pair.is_own then pair.total / nullif(pair.members - 1, 0) end as own,
        case when not pair.is_own then pair.total / pair.members end as other
      from (
        select
          cell.item, clusters[cell.other] = clusters[cell.item] as is_own,
          sum(cell.distance order by cell.other) as total, count(*) as members
        from (
          select distance, (place - 1) / size + 1 as item, mod(place - 1, size) + 1 as other
          from unnest(distances) with ordinality as given (distance, place)
        ) as cell
        group by cell.item, clusters[cell.other], is_own
      ) as pair
    ) as nearness
    group by nearness.item
    order by nearness.item
  );
end;
$$;
comment on function engine.silhouettes(double precision[], integer, integer[]) is
  '(b - a) / max(a, b) for each item: a the mean distance to the others of its cluster, b to those of the nearest other cluster; 0 where it is alone. Null where there is one cluster only. Rousseeuw (1987).';

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
  v_start integer;
  v_rest double precision;
begin
  if cardinality(factor) <> size * size then perform engine.require_square('factor', factor, size); end if;
  if cardinality(right_side) <> size then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('right_side has %s numbers: send one for each of %s rows', cardinality(right_side), size);
  end if;
  perform engine.require_numbers('right_side', right_side);
  -- Four numbers a step, and the rest one by one: the interpreter's own work is what costs here.
  for v_row in 1..size loop
    v_start := (v_row - 1) * size;
    v_rest := v_solution[v_row];
    for k in 1..v_row - 4 by 4 loop
      v_rest := v_rest - factor[v_start + k] * v_solution[k] - factor[v_start + k + 1] * v_solution[k + 1]
        - factor[v_start + k + 2] * v_solution[k + 2] - factor[v_start + k + 3] * v_solution[k + 3];
    end loop;
    for k in (v_row - 1) / 4 * 4 + 1..v_row - 1 loop
      v_rest := v_rest - factor[v_start + k] * v_solution[k];
    end loop;
    -- Postgres refuses a product that is too small to be a number.
    v_solution[v_row] := case when abs(v_rest) > 1e-150 then v_rest / factor[v_start + v_row] else 0 end;
  end loop;
  for v_row in reverse size..1 loop
    v_rest := v_solution[v_row];
    for k in v_row + 1..size - 3 by 4 loop
      v_start := (k - 1) * size + v_row;
      v_rest := v_rest - factor[v_start] * v_solution[k] - factor[v_start + size] * v_solution[k + 1]
        - factor[v_start + 2 * size] * v_solution[k + 2] - factor[v_start + 3 * size] * v_solution[k + 3];
    end loop;
    for k in v_row + 1 + (size - v_row) / 4 * 4..size loop
      v_rest := v_rest - factor[(k - 1) * size + v_row] * v_solution[k];
    end loop;
    v_solution[v_row] := case when abs(v_rest) > 1e-150 then v_rest / factor[(v_row - 1) * size + v_row] else 0 end;
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

-- 55_correlation/functions/compare_errors.sql
-- How alike the bots' errors are. Each pair is drawn towards zero by as many coins as setting correlation_prior says, so
-- that a pair that spoke together ten times does not pass for twins; the factor is what the vote divides by.
create function engine.compare_errors(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_window engine.residual_window;
  v_size integer;
  v_prior double precision;
  v_full double precision[];
  v_factor double precision[];
  v_ridge double precision := 0.02;
begin
  select * into v_window from engine.residual_window;
  v_size := cardinality(v_window.bot_names);
  if cardinality(v_window.days) < 10 then
    update engine.crowd_correlations
    set bot_names = '{}', correlations = '{}', factor = '{}', day_count = cardinality(v_window.days), as_of = compare_errors.as_of;
    return;
  end if;
  select setting.value into v_prior from public.settings as setting where setting.setting_name = 'correlation_prior';
  loop
    select array_agg(
      case when (pair.place - 1) % (v_size + 1) = 0 then 1 else pair.product / (pair.coins + v_prior) / (1 + v_ridge) end
      order by pair.place
    )
    into v_full
    from unnest(v_window.products, v_window.pair_counts) with ordinality as pair (product, coins, place);
    begin
      v_factor := engine.cholesky(v_full, v_size);
      exit;
    exception when invalid_parameter_value then
      -- Pairs that were measured on different days need not fit together: all are drawn further towards zero.
      v_ridge := 2 * v_ridge;
    end;
  end loop;

  update engine.crowd_correlations
  set bot_names = v_window.bot_names, correlations = v_full, factor = v_factor,
      day_count = cardinality(v_window.days), as_of = compare_errors.as_of;
end;
$$;
comment on function engine.compare_errors(timestamptz) is 'Writes crowd_correlations from residual_window; empty while fewer than ten days are known.';

-- 55_correlation/functions/crowd_matrix.sql
-- The bots that can be told apart by their returns, and how alike they are: enabled, and with a known correlation to at
-- least one other. A pair of them that is not known counts as having nothing in common.
create function engine.crowd_matrix(out bot_names text[], out correlations double precision[])
language plpgsql
stable
set search_path = ''
set jit = off
as $$
begin
  select array_agg(distinct member.bot_name order by member.bot_name)
  into bot_names
  from public.bot_correlation_matrix as pair
  join public.bots as a on a.bot_name = pair.bot_name_a and a.is_enabled
  join public.bots as b on b.bot_name = pair.bot_name_b and b.is_enabled
  cross join lateral (values (a.bot_name), (b.bot_name)) as member (bot_name)
  where pair.correlation_coefficient is not null;

  select array_agg(
    coalesce(pair.correlation_coefficient, case when a.place = b.place then 1 else 0 end) order by a.place, b.place
  )
  into correlations
  from unnest(bot_names) with ordinality as a (bot_name, place)
  cross join unnest(bot_names) with ordinality as b (bot_name, place)
  left join public.bot_correlation_matrix as pair
    on pair.bot_name_a = case when a.place < b.place then a.bot_name else b.bot_name end
   and pair.bot_name_b = case when a.place < b.place then b.bot_name else a.bot_name end;
end;
$$;
comment on function engine.crowd_matrix() is 'Names in order, and the correlations of their returns row after row; null where no pair of enabled bots is known.';

-- 55_correlation/functions/multiply_residuals.sql
-- One UTC day of calls, multiplied up: how each bot did on each coin against what was expected of it, times how every other
-- did on the same coin. Residuals are in deviations of a coin's toss, rounded to 1/1024, so that every sum is exact.
create function engine.multiply_residuals(
  day date, bot_names text[], as_of timestamptz,
  out products double precision[], out pair_counts double precision[], out is_settled boolean
)
language plpgsql
stable
set search_path = ''
set jit = off
as $$
declare
  v_size constant integer := cardinality(bot_names);
  v_rates double precision[];
  v_coins integer[];
  v_places integer[];
  v_sizes double precision[];
  v_coin_count integer;
  v_residuals double precision[];
  -- For each bot a bit a coin: 1 where it spoke.
  v_spoken bit varying[];
begin
  select array_agg(expected.rate order by bot.place)
  into v_rates
  from unnest(multiply_residuals.bot_names) with ordinality as bot (bot_name, place)
  left join (
    select
      map.bot_name,
      sum(map.expected_rate * coalesce(belief.smoothed[regime.place], 0.25) order by regime.place) as rate
    from public.bot_expertise_map as map
    cross join lateral (select array_position(engine.regime_names(), map.market_regime) as place) as regime
    left join public.regime_beliefs as belief on belief.day = multiply_residuals.day
    where map.market_regime <> 'ALL'
    group by map.bot_name
  ) as expected on expected.bot_name = bot.bot_name;

  with said as materialized (
    select
      outcome.exchange, outcome.symbol, array_position(multiply_residuals.bot_names, outcome.bot_name) as place,
      outcome.return_24h, outcome.entered_at + interval '24 hours' <= multiply_residuals.as_of as is_known
    from public.bot_predictions as call
    cross join lateral (
      -- Looked up call by call: the cost depends on the day and not on the history.
      select known.exchange, known.symbol, known.bot_name, known.return_24h, known.entered_at
      from public.prediction_outcomes as known
      where known.prediction_id = call.prediction_id
      offset 0
    ) as outcome
    where call.predicted_at >= multiply_residuals.day::timestamp at time zone 'UTC'
      and call.predicted_at < (multiply_residuals.day + 1)::timestamp at time zone 'UTC'
      and outcome.return_24h is not null
  ),
  residual as (
    select
      dense_rank() over (order by said.exchange, said.symbol) as coin, said.place,
      round(
        avg((said.return_24h > 0)::integer - v_rates[said.place])::double precision
        / sqrt(max(v_rates[said.place] * (1 - v_rates[said.place]))) * 1024
      ) / 1024 as size
    from said
    where said.is_known and said.return_24h <> 0 and v_rates[said.place] is not null
    group by said.exchange, said.symbol, said.place
  )
  select
    array_agg(residual.coin order by residual.coin, residual.place), array_agg(residual.place order by residual.coin, residual.place),
    array_agg(residual.size order by residual.coin, residual.place), coalesce(max(residual.coin), 0),
    (select coalesce(bool_and(said.is_known), true) from said)
  into v_coins, v_places, v_sizes, v_coin_count, is_settled
  from residual;

  v_residuals := array_fill(0::double precision, array[v_coin_count * v_size]);
  v_spoken := array_fill(repeat('0', v_coin_count)::bit varying, array[v_size]);
  for v_call in 1..coalesce(cardinality(v_coins), 0) loop
    v_residuals[(v_coins[v_call] - 1) * v_size + v_places[v_call]] := v_sizes[v_call];
    v_spoken[v_places[v_call]] := set_bit(v_spoken[v_places[v_call]], v_coins[v_call] - 1, 1);
  end loop;
  products := engine.sum_of_products(v_residuals, v_size);
  pair_counts := array(
    select bit_count(one.bits & other.bits)::double precision
    from unnest(v_spoken) with ordinality as one (bits, place)
    cross join unnest(v_spoken) with ordinality as other (bits, place)
    order by one.place, other.place
  );
end;
$$;
comment on function engine.multiply_residuals(date, text[], timestamptz) is 'Row after row in the order of bot_names: sums over coins of residual × residual, and how many coins both spoke of. is_settled: as_of knows all that will be known of the day.';

-- 55_correlation/functions/refresh_residuals.sql
-- Brings the window of the last 90 days of residuals up to date: days whose calls became known are multiplied anew, days
-- that grew too old leave. The sums are exact, so any order of increments leaves the digits of a full recompute.
create function engine.refresh_residuals(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_today constant date := engine.call_day(refresh_residuals.as_of);
  v_names text[];
  v_window engine.residual_window;
  v_days date[];
  v_products double precision[];
  v_counts double precision[];
  v_old record;
  v_fresh record;
  v_day date;
  v_changed integer := 0;
begin
  select array_agg(bot.bot_name order by bot.bot_name) into v_names from public.bots as bot where not bot.is_ensemble;
  if v_names is null then
    return 0;
  end if;
  select * into v_window from engine.residual_window;
  v_days := v_window.days;
  v_products := v_window.products;
  v_counts := v_window.pair_counts;
  if v_window.bot_names is distinct from v_names then
    -- A bot came, went or was renamed: every place has moved.
    delete from engine.residual_days;
    v_days := '{}';
    v_products := array_fill(0::double precision, array[cardinality(v_names) * cardinality(v_names)]);
    v_counts := v_products;
    insert into engine.stale_residual_days (day)
    select distinct count.day from engine.direction_counts as count order by 1
    on conflict do nothing;
  end if;

  for v_old in
    select known.day, known.products, known.pair_counts
    from engine.residual_days as known
    where known.day = any (v_days)
      and (known.day <= v_today - 91 or exists (
        select from engine.stale_residual_days as stale where stale.day = known.day and stale.day <= v_today
      ))
    order by known.day
  loop
    v_products := engine.add_scaled(v_products, -1, v_old.products);
    v_counts := engine.add_scaled(v_counts, -1, v_old.pair_counts);
    v_days := array_remove(v_days, v_old.day);
  end loop;

  for v_day in
    select stale.day from engine.stale_residual_days as stale where stale.day between v_today - 90 and v_today order by stale.day
  loop
    v_fresh := engine.multiply_residuals(v_day, v_names, refresh_residuals.as_of);
    if 0 < any (v_fresh.pair_counts) then
      insert into engine.residual_days (day, bot_names, products, pair_counts)
      values (v_day, v_names, v_fresh.products, v_fresh.pair_counts)
      on conflict (day) do update
      set bot_names = excluded.bot_names, products = excluded.products, pair_counts = excluded.pair_counts;
      v_products := engine.add_scaled(v_products, 1, v_fresh.products);
      v_counts := engine.add_scaled(v_counts, 1, v_fresh.pair_counts);
      v_days := v_days || v_day;
      v_changed := v_changed + 1;
    else
      -- Nothing is known of it yet, or no longer.
      delete from engine.residual_days as known where known.day = v_day;
    end if;
    -- A day some of whose calls become known only later stays queued.
    if v_fresh.is_settled then
      delete from engine.stale_residual_days as stale where stale.day = v_day;
    end if;
  end loop;

  update engine.residual_window
  set bot_names = v_names, days = v_days, products = v_products, pair_counts = v_counts;
  delete from engine.residual_days as known where known.day <= v_today - 91;
  delete from engine.stale_residual_days as stale where stale.day < v_today - 90;
  return v_changed;
end;
$$;
comment on function engine.refresh_residuals(timestamptz) is 'Multiplies the queued days up and adds them to residual_window. Returns how many days changed.';

-- 55_correlation/functions/read_returns.sql
-- The daily returns of the whole crowd, day after day: 0 where a bot did not trade.
create function engine.read_returns(bot_names text[], from_day date, through_day date)
returns double precision[]
language sql
stable
set search_path = ''
set jit = off
as $$
  select array_agg(
    -- Beyond these no account is real, and squares of them are no numbers.
    case when abs(state.net_return) > 1e-150 then least(state.net_return, 1e100) else 0 end order by calendar.number, bot.place
  )
  from generate_series(0, read_returns.through_day - read_returns.from_day) as calendar (number)
  cross join unnest(read_returns.bot_names) with ordinality as bot (bot_name, place)
  left join public.bot_daily_states as state
    on state.day = read_returns.from_day + calendar.number and state.bot_name = bot.bot_name
   and state.day between read_returns.from_day and read_returns.through_day;
$$;
comment on function engine.read_returns(text[], date, date) is 'Net returns from bot_daily_states, day after day in the order of bot_names.';

-- 55_correlation/functions/forget_changed_months.sql
-- Drops what was added up from the first month on that no longer holds the returns it was made of.
create function engine.forget_changed_months(bot_names text[])
returns boolean
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_from date;
begin
  if exists (select from engine.return_comoments as known where known.bot_names <> forget_changed_months.bot_names) then
    -- A bot came, went or was renamed: every place has moved.
    v_from := '-infinity';
  else
    select min(stale.month) into v_from
    from (
      select distinct date_trunc('month', changed.day::timestamp)::date as month from engine.stale_return_days as changed
    ) as stale
    left join engine.return_comoments as known on known.month = stale.month
    -- Before the first month there was nothing to compare with.
    where known.month is null
      or known.returns is distinct from engine.read_returns(known.bot_names, known.month, known.through_day);
  end if;
  delete from engine.stale_return_days;
  delete from engine.return_comoments as known where known.month >= v_from;
  return found;
end;
$$;
comment on function engine.forget_changed_months(text[]) is 'Compares the months of the queued days with bot_daily_states and deletes return_comoments from the first that differs. Returns whether any did.';

-- 55_correlation/functions/refresh_returns.sql
-- Adds the days that are complete to what the bots' returns have in common.
create function engine.refresh_returns(as_of timestamptz)
returns boolean
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_through date;
  v_names text[];
  v_begins date[];
  v_known engine.return_comoments;
  v_has_changed boolean;
  v_month date;
  v_from date;
  v_to date;
  v_returns double precision[];
  v_folded record;
begin
  select engine.call_day(least(progress.states_as_of, refresh_returns.as_of)) - 1 into v_through
  from engine.analytics_progress as progress;
  select array_agg(bot.bot_name order by bot.bot_name), array_agg(first_trade.day order by bot.bot_name)
  into v_names, v_begins
  from public.bots as bot
  left join lateral (
    select min(state.day) as day from public.bot_daily_states as state where state.bot_name = bot.bot_name
  ) as first_trade on true
  where not bot.is_ensemble;
  v_has_changed := engine.forget_changed_months(v_names);

  select * into v_known from engine.return_comoments order by month desc limit 1;
  v_from := coalesce(v_known.through_day + 1, (select min(day) from unnest(v_begins) as day));
  while v_from <= v_through loop
    v_month := date_trunc('month', v_from::timestamp)::date;
    v_to := least(v_through, (v_month + interval '1 month - 1 day')::date);
    v_returns := engine.read_returns(v_names, v_from, v_to);
    v_folded := engine.fold_returns(
      v_from, v_begins, v_returns, coalesce(v_known.sums, '{}'), coalesce(v_known.squares, '{}'),
      coalesce(v_known.products, array_fill(0::double precision, array[cardinality(v_names) * cardinality(v_names)]))
    );
    insert into engine.return_comoments as known (month, through_day, bot_names, begins, returns, sums, squares, products)
    values (
      v_month, v_to, v_names, array(select case when day <= v_to then day end from unnest(v_begins) with ordinality as begin (day, place) order by place),
      -- Days before the first trade of all were not added.
      array_fill(0::double precision, array[(v_from - v_month) * cardinality(v_names)]) || v_returns,
      v_folded.sums, v_folded.squares, v_folded.products
    )
    on conflict (month) do update
    set through_day = excluded.through_day, begins = excluded.begins, returns = known.returns || v_returns,
        sums = excluded.sums, squares = excluded.squares, products = excluded.products
    returning * into v_known;
    v_has_changed := true;
    v_from := v_to + 1;
  end loop;
  return v_has_changed;
end;
$$;
comment on function engine.refresh_returns(timestamptz) is 'Brings return_comoments up to the last complete UTC day of the analytics. Returns whether anything changed.';

-- 55_correlation/functions/write_clusters.sql
-- Groups the bots that say the same: average linkage, cut at a distance. The best of a group speaks for it, the others
-- are redundant.
create function engine.write_clusters(bot_names text[], correlations double precision[], as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
#variable_conflict use_column
declare
  v_size constant integer := coalesce(cardinality(bot_names), 0);
  v_distances double precision[];
  v_clusters integer[];
  v_silhouettes double precision[];
  v_order integer[];
begin
  if v_size > 0 then
    v_distances := engine.correlation_distances(correlations, v_size);
    v_clusters := engine.clusters_at_distance(
      v_distances, v_size, (select setting.value from public.settings as setting where setting.setting_name = 'cluster_distance')
    );
    v_silhouettes := engine.silhouettes(v_distances, v_size, v_clusters);
    v_order := engine.linkage_order(v_distances, v_size);
  end if;

  with member as materialized (
    select
      entry.bot_name, entry.place, entry.cluster_id, entry.silhouette, map.expected_rate,
      array_position(v_order, entry.place::integer) as leaf
    from unnest(write_clusters.bot_names, v_clusters, v_silhouettes)
      with ordinality as entry (bot_name, cluster_id, silhouette, place)
    join public.bot_expertise_map as map on map.bot_name = entry.bot_name and map.market_regime = 'ALL'
  ),
  alike as (
    select
      own.bot_name,
      avg(cell.correlation order by cell.place) as average,
      sum(cell.correlation order by cell.place) filter (where other.cluster_id = own.cluster_id) as within
    from unnest(write_clusters.correlations) with ordinality as cell (correlation, place)
    join member as own on own.place = (cell.place - 1) / v_size + 1
    join member as other on other.place = (cell.place - 1) % v_size + 1
    where other.place <> own.place
    group by own.bot_name
  ),
  grouped as materialized (
    select
      member.*, alike.average,
      count(*) over everybody as members, sum(alike.within) over everybody as within,
      row_number() over (partition by member.cluster_id order by member.expected_rate desc, member.bot_name) as rank
    from member
    join alike on alike.bot_name = member.bot_name
    window everybody as (
      partition by member.cluster_id order by member.place rows between unbounded preceding and unbounded following
    )
  ),
  judged as materialized (
    select
      bot.bot_name, grouped.cluster_id, grouped.members::integer as cluster_size,
      grouped.within / nullif(grouped.members * (grouped.members - 1), 0) as mean_within,
      grouped.silhouette, grouped.average, coalesce(engine.diversity_bonus(grouped.average), 1) as bonus,
      coalesce(grouped.rank > 1, false) as is_redundant, grouped.leaf,
      case
        when grouped.bot_name is not null then null
        when not bot.is_enabled then 'it has left the crowd'
        else coalesce(
          (
            select pair.unknown_reason
            from public.bot_correlation_matrix as pair
            where bot.bot_name in (pair.bot_name_a, pair.bot_name_b)
            order by pair.sample_size desc, pair.unknown_reason
            limit 1
          ),
          'no correlation is known yet'
        )
      end as unknown_reason
    from public.bots as bot
    left join grouped on grouped.bot_name = bot.bot_name
    where not bot.is_ensemble
  )
  update public.bot_clusters as known
  set cluster_id = judged.cluster_id, cluster_size = judged.cluster_size, mean_correlation_within = judged.mean_within,
      silhouette = judged.silhouette, average_correlation = judged.average, diversity_bonus = judged.bonus,
      is_redundant = judged.is_redundant, place = judged.leaf, unknown_reason = judged.unknown_reason,
      as_of = write_clusters.as_of
  from judged
  where known.bot_name = judged.bot_name;
end;
$$;
comment on function engine.write_clusters(text[], double precision[], timestamptz) is 'Writes bot_clusters from what crowd_matrix says: clusters at setting cluster_distance, a reason for every bot outside.';

-- 55_correlation/functions/measure_pairs.sql
-- How alike each pair of bots is: in the returns of their accounts, from the later first trade of the two on, and in their
-- errors over the last 90 days.
create function engine.measure_pairs()
returns table (
  bot_name_a text, bot_name_b text, correlation_coefficient double precision, sample_size integer,
  correlation_low double precision, correlation_high double precision, correlation_class text,
  residual_correlation double precision, residual_sample_size integer, unknown_reason text
)
language plpgsql
stable
rows 3741
set search_path = ''
set jit = off
as $$
declare
  v_known engine.return_comoments;
  v_names text[];
  v_size integer;
  v_moments record;
  -- Variables of their own, not fields of a row: Postgres keeps those unpacked.
  v_residuals double precision[];
  v_coins double precision[];
begin
  select * into v_known from engine.return_comoments order by month desc limit 1;
  v_names := v_known.bot_names;
  v_size := cardinality(v_names);
  select errors.products, errors.pair_counts into v_residuals, v_coins
  from engine.residual_window as errors
  where errors.bot_names = v_names;
  select * into v_moments
  from engine.pair_moments(v_known.begins, v_known.through_day, v_known.sums, v_known.squares, v_known.products);
  return query
  select
    v_names[(pair.cell - 1) % v_size + 1], v_names[(pair.cell - 1) / v_size + 1],
    case when pair.n >= 30 then figure.coefficient end, pair.n::integer,
    case when pair.n >= 30 then figure.low end, case when pair.n >= 30 then figure.high end,
    case when pair.n >= 30 then coalesce(figure.correlation_class, 'unknown') else 'unknown' end,
    case when v_coins[pair.cell] >= 30 then greatest(-1, least(v_residuals[pair.cell] / v_coins[pair.cell], 1)) end,
    coalesce(v_coins[pair.cell], 0)::integer,
    case when pair.n < 30 then format('too few days: %s of 30', pair.n) else figure.unknown_reason end
  from unnest(v_moments.cells, v_moments.n) with ordinality as pair (cell, n, number)
  join engine.correlation_statistics(
    v_moments.n, v_moments.mean_x, v_moments.mean_y, v_moments.mxx, v_moments.myy, v_moments.mxy
  ) as figure on figure.place = pair.number
  order by pair.number;
end;
$$;
comment on function engine.measure_pairs() is 'One row a pair of bots, the columns of bot_correlation_matrix, from the newest return_comoments and residual_window. No row before the first trade of all.';

-- 55_correlation/functions/write_correlations.sql
-- Brings the correlation matrix up to date: each pair once, rewritten where anything about it changed.
create function engine.write_correlations(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_written integer;
begin
  with measured as materialized (
    select * from engine.measure_pairs()
  ),
  rewritten as (
    update public.bot_correlation_matrix as known
    set correlation_coefficient = measured.correlation_coefficient, sample_size = measured.sample_size,
        correlation_low = measured.correlation_low, correlation_high = measured.correlation_high,
        correlation_class = measured.correlation_class, residual_correlation = measured.residual_correlation,
        residual_sample_size = measured.residual_sample_size, unknown_reason = measured.unknown_reason,
        as_of = write_correlations.as_of
    from measured
    where known.bot_name_a = measured.bot_name_a and known.bot_name_b = measured.bot_name_b
      and (
        known.correlation_coefficient, known.sample_size, known.residual_correlation, known.residual_sample_size, known.unknown_reason
      ) is distinct from (
        measured.correlation_coefficient, measured.sample_size, measured.residual_correlation, measured.residual_sample_size,
        measured.unknown_reason
      )
    returning 1
  ),
  -- The account that was all there was may have been withdrawn.
  forgotten as (
    delete from public.bot_correlation_matrix as known
    where not exists (select from engine.return_comoments)
  ),
  inserted as (
    insert into public.bot_correlation_matrix (
      bot_name_a, bot_name_b, correlation_coefficient, sample_size, correlation_low, correlation_high, correlation_class,
      residual_correlation, residual_sample_size, unknown_reason, as_of
    )
    select measured.*, write_correlations.as_of
    from measured
    where not exists (
      select from public.bot_correlation_matrix as known
      where known.bot_name_a = measured.bot_name_a and known.bot_name_b = measured.bot_name_b
    )
    order by measured.bot_name_a, measured.bot_name_b
    returning 1
  )
  select count(*) into v_written from (table rewritten union all table inserted) as written;
  return v_written;
end;
$$;
comment on function engine.write_correlations(timestamptz) is 'Writes bot_correlation_matrix from what measure_pairs says. Returns how many pairs were written.';

-- 55_correlation/functions/write_diversity.sql
-- How many independent bots the crowd is worth today, and whether the weight lies with a few of them.
create function engine.write_diversity(bot_names text[], correlations double precision[], as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  c_few constant text := 'no two enabled bots have 30 days in common';
  v_size constant integer := coalesce(cardinality(bot_names), 0);
  v_diversity record;
  v_weights record;
  v_clusters integer;
  v_strong integer;
begin
  v_diversity := engine.diversity_statistics(coalesce(correlations, '{}'), v_size);
  v_weights := engine.concentration(array(
    select factor.effective_weight
    from engine.read_vote_factors() as factor
    join public.bots as bot on bot.bot_name = factor.bot_name and bot.is_enabled
    order by factor.bot_name
  ));
  select max(cluster.cluster_id) into v_clusters from public.bot_clusters as cluster;
  select count(*) / 2 into v_strong
  from unnest(correlations) with ordinality as cell (correlation, place)
  where cell.correlation > 0.8 and (cell.place - 1) % (v_size + 1) > 0;

  insert into public.ensemble_diversity_metrics (
    measurement_date, bot_count, mean_correlation, diversity_score, effective_bot_count, equal_weight_effective_count,
    cluster_count, strong_pair_count, hhi, normalised_hhi, health, unknown_reasons, as_of
  )
  values (
    engine.call_day(write_diversity.as_of), v_size, v_diversity.mean_correlation,
    v_diversity.diversity_score, v_diversity.effective_number, v_diversity.equal_weight_number, v_clusters, v_strong,
    v_weights.hhi, -- Even weights leave a hair below 0.
    case when v_weights.normalised < 0 then 0 else v_weights.normalised end,
    case
      when v_diversity.mean_correlation < 0.3 then 'healthy'
      when v_diversity.mean_correlation < 0.7 then 'crowded'
      when v_diversity.mean_correlation >= 0.7 then 'redundant'
      else 'unknown'
    end,
    jsonb_strip_nulls(jsonb_build_object(
      'mean_correlation', case when v_diversity.mean_correlation is null then c_few end,
      'diversity_score', case when v_diversity.diversity_score is null then c_few end,
      'effective_bot_count', case when v_diversity.effective_number is null then c_few end,
      'equal_weight_effective_count', case
        when v_diversity.mean_correlation is null then c_few
        when v_diversity.equal_weight_number is null then 'the bots hedge each other: equal weights would leave no risk'
      end,
      'cluster_count', case when v_clusters is null then c_few end,
      'hhi', case when v_weights.hhi is null then 'no bot has any weight' end,
      'normalised_hhi', case
        when v_weights.hhi is null then 'no bot has any weight'
        when v_weights.normalised is null then 'there is one bot only'
      end
    )),
    write_diversity.as_of
  )
  on conflict (measurement_date) do update
  set bot_count = excluded.bot_count, mean_correlation = excluded.mean_correlation,
      diversity_score = excluded.diversity_score, effective_bot_count = excluded.effective_bot_count,
      equal_weight_effective_count = excluded.equal_weight_effective_count, cluster_count = excluded.cluster_count,
      strong_pair_count = excluded.strong_pair_count, hhi = excluded.hhi, normalised_hhi = excluded.normalised_hhi,
      health = excluded.health, unknown_reasons = excluded.unknown_reasons, as_of = excluded.as_of;
end;
$$;
comment on function engine.write_diversity(text[], double precision[], timestamptz) is 'Writes the UTC day''s row of ensemble_diversity_metrics from what crowd_matrix says. Mean correlation below 0.3 is healthy, below 0.7 crowded, else redundant.';

-- 55_correlation/functions/calculate_bot_correlations.sql
-- Works out who repeats whom: in the errors of their calls, which is what the vote corrects for, and in the returns of their
-- accounts, from which clusters and diversity follow. Without any account only the errors are compared.
create function public.calculate_bot_correlations(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_written integer;
  v_crowd record;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum correlation', 0));
  -- A clock that went back waits until it has caught up.
  if (select crowd.as_of > calculate_bot_correlations.as_of from engine.crowd_correlations as crowd) then
    return 0;
  end if;
  v_written := engine.refresh_residuals(calculate_bot_correlations.as_of);
  perform engine.compare_errors(calculate_bot_correlations.as_of);
  -- Eigenvalues and clusters are worth their time only when a day was added or has changed.
  if engine.refresh_returns(calculate_bot_correlations.as_of) then
    v_written := v_written + engine.write_correlations(calculate_bot_correlations.as_of);
    v_crowd := engine.crowd_matrix();
    perform engine.write_clusters(v_crowd.bot_names, v_crowd.correlations, calculate_bot_correlations.as_of);
    perform engine.write_diversity(v_crowd.bot_names, v_crowd.correlations, calculate_bot_correlations.as_of);
  end if;
  return v_written;
end;
$$;
comment on function public.calculate_bot_correlations(timestamptz) is 'Cron job: brings the correlations of errors and of returns, the clusters and the diversity up to date. Returns how many days of calls and pairs of bots were written.';

-- 55_correlation/functions/forget_pairs.sql
-- Each pair stands once, its names in order: a bot with another name may stand on the other side. Its pairs are written
-- anew by the next run.
create function engine.forget_pairs()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  delete from public.bot_correlation_matrix as pair where old.bot_name in (pair.bot_name_a, pair.bot_name_b);
  return new;
end;
$$;
comment on function engine.forget_pairs() is 'Trigger: a bot that is renamed leaves the correlation matrix until the next run.';

create trigger renamed_bots_leave_their_pairs
before update of bot_name on public.bots
for each row when (old.bot_name <> new.bot_name) execute function engine.forget_pairs();

-- 55_correlation/functions/get_correlation_matrix.sql
-- The whole matrix as one row of arrays: thousands of pairs in one answer, where a reply of rows would take several.
-- Bots stand by name; pair (1,2) comes first, then (1,3) … (2,3) …: the triangle above the diagonal, row after row.
create function public.get_correlation_matrix()
returns table (
  bot_names text[], coefficients double precision[], sample_sizes integer[],
  residuals double precision[], residual_sizes integer[], as_of timestamptz
)
language sql
stable
set search_path = ''
set jit = off
begin atomic
  with bot as materialized (
    select grouped.bot_name, row_number() over (order by grouped.bot_name)::integer as place
    from public.bot_clusters as grouped
  ),
  pair as (
    -- Sorted once, by numbers: sorting the names within each aggregate takes three times as long.
    select known.*
    from bot as a
    join bot as b on a.place < b.place
    left join public.bot_correlation_matrix as known on known.bot_name_a = a.bot_name and known.bot_name_b = b.bot_name
    order by a.place, b.place
  )
  select
    (select array_agg(bot.bot_name order by bot.place) from bot),
    array_agg(pair.correlation_coefficient),
    array_agg(coalesce(pair.sample_size, 0)),
    array_agg(pair.residual_correlation),
    array_agg(coalesce(pair.residual_sample_size, 0)),
    max(pair.as_of)
  from pair;
end;
comment on function public.get_correlation_matrix() is 'Every pair of bots in one row: arrays over the triangle above the diagonal, bots by name. coefficients and residuals are null where a pair is not known; as_of is null before the first calculation.';

-- 55_correlation/functions/get_pair_days.sql
-- What a pair's correlation was computed from: the daily net returns of both accounts, from the later first trade on, as many
-- days as the matrix counted. A day without a trade is zero, as there.
create function public.get_pair_days(p_bot_name_a text, p_bot_name_b text)
returns table (day date, return_a double precision, return_b double precision)
language sql
stable
set search_path = ''
begin atomic
  with begun as (
    select max(first_trade.day) as day, max(pair.sample_size) as day_count
    from public.bot_correlation_matrix as pair
    cross join lateral (
      select (
        select min(state.day) from public.bot_daily_states as state where state.bot_name = bot.bot_name
      ) as day
      from unnest(array[pair.bot_name_a, pair.bot_name_b]) as bot (bot_name)
    ) as first_trade
    where pair.bot_name_a = least(get_pair_days.p_bot_name_a, get_pair_days.p_bot_name_b)
      and pair.bot_name_b = greatest(get_pair_days.p_bot_name_a, get_pair_days.p_bot_name_b)
    having count(first_trade.day) = 2
  )
  select begun.day + number, coalesce(a.net_return, 0), coalesce(b.net_return, 0)
  from begun
  cross join lateral generate_series(0, begun.day_count - 1) as number
  left join public.bot_daily_states as a on a.bot_name = get_pair_days.p_bot_name_a and a.day = begun.day + number
  left join public.bot_daily_states as b on b.bot_name = get_pair_days.p_bot_name_b and b.day = begun.day + number
  order by number;
end;
comment on function public.get_pair_days(text, text) is 'Daily net returns of two bots, as fractions of their equity, on the UTC days that stand behind their row of bot_correlation_matrix: sample_size of them. Nothing before the pair is known.';

-- 55_correlation/functions/note_changed_returns.sql
-- A day whose account returns are written again after they were added up has to be looked at again.
create function engine.note_changed_returns()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into engine.stale_return_days (day)
  select distinct changed.day
  from changed_states as changed
  where changed.day <= (select max(known.through_day) from engine.return_comoments as known)
  on conflict do nothing;
  return null;
end;
$$;
comment on function engine.note_changed_returns() is 'Statement trigger: queues the days of return_comoments whose states were written or removed.';

create trigger new_states_are_compared
after insert on public.bot_daily_states
referencing new table as changed_states
for each statement execute function engine.note_changed_returns();

create trigger changed_states_are_compared
after update on public.bot_daily_states
referencing new table as changed_states
for each statement execute function engine.note_changed_returns();

create trigger removed_states_are_compared
after delete on public.bot_daily_states
referencing old table as changed_states
for each statement execute function engine.note_changed_returns();

-- 55_correlation/functions/open_cluster_ledger.sql
-- Every bot has its rows from the day it is registered, so a reader never meets an absent one.
create function engine.open_cluster_ledger()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.bot_clusters (bot_name)
  select bot_name from new_bots where not is_ensemble
  on conflict (bot_name) do nothing;
  return null;
end;
$$;
comment on function engine.open_cluster_ledger() is 'Statement trigger: a new bot starts without a cluster.';

create trigger new_bots_have_a_cluster
after insert on public.bots
referencing new table as new_bots
for each statement execute function engine.open_cluster_ledger();

-- 55_correlation/policies.sql
alter table public.bot_correlation_matrix enable row level security;
alter table engine.return_comoments enable row level security;
alter table engine.stale_return_days enable row level security;
alter table engine.residual_days enable row level security;
alter table engine.residual_window enable row level security;
alter table engine.crowd_correlations enable row level security;
alter table public.bot_clusters enable row level security;
alter table public.ensemble_diversity_metrics enable row level security;

create policy everyone_reads on public.bot_correlation_matrix for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_clusters for select to anon, authenticated using (true);
create policy everyone_reads on public.ensemble_diversity_metrics for select to anon, authenticated using (true);

grant select on
  public.bot_correlation_matrix,
  public.bot_clusters,
  public.ensemble_diversity_metrics
to anon, authenticated, service_role;
grant execute on function public.get_correlation_matrix(), public.get_pair_days(text, text)
to anon, authenticated, service_role;
