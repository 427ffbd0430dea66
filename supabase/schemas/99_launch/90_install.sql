-- Hands the schedule to pg_cron where there is one.
do $$
begin
  -- Only one database of a cluster can have pg_cron; elsewhere the jobs stay plain functions.
  if exists (select from pg_available_extensions where name = 'pg_cron')
    and current_database() = coalesce(current_setting('cron.database_name', true), current_database())
    and not exists (select from pg_namespace where nspname = 'cron') then
    create extension pg_cron with schema pg_catalog;
  end if;
end;
$$;

select engine.install_schedule();
