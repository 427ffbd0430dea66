-- Each day is watched once, in its order: run daily, weekly or twice, the alarms are the same.
begin;
select plan(6);

select tests.only_these_bots('falls', 'late') \gset
select tests.given_hits('falls', '2024-01-01', tests.repeated('{6,7,8}', 20) || tests.repeated('{4,5,6}', 10)) \gset
select tests.given_hits('late', '2024-02-01', tests.repeated('{3,7,8,2}', 12), 10) \gset
savepoint unwatched;
select count(public.detect_drift(day)) from generate_series(timestamptz '2024-01-02 00:26Z', '2024-04-05 00:26Z', '1 day') as day \gset
select tests.drift_state() as punctual \gset
select is(public.detect_drift('2024-04-05 00:26Z'), 0, 'a second run has nothing to watch');
select is(tests.drift_state(), :'punctual'::jsonb, 'and changes nothing');
rollback to unwatched;

select public.detect_drift('2024-04-05 00:26Z') \gset
select is(tests.drift_state(), :'punctual'::jsonb, 'one late run sees what ninety punctual ones saw');
rollback to unwatched;

select tests.given_symbol('AAA') \gset
select tests.given_call('falls', 'AAA', '2024-01-03 20:00Z', 'LONG', 110, 90) \gset
select is(public.detect_drift('2024-01-04 00:26Z'), 2, 'a day with a call that is not a day old waits');
select is(public.detect_drift('2024-01-05 00:26Z'), 0, 'as long as what came of it is unknown');
select is(public.detect_drift('2024-01-08 00:26Z'), 5, 'but not for ever');

select finish();
rollback;
