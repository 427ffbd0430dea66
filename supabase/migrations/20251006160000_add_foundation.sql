-- Chapter 00_foundation, built from supabase/schemas/00_foundation. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 00_foundation/tables.sql
-- The ground every chapter stands on: who may see what unless a chapter says otherwise.
-- Nothing is granted by default; each chapter's policies.sql opens the windows it means to open.

create schema engine;
comment on schema engine is 'Internals of Quorum: working sets, watermarks and the functions only the scheduler and the worker call. Never exposed through the API.';
revoke all on schema engine from public, anon, authenticated, service_role;

-- Postgres lets PUBLIC execute every new function; only the global form takes that back.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;

-- 00_foundation/helpers/call_day.sql
-- The UTC day a call belongs to. Midnight opens it: what is said then is said on the new day.
create function engine.call_day(at timestamptz)
returns date
language sql
immutable
return (at at time zone 'UTC')::date;
comment on function engine.call_day(timestamptz) is 'Day (UTC, 24 hours, from 00:00 inclusive) on which something was said or looked at; the same in every session time zone.';

-- 00_foundation/helpers/utc_day.sql
-- The UTC day an end belongs to. Midnight closes the day before it, as the last candle of a day does.
create function engine.utc_day(at timestamptz)
returns date
language sql
immutable
return ((at - interval '1 microsecond') at time zone 'UTC')::date;
comment on function engine.utc_day(timestamptz) is 'Day (UTC, 24 hours, ending at 00:00 inclusive) in which something ended; the same in every session time zone.';
