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
