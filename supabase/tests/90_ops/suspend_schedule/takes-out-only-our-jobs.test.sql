-- A replay of the past must not be overtaken by the present.
begin;
select plan(6);

select tests.given_pg_cron() \gset
select engine.install_schedule() as installed \gset
select cron.schedule('backup_of_somebody_else', '0 3 * * *', 'select 1') \gset

select is(engine.suspend_schedule(), :installed, 'every job of ours is taken out');
select set_eq('select jobname::text from cron.job', array['backup_of_somebody_else'], 'somebody else''s stays');
select is(engine.suspend_schedule(), 0, 'twice is once');
select is(
  (select count(*)::integer from public.job_schedule where runner = 'cron'), :installed,
  'the schedule itself is not forgotten'
);
select is(engine.install_schedule(), :installed, 'and can be put back');
select is((select count(*)::integer from cron.job), :installed + 1, 'beside the other');

select finish();
rollback;
