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
