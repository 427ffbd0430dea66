-- Why a reported reading cannot be data, in a sentence; null when nothing is wrong with it.
create function engine.reading_fault(metric text, taken_at timestamptz, value numeric, as_of timestamptz)
returns text
language sql
immutable
set search_path = ''
return case
  when isfinite(taken_at) is not true then 'it has no time'
  when taken_at > as_of then 'it lies in the future'
  when metric not in ('funding', 'open-interest', 'long-short-ratio', 'basis') then format('there is no metric "%s"', metric)
  when metric = 'funding' and (value > -0.1 and value < 0.1) is not true
    then format('funding %s is not between -10 %% and 10 %% a payment', coalesce(value::text, 'null'))
  when metric = 'basis' and (value > -0.5 and value < 0.5) is not true
    then format('basis %s is not between -50 %% and 50 %%', coalesce(value::text, 'null'))
  when metric in ('open-interest', 'long-short-ratio') and (value > 0 and value < 'Infinity') is not true
    then format('%s %s is not a number above 0', replace(metric, '-', ' '), coalesce(value::text, 'null'))
end;
comment on function engine.reading_fault(text, timestamptz, numeric, timestamptz) is 'The reason a reading is refused, or null.';
