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
