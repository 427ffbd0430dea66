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
