-- Hands the schedule to pg_cron where there is one.
do $$
begin
  -- Only one database of a cluster can have pg_cron, and only where it was loaded at the start.
  if exists (select from pg_available_extensions where name = 'pg_cron')
    and current_database() = current_setting('cron.database_name', true)
    and not exists (select from pg_namespace where nspname = 'cron') then
    create extension pg_cron with schema pg_catalog;
  end if;
end;
$$;

select engine.install_schedule();
