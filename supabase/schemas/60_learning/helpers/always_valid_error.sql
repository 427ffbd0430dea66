-- How far a mean may be off when somebody looks at it every day and acts on the first day it looks good: a bound for one day
-- would be crossed by luck sooner or later, this one holds for all days at once.
create function engine.always_valid_error(standard_error double precision, day_count integer)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
-- 0.119 is the rho² that makes the bound tightest at 60 days.
return case when day_count >= 2 then standard_error * sqrt(
  2 * (day_count * 0.119 + 1) / (day_count * 0.119) * ln(1 + sqrt(day_count * 0.119 + 1) / 0.1)
) end;
comment on function engine.always_valid_error(double precision, integer) is
  'One-sided 95 % asymptotic confidence sequence: error × sqrt(2 (t rho² + 1) / (t rho²) × ln(1 + sqrt(t rho² + 1) / (2 alpha))). Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas (2024), Annals of Statistics 52. Null below two days.';
