-- What the table believes to be best in a state. Where nothing was ever tried nothing is believed: leave the weight alone.
create function engine.greedy_action(
  increase double precision, decrease double precision, maintain double precision
)
returns text
language sql
immutable
parallel safe
set search_path = ''
return case
  when coalesce(increase, decrease, maintain) is null then 'maintain'
  when coalesce(increase, 0) >= greatest(coalesce(decrease, 0), coalesce(maintain, 0)) then 'increase'
  when coalesce(decrease, 0) >= coalesce(maintain, 0) then 'decrease'
  else 'maintain'
end;
comment on function engine.greedy_action(double precision, double precision, double precision) is
  'The action of the largest Q-value, null (never tried) counting as 0; of equal ones the first of increase, decrease, maintain. In a state where nothing was tried: maintain.';
