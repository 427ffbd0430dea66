-- Learns what a bot's confidence is worth without assuming a shape, only that more is not less: fit for many calls.
create function engine.fit_isotonic(
  confidence double precision[], correct double precision[], weight double precision[] default null,
  out stated double precision[], out calibrated double precision[]
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_cell record;
  v_starts double precision[];
  v_ends double precision[];
  v_means double precision[];
  v_weights double precision[];
  v_pool integer := 0;
begin
  for v_cell in
    select * from lateral engine.calibration_cells(fit_isotonic.confidence, fit_isotonic.correct, fit_isotonic.weight)
  loop
    v_pool := v_pool + 1;
    v_starts[v_pool] := v_cell.stated;
    v_ends[v_pool] := v_cell.stated;
    v_means[v_pool] := v_cell.observed;
    v_weights[v_pool] := v_cell.cell_weight;
    while v_pool > 1 and v_means[v_pool - 1] >= v_means[v_pool] loop
      v_means[v_pool - 1] := (v_weights[v_pool - 1] * v_means[v_pool - 1] + v_weights[v_pool] * v_means[v_pool])
        / (v_weights[v_pool - 1] + v_weights[v_pool]);
      v_weights[v_pool - 1] := v_weights[v_pool - 1] + v_weights[v_pool];
      v_ends[v_pool - 1] := v_ends[v_pool];
      v_pool := v_pool - 1;
    end loop;
  end loop;
  select array_agg(knot.at order by knot.at), array_agg(knot.mean order by knot.at)
  into stated, calibrated
  from (
    select v_starts[pool] as at, v_means[pool] as mean from generate_series(1, v_pool) as pool
    union
    select v_ends[pool], v_means[pool] from generate_series(1, v_pool) as pool
  ) as knot;
end;
$$;
comment on function engine.fit_isotonic(double precision[], double precision[], double precision[]) is
  'The non-decreasing curve closest to what happened (weighted squares), as its knots (stated, calibrated) for engine.apply_isotonic; null without calls. correct is 0, 1 or a part, weight the number of calls. Pool adjacent violators: Ayer et al. (1955).';
