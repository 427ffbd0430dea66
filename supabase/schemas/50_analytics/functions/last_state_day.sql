-- Up to where a period without an end goes: the day the states speak of.
create function engine.last_state_day(wanted date)
returns date
language sql
stable
set search_path = ''
return coalesce(
  wanted, (select engine.utc_day(progress.states_as_of) from engine.analytics_progress as progress), date '1970-01-01'
);
comment on function engine.last_state_day(date) is 'The day itself, or the newest one the daily states speak of.';
