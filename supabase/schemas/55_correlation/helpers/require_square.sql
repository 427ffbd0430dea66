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
