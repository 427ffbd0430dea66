-- What a bot's weight is multiplied by for saying what the others do not: the published steps.
create function engine.diversity_bonus(mean_correlation double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case
  when not (mean_correlation between -1 and 1) then null
  when mean_correlation < 0.3 then 1.2
  when mean_correlation < 0.5 then 1.1
  when mean_correlation < 0.7 then 1.0
  when mean_correlation < 0.85 then 0.9
  else 0.8
end;
comment on function engine.diversity_bonus(double precision) is
  'By the mean correlation of a bot with the others: below 0.3 +20 %, below 0.5 +10 %, below 0.7 nothing, below 0.85 -10 %, else -20 %. Null where it is unknown.';
