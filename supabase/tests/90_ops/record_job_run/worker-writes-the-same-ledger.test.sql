begin;
select plan(5);

select engine.record_job_run('scan_market', '2024-01-01 00:00Z', now() - interval '3 seconds', 42) \gset
select engine.record_job_run('scan_market', '2024-01-01 01:00Z', now(), null, 'the exchange does not answer') \gset
select results_eq(
  $$select status, row_count, error from public.job_runs
    where job_name = 'scan_market' and as_of in ('2024-01-01 00:00Z', '2024-01-01 01:00Z') order by run_id$$,
  $$values ('succeeded', 42::bigint, null), ('failed', null, 'the exchange does not answer')$$,
  'a run of the worker has succeeded or failed like any other'
);
select engine.record_job_run('scan_market', '2024-01-01 02:00Z', clock_timestamp() + interval '1 minute', 1) \gset
select is(
  (select finished_at - started_at from public.job_runs where job_name = 'scan_market' and as_of = '2024-01-01 02:00Z'),
  interval '0',
  'a worker whose clock runs ahead does not finish before it starts'
);
select throws_ok(
  'select engine.record_job_run(''nonsense'', now(), now(), 1)', '23503', null, 'an unknown job is refused'
);
select throws_ok(
  $$insert into public.job_runs (job_name, as_of, started_at, finished_at, status)
    values ('scan_market', now(), now(), now(), 'failed')$$,
  '23514', 'new row for relation "job_runs" violates check constraint "whoever_did_not_succeed_says_why"',
  'a failure without an error cannot be written'
);
select throws_ok(
  $$insert into public.job_runs (job_name, as_of, started_at, finished_at, status, row_count, error)
    values ('scan_market', now(), now(), now(), 'failed', 1, 'x')$$,
  '23514', 'new row for relation "job_runs" violates check constraint "only_a_success_has_a_row_count"',
  'nor one with a row count'
);

select finish();
rollback;
