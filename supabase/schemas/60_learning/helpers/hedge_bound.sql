-- What hedge may lose at most over the best expert, whatever the market does: more is an error in the code.
create function engine.hedge_bound(expert_count integer, round_count integer)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case when expert_count >= 1 and round_count >= 0 then sqrt(round_count * ln(expert_count::double precision) / 2) end;
comment on function engine.hedge_bound(integer, integer) is
  'sqrt(T ln N / 2) for losses from 0 to 1 and the rate engine.hedge_rate. Cesa-Bianchi & Lugosi (2006), theorem 2.2.';
