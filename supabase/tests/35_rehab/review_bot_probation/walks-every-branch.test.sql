-- Others shipped three of these branches dead, and one behind another. A bot is led through all of them, day by day.
begin;
select plan(12);

create function pg_temp.where_it_stands(bot text) returns text language sql as $$
  select concat_ws(' ', status, strike_count, probation_prediction_count, round(probation_accuracy_rate::numeric, 3), reason)
  from public.bot_probation_status where bot_name = bot;
$$;

select tests.given_record('bad', '2024-01-01', 60, 6) \gset
select tests.given_record('other', '2024-01-01', 60, 33) \gset
select public.review_bot_probation('2024-01-02 01:00Z') \gset
select is(pg_temp.where_it_stands('bad'), 'disabled 0 0 right in 6 of 60 calls (10.0 %), below 35 %', 'too bad: disabled');

select tests.given_record('bad', '2024-01-03', 80, 80) \gset
select public.review_bot_probation('2024-01-08 01:00Z') \gset
select is(
  pg_temp.where_it_stands('bad'), 'disabled 0 0 right in 6 of 60 calls (10.0 %), below 35 %',
  'for six days it stays so, whatever it says meanwhile'
);
select public.review_bot_probation('2024-01-09 01:00Z') \gset
select is(pg_temp.where_it_stands('bad'), 'probation 0 0 disabled for 7 days, back on probation', 'after seven it is on probation');

select tests.given_record('bad', '2024-01-10', 12, 9) \gset
select public.review_bot_probation('2024-01-22 01:00Z') \gset
select is(
  pg_temp.where_it_stands('bad'), 'probation 0 12 0.750 on probation: 12 calls decided, 20 needed',
  'for thirteen days its calls are counted'
);
select public.review_bot_probation('2024-01-23 01:00Z') \gset
select is(
  pg_temp.where_it_stands('bad'), 'probation 0 12 0.750 probation extended: 12 calls decided, 20 needed',
  'with too few of them probation is extended'
);
select tests.given_record('bad', '2024-01-23', 8, 1) \gset
select public.review_bot_probation('2024-01-24 01:00Z') \gset
select is(
  pg_temp.where_it_stands('bad'), 'active 0 0 passed probation: right in 10 of 20 calls (50.0 %)', '10 of 20 pass'
);

-- Hopeless again, and failing three times.
select tests.given_record('bad', '2024-01-25', 50, 0) \gset
select public.review_bot_probation('2024-01-26 01:00Z') \gset
select is(
  pg_temp.where_it_stands('bad'), 'disabled 0 0 right in 0 of 50 calls (0.0 %), below 35 %',
  'only what came after its return counts against it'
);
select tests.given_record('bad', '2024-02-03', 20, 9) \gset
select public.review_bot_probation('2024-02-16 01:00Z') \gset
select is(
  pg_temp.where_it_stands('bad'), 'disabled 1 0 failed probation: right in 9 of 20 calls (45.0 %), below 50 %; strike 1 of 3',
  '9 of 20 fail: a strike'
);
select tests.given_record('bad', '2024-02-24', 20, 9) \gset
select public.review_bot_probation('2024-03-08 01:00Z') \gset
select is(
  pg_temp.where_it_stands('bad'), 'disabled 2 0 failed probation: right in 9 of 20 calls (45.0 %), below 50 %; strike 2 of 3',
  'the second'
);
select tests.given_record('bad', '2024-03-16', 20, 9) \gset
select public.review_bot_probation('2024-03-29 01:00Z') \gset
select public.review_bot_probation('2024-05-01 01:00Z') \gset
select is(
  pg_temp.where_it_stands('bad'), 'retired 3 0 failed probation: right in 9 of 20 calls (45.0 %), below 50 %; strike 3 of 3',
  'the third retires it for good'
);

select results_eq(
  $$select happened_at::date, from_status, to_status, rule, decided_count, correct_count, chance_of_luck > 0 and chance_of_luck < 1
    from public.bot_probation_events order by event_id$$,
  $$values
    (date '2024-01-02', 'active' collate "C", 'disabled' collate "C", 'too_bad' collate "C", 60::bigint, 6::bigint, true),
    ('2024-01-09', 'disabled', 'probation', 'served', 80, 80, null),
    ('2024-01-24', 'probation', 'active', 'passed', 20, 10, true),
    ('2024-01-26', 'active', 'disabled', 'too_bad', 50, 0, true),
    ('2024-02-02', 'disabled', 'probation', 'served', 0, 0, null),
    ('2024-02-16', 'probation', 'disabled', 'failed', 20, 9, true),
    ('2024-02-23', 'disabled', 'probation', 'served', 0, 0, null),
    ('2024-03-08', 'probation', 'disabled', 'failed', 20, 9, true),
    ('2024-03-15', 'disabled', 'probation', 'served', 0, 0, null),
    ('2024-03-29', 'probation', 'retired', 'third_strike', 20, 9, true)$$,
  'each step is a row with its numbers, and what was judged with its chance'
);
select is(pg_temp.where_it_stands('other'), 'active 0 0 no reason to doubt it yet', 'nobody else was judged by these calls');

select finish();
rollback;
