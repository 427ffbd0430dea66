-- A confidence, as calibrated by engine.fit_isotonic.
create function engine.apply_isotonic(stated double precision[], calibrated double precision[], p double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_place constant integer := width_bucket(p, stated);
begin
  return case
    when not (p between 0 and 1) then null
    when v_place = 0 then calibrated[1]
    when v_place = cardinality(stated) then calibrated[v_place]
    else calibrated[v_place] + (calibrated[v_place + 1] - calibrated[v_place])
      * (p - stated[v_place]) / (stated[v_place + 1] - stated[v_place])
  end;
end;
$$;
comment on function engine.apply_isotonic(double precision[], double precision[], double precision) is
  'Linear between the knots, the first and last value beyond them; null unless 0 <= p <= 1.';
