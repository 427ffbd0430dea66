-- Two jobs of the same minute run in any order. The check reads candles, from its own watermark, never snapshots.
begin;
select plan(3);

call tests.given_tracked_market();

savepoint before_the_jobs;
select public.track_current_prices('2024-01-01 02:15Z') \gset
select public.check_tp_sl_hits('2024-01-01 02:15Z') \gset
select public.evaluate_outcomes('2024-01-01 02:15Z') \gset
select tests.tracking_state() as tracked_first \gset
rollback to before_the_jobs;

select public.check_tp_sl_hits('2024-01-01 02:15Z') \gset
select public.evaluate_outcomes('2024-01-01 02:15Z') \gset
select public.track_current_prices('2024-01-01 02:15Z') \gset
select is(tests.tracking_state(), :'tracked_first', 'checked before tracked, everything is the same');
rollback to before_the_jobs;

select public.evaluate_outcomes('2024-01-01 02:15Z') \gset
select public.check_tp_sl_hits('2024-01-01 02:15Z') \gset
select public.track_current_prices('2024-01-01 02:15Z') \gset
select isnt(tests.tracking_state(), :'tracked_first', 'evaluated too early, an end has no worth yet');
select public.evaluate_outcomes('2024-01-01 02:15Z') \gset
select is(tests.tracking_state(), :'tracked_first', 'and gets it at the next evaluation');

select finish();
rollback;
