-- How many independent calls these are worth: twenty coins called in the same minute are nearly one call.
-- Calls that seem to cancel are worth no more than they are.
create function engine.effective_count(n double precision, m double precision, rho double precision)
returns double precision
language sql
immutable
strict
parallel safe
return case when n >= 0 and n < 'Infinity' and m >= 1 and m < 'Infinity' and rho between -1 and 1
  then n / (1 + (m - 1) * greatest(rho, 0)) end;
comment on function engine.effective_count(double precision, double precision, double precision) is
  'n / (1 + (m - 1) rho): n calls, m at a time, with the correlation rho among these; a negative rho counts as 0. Kish (1965), Survey Sampling.';
