begin;
select plan(4);

select tests.given_symbol('AAA') \gset
select tests.given_ended_call('some-bot', 'AAA', timestamptz '2024-01-01 11:00Z' + hour * interval '7 hours', 0.1,
  case hour % 3 when 0 then 'take_profit' when 1 then 'stop_loss' else 'horizon' end)
from generate_series(1, 24) as hour \g /dev/null
update public.prediction_outcomes
set entered_at = exited_at - (prediction_id % 5 + 1) * interval '45 minutes',
    predicted_at = exited_at - (prediction_id % 5 + 1) * interval '45 minutes',
    is_ambiguous = prediction_id % 4 = 0
where bot_name = 'some-bot';

create temporary table said as select public.get_tp_sl_stats('some-bot') as stats;
select is((select (stats).ended_count from said), 24::bigint, 'what ended counts before it is summed');
select public.update_bot_metrics('2024-01-05 00:00Z') \gset
insert into said select public.get_tp_sl_stats('some-bot');
select public.update_bot_metrics('2024-02-01 00:00Z') \gset
insert into said select public.get_tp_sl_stats('some-bot');
select is((select count(distinct stats) from said), 1::bigint, 'partly summed or wholly, the answer is the same');

-- An end that the tick has seen and nobody has judged yet.
update public.prediction_outcomes set label_basis = null, is_correct = null
where prediction_id = (select max(prediction_id) from public.prediction_outcomes where exit_reason = 'take_profit');
insert into engine.stale_bot_days
select bot_name, engine.utc_day(exited_at) from public.prediction_outcomes where label_basis is null;
insert into said select public.get_tp_sl_stats('some-bot');
select public.update_bot_metrics('2024-02-01 00:00Z') \gset
insert into said select public.get_tp_sl_stats('some-bot');
select is((select count(distinct stats) from said), 1::bigint, 'an end that is not judged yet counts as well');
select is(tests.error_as('anon', 'select public.get_tp_sl_stats(''some-bot'')'), null, 'anybody may ask');

select finish();
rollback;
