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
