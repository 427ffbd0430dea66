-- By how much more one rate speaks than another. Odds multiply where rates do not: a bot that is right in 60 % of its calls
-- is as far above a coin as one that is right in 40 % is below it.
create function engine.odds_ratio(rate double precision, other_rate double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return (greatest(0.01, least(0.99, rate)) / (1 - greatest(0.01, least(0.99, rate))))
  / (greatest(0.01, least(0.99, other_rate)) / (1 - greatest(0.01, least(0.99, other_rate))));
comment on function engine.odds_ratio(double precision, double precision) is 'p / (1 − p) of the first over that of the second, both kept within 0.01 and 0.99.';
