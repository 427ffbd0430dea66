-- The ensemble is watched for its word: as often right as it says. One that claims 65 % and is right half the time is told.
begin;
select plan(5);

select tests.given_symbol('S' || place) from generate_series(1, 20) as place \g /dev/null
-- Twenty decisions a day at 0.65; the first forty days keep the word, then half are right.
create function pg_temp.given_days(first_day date, hits integer[]) returns void language sql as $$
  select tests.given_vote(
    'S' || place, (given_days.first_day + day.number::integer - 1)::timestamp at time zone 'UTC' + interval '4 hours', '{a}', '{1}', '{0.619039}',
    place <= day.hit_count
  )
  from unnest(given_days.hits) with ordinality as day (hit_count, number), generate_series(1, 20) as place;
$$;
select pg_temp.given_days('2024-01-01', tests.repeated('{12,13,14}', 14) || tests.repeated('{9,10,11}', 2)) \gset
select count(public.detect_drift(day)) from generate_series(timestamptz '2024-01-02 00:26Z', '2024-02-19 00:26Z', '1 day') as day \gset
create temporary table event as select * from public.drift_events where subject = 'ensemble';
select results_eq('select bot_name, direction from event', $$values (null::text, 'worse' collate "C")$$, 'it is noticed once');
select is((select began_on from event), date '2024-02-12', 'since when');
select results_eq(
  'select round(rate_before::numeric, 2), rate_since between 0.45 and 0.55 from event', 'values (0.65, true)', 'what it claims, what it is'
);
select tests.drift_state() as punctual \gset
delete from public.drift_events;
delete from engine.drift_states;
select public.detect_drift('2024-02-19 00:26Z') \gset
select is(tests.drift_state(), :'punctual'::jsonb, 'a late run sees the same');

select tests.given_vote('S1', '2024-02-20 04:00Z', '{a}', '{1}', '{0.6}', null) \gset
select is(public.detect_drift('2024-02-22 00:26Z'), 0, 'a day whose outcomes are not in waits');

select finish();
rollback;
