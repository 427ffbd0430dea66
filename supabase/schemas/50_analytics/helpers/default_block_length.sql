-- How many days in a row a bootstrap takes at once when nobody says otherwise.
create function engine.default_block_length(n integer)
returns integer
language sql
immutable
strict
parallel safe
set search_path = ''
-- A cube root that is off by its last digit still is a whole number.
return ceil(cbrt(n) - 1e-9)::integer;
comment on function engine.default_block_length(integer) is 'ceil(n^(1/3)), the rate of Politis & White (2004).';
