-- A rate inside one of our sentences.
create function engine.percent_text(rate double precision)
returns text
language sql
immutable
strict
set search_path = ''
return round((100 * rate)::numeric, 1)::text || ' %';
comment on function engine.percent_text(double precision) is 'A fraction in per cent, to one digit.';
