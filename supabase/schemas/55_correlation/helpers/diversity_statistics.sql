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
