-- A database clock may jump back an hour. What was judged stays judged, and nothing is judged twice.
begin;
select plan(5);

call tests.given_tracked_market();
select tests.track('2024-01-01 02:15Z') \gset
select tests.tracking_state() as at_a_quarter_past_two \gset

select is(tests.track('2024-01-01 01:00Z'), 0, 'an hour earlier there is nothing to do');
select is(tests.tracking_state(), :'at_a_quarter_past_two', 'and nothing has changed, the watermarks included');

select tests.given_candles('AAA', '15m', '2024-01-01 02:15Z', '120 121 89 90  the waiting call is reached') \gset
select is(tests.track('2024-01-01 02:00Z'), 0, 'a candle that the clock calls future is not looked at');
select tests.track('2024-01-01 02:30Z') \gset
select results_eq(
  'select entered_at, entry_price from public.prediction_outcomes where bot_name = ''waiting-bot''',
  'values (timestamptz ''2024-01-01 02:30Z'', 90::numeric)',
  'once the clock is right again, the work goes on where it was'
);
select is((select count(*) from public.tp_sl_events), 2::bigint, 'and no event was added on the way');

select finish();
rollback;
