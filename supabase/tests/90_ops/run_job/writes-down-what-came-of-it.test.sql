-- pg_cron calls a run that caught its error a success; our own ledger does not.
begin;
select plan(11);

call tests.given_job('counting_job');
call tests.given_job('silent_job', body => 'return null');
call tests.given_job('telling_job', body => 'return extract(epoch from as_of)::integer');

select is(engine.run_job('counting_job', '2024-01-01 00:00Z'), 'succeeded', 'a job that ends well has succeeded');
select results_eq(
  'select * from tests.ledger(''counting_job'')', 'values (''succeeded'', 7::bigint, null)', 'with the rows it wrote'
);
select results_eq(
  'select as_of from public.job_runs where job_name = ''counting_job''', 'values (timestamptz ''2024-01-01 00:00Z'')',
  'and the time it was run for'
);
select ok(
  started_at >= now() and finished_at >= started_at and finished_at <= clock_timestamp(),
  'when it began and ended is the real time'
)
from public.job_runs where job_name = 'counting_job';
select is(engine.run_job('silent_job'), 'succeeded', 'a job that counts nothing succeeds too');
select is((select row_count from tests.ledger('silent_job')), 0::bigint, 'with no rows');
select engine.run_job('telling_job', '2024-01-01 00:00Z') \gset
select is(
  (select row_count from tests.ledger('telling_job')), 1704067200::bigint, 'the job is given the time it is run for'
);

select throws_ok(
  'select engine.run_job(''nonsense'')', 'P0001', 'there is no cron job named "nonsense"',
  'an unknown name raises a sentence'
);
select throws_ok(
  'select engine.run_job(''scan_market'')', 'P0001', 'there is no cron job named "scan_market"',
  'and so does a job of the worker'
);
select throws_ok(
  $$select engine.run_job('x''); drop table public.bots; --')$$, 'P0001', 'there is no cron job named "x''); drop table public.bots; --"',
  'a name is never read as SQL'
);
select is_empty(
  'select job_name from public.job_runs where job_name not in (select job_name from public.job_schedule)',
  'of a job that does not exist no run is written'
);

select finish();
rollback;
