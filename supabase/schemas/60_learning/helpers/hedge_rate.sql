-- How fast to learn when the number of rounds is known.
create function engine.hedge_rate(expert_count integer, round_count integer)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case when expert_count >= 1 and round_count >= 1 then sqrt(8 * ln(expert_count::double precision) / round_count) end;
comment on function engine.hedge_rate(integer, integer) is
  'eta = sqrt(8 ln N / T), for which engine.hedge_bound holds. Cesa-Bianchi & Lugosi (2006).';
