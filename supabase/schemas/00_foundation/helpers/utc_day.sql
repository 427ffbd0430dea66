-- The UTC day an end belongs to. Midnight closes the day before it, as the last candle of a day does.
create function engine.utc_day(at timestamptz)
returns date
language sql
immutable
return ((at - interval '1 microsecond') at time zone 'UTC')::date;
comment on function engine.utc_day(timestamptz) is 'Day (UTC, 24 hours, ending at 00:00 inclusive) in which something ended; the same in every session time zone.';
