-- A moment inside one of our sentences.
create function engine.utc_text(at timestamptz)
returns text
language sql
stable
set search_path = ''
return to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"');
comment on function engine.utc_text(timestamptz) is 'A time to the minute, in UTC and saying so.';
