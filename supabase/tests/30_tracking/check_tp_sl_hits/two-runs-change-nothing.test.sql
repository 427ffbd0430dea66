begin;
select plan(6);

call tests.given_tracked_market();
select tests.track('2024-01-01 02:15Z') \gset
select tests.tracking_state() as once \gset

select is(public.track_current_prices('2024-01-01 02:15Z'), 0, 'run again, tracking writes no price');
select is(public.check_tp_sl_hits('2024-01-01 02:15Z'), 0, 'the check ends no call');
select is(public.evaluate_outcomes('2024-01-01 02:15Z'), 0, 'the evaluation changes no outcome');
select is(tests.tracking_state(), :'once', 'and everything is as it was');
select is(tests.track('2024-01-01 02:29Z'), 0, 'nor is there anything to do before the next candle closes');
select is_empty('select * from public.outcome_revisions', 'nothing was ever taken back');

select finish();
rollback;
