-- No single source may do more than double a vote or halve it; four digits are as many as anybody reads.
create function engine.bound_factor(factor double precision)
returns double precision
language sql
immutable
parallel safe
set search_path = ''
return round(greatest(0.5, least(2, coalesce(factor, 1)))::numeric, 4)::double precision;
comment on function engine.bound_factor(double precision) is 'A weight factor within 0.5 and 2, rounded to four digits; 1 where nothing is known.';
