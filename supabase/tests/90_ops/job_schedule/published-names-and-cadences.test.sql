-- Users' scripts and the founding documents know these jobs by name.
begin;
select plan(8);

select results_eq(
  $$select job_name, function_name, period from public.job_schedule
    where job_name in (
      'track_prices_continuous', 'check_tp_sl_hits', 'evaluate_outcomes_24h', 'update_bot_metrics', 'calculate_advanced_metrics',
      'calculate_meta_trust_scores', 'calculate_bot_correlations', 'adjust_bot_weights', 'rl_optimize_weights'
    ) order by 1$$,
  $$values
    ('adjust_bot_weights' collate "C", 'adjust_bot_weights' collate "C", interval '1 day'),
    ('calculate_advanced_metrics', 'calculate_advanced_metrics', '6 hours'),
    ('calculate_bot_correlations', 'calculate_bot_correlations', '1 day'),
    ('calculate_meta_trust_scores', 'calculate_meta_trust_scores', '6 hours'),
    ('check_tp_sl_hits', 'check_tp_sl_hits', '15 minutes'),
    ('evaluate_outcomes_24h', 'evaluate_outcomes', '1 hour'),
    ('rl_optimize_weights', 'rl_optimize_weights', '1 day'),
    ('track_prices_continuous', 'track_current_prices', '15 minutes'),
    ('update_bot_metrics', 'update_bot_metrics', '6 hours')$$,
  'the published jobs run the published functions as often as published'
);
select is_empty(
  $$select job_name, schedule, period from public.job_schedule
    where period is distinct from case
      when schedule ~ '^\d+-59/15 \* \* \* \*$' then interval '15 minutes'
      when schedule ~ '^\d+ \* \* \* \*$' then interval '1 hour'
      when schedule ~ '^\d+ \*/6 \* \* \*$' then interval '6 hours'
      when schedule ~ '^\d+ \d+ \* \* \*$' then interval '1 day'
    end$$,
  'every schedule fires once a period'
);
select is_empty(
  $$select minute.at, array_agg(job_name)
    from public.job_schedule
    cross join lateral (select split_part(schedule, ' ', 1) as said) as field
    cross join lateral generate_series(substring(said from '^\d+')::integer, 59,
      case when said ~ '/15$' then 15 else 60 end) as minute (at)
    group by minute.at having count(*) > 1$$,
  'no two jobs start in the same minute: pg_cron fails a run that cannot start within ten seconds'
);
select ok(
  (select substring(schedule from '^\d+')::integer from public.job_schedule where job_name = 'ingest_candles')
    < (select min(substring(schedule from '^\d+')::integer) from public.job_schedule
       where job_name in ('track_prices_continuous', 'check_tp_sl_hits')),
  'candles are fetched before they are looked at'
);
select is_empty(
  'select job_name from public.job_schedule where length(purpose) < 20 or purpose !~ ''\.$''',
  'every job says in a sentence what it is for'
);
select is_empty(
  'select job_name from public.job_schedule where not is_enabled',
  'every job is switched on from the start'
);
select throws_ok(
  $$insert into public.job_schedule (job_name, runner, function_name, schedule, period, purpose)
    values ('quick_job', 'cron', 'quick_job', '30 seconds', '30 seconds', 'x')$$,
  '23514', 'new row for relation "job_schedule" violates check constraint "schedule_has_five_fields"',
  'a schedule in seconds, which older pg_crons do not know, is refused'
);
select throws_ok(
  $$insert into public.job_schedule (job_name, runner, schedule, period, purpose)
    values ('empty_job', 'cron', '* * * * *', '1 minute', 'x')$$,
  '23514', 'new row for relation "job_schedule" violates check constraint "a_cron_job_has_a_function"',
  'and so is a cron job without a function'
);

select finish();
rollback;
