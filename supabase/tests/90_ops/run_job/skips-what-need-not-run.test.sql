-- pg_cron queues without limit: a backlog of forty runs has to drain by skipping, and two at once must not meet.
begin;
select plan(12);
create extension if not exists dblink;

create function pg_temp.let_pass(passed interval) returns void language sql as $$
  update public.job_runs set started_at = started_at - passed, finished_at = finished_at - passed where job_name = 'hourly_job'
$$;
-- Advisory locks are counted within a session: only another one can be in the way.
create function pg_temp.elsewhere(lock_function text) returns text language sql as $$
  select answer from dblink('other_session',
    format('select %s(hashtextextended(''quorum job busy_job'', 0))::text', lock_function)) as other (answer text)
$$;

call tests.given_job('hourly_job');
select is(engine.run_job('hourly_job'), 'succeeded', 'the first run of a backlog works');
select engine.run_job('hourly_job') from generate_series(1, 39) \g /dev/null
select results_eq(
  'select status, error, count(*) from tests.ledger(''hourly_job'') group by 1, 2 order by 1',
  'values (''skipped'', ''its last success is fresher than half its period'', 39::bigint), (''succeeded'', null, 1)',
  'the other thirty-nine are skipped, and say why'
);

select pg_temp.let_pass('29 minutes') \gset
select is(engine.run_job('hourly_job'), 'skipped', 'a success of 29 minutes ago is fresher than half an hour');
select pg_temp.let_pass('2 minutes') \gset
select is(engine.run_job('hourly_job'), 'succeeded', 'one of 31 minutes ago is not');

call tests.given_job('switched_off');
update public.job_schedule set is_enabled = false where job_name = 'switched_off';
select is(engine.run_job('switched_off'), 'skipped', 'a disabled job is skipped');
select is((select error from tests.ledger('switched_off')), 'the job is switched off', 'and says so');
update public.job_schedule set is_enabled = true where job_name = 'switched_off';
select is(engine.run_job('switched_off'), 'succeeded', 'enabled again, it runs: a skipped run is no success');

call tests.given_job('busy_job');
select dblink_connect('other_session',
  format('host=127.0.0.1 port=%s dbname=%s user=%s', current_setting('port'), current_database(), current_user)) \gset
select pg_temp.elsewhere('pg_advisory_lock') \gset
select is(engine.run_job('busy_job'), 'skipped', 'while another session runs the job, it is skipped');
select is((select error from tests.ledger('busy_job')), 'another run of it is under way', 'and says so');
select pg_temp.elsewhere('pg_advisory_unlock') \gset
select is(engine.run_job('busy_job'), 'succeeded', 'once the other is done, it runs');
select is(
  pg_temp.elsewhere('pg_try_advisory_lock'), 'false', 'and holds its own lock until its transaction ends'
);
select dblink_disconnect('other_session') \gset
select is((select count(*) from tests.ledger('busy_job')), 2::bigint, 'each attempt stands in the ledger');

select finish();
rollback;
