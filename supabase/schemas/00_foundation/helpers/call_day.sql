-- The UTC day a call belongs to. Midnight opens it: what is said then is said on the new day.
create function engine.call_day(at timestamptz)
returns date
language sql
immutable
return (at at time zone 'UTC')::date;
comment on function engine.call_day(timestamptz) is 'Day (UTC, 24 hours, from 00:00 inclusive) on which something was said or looked at; the same in every session time zone.';
