-- Logarithm of the gamma function.
create function engine.log_gamma(x double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case when x > 0 and x < 'Infinity'
  then (x - 0.5) * ln(x) - x + 0.91893853320467274178 + engine.stirling_error(x) end;
comment on function engine.log_gamma(double precision) is
  'ln gamma(x) = (x - 1/2) ln x - x + ln(2 pi)/2 + Stirling''s error; null unless 0 < x. DLMF 5.11.1.';
