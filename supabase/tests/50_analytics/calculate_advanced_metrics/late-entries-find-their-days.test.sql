-- The tracker was down while the metrics ran: calls enter into days that were summed without them, and stay open.
begin;
select plan(3);

select tests.given_symbol('AAA') \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-01 00:00Z', '2024-01-05 00:00Z', 100) \gset
select tests.given_call('late', 'AAA', '2024-01-01 11:30Z', 'LONG', 110, 80, horizon => '10 days') \gset
select tests.given_call('known', 'AAA', '2024-01-01 11:30Z', 'SHORT', 80, 110, horizon => '10 days') \gset
delete from engine.open_predictions using public.bot_predictions as call
where open_predictions.prediction_id = call.prediction_id and call.bot_name = 'late';
select tests.track('2024-01-04 06:00Z') \gset
select public.calculate_advanced_metrics('2024-01-04 06:10Z') \gset
select results_eq(
  $$select bot_name, count(*) from public.bot_daily_states group by bot_name$$,
  $$values ('known' collate "C", 4::bigint)$$, 'one is known to be open'
);
select engine.await_entry(array_agg(prediction_id)) from public.bot_predictions where bot_name = 'late' \g /dev/null
select tests.track('2024-01-04 07:00Z') \gset
select public.calculate_advanced_metrics('2024-01-04 12:10Z') \gset
select results_eq(
  $$select bot_name, count(*) from public.bot_daily_states group by bot_name order by 1$$,
  $$values ('known' collate "C", 4::bigint), ('late', 4)$$, 'the other enters late, into every day it was open in'
);

-- And one is taken back while it is open: as long as nobody has judged it again, it is nowhere.
select engine.withdraw_outcomes(array_agg(prediction_id), 'doubted', '2024-01-04 13:00Z')
from public.bot_predictions where bot_name = 'known' \g /dev/null
select public.calculate_advanced_metrics('2024-01-04 18:10Z') \gset
select results_eq(
  $$select bot_name, count(*) from public.bot_daily_states group by bot_name order by 1$$,
  $$values ('late' collate "C", 4::bigint)$$, 'a withdrawn call leaves every day it was open in'
);

select finish();
rollback;
