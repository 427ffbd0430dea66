-- A published system recorded a target after the stop of the same call. Here the table refuses it.
begin;
select plan(9);

call tests.given_tracked_market();
select tests.track('2024-01-01 02:15Z') \gset
select prediction_id as stopped from public.prediction_outcomes where bot_name = 'stop-bot' \gset

select results_eq(
  'select bot_name, exit_reason, exited_at, exit_price from public.prediction_outcomes order by bot_name',
  $$values ('flat-bot' collate "C", 'expired' collate "C", timestamptz '2024-01-01 01:15Z', 100::numeric),
      ('stop-bot', 'stop_loss', '2024-01-01 02:00Z', 120),
      ('target-bot', 'take_profit', '2024-01-01 01:00Z', 110)$$,
  'each call has the end its own path brought it'
);
select results_eq(
  'select bot_name, event_type, hit_at from public.tp_sl_events order by bot_name',
  $$values ('stop-bot' collate "C", 'stop_loss' collate "C", timestamptz '2024-01-01 02:00Z'),
      ('target-bot', 'take_profit', '2024-01-01 01:00Z')$$,
  'a target and a stop are events, a horizon is none'
);
select results_eq(
  'select call.bot_name from engine.open_predictions join public.bot_predictions as call using (prediction_id)',
  'values (''waiting-bot'' collate "C")',
  'only the call that has not entered is still followed'
);
select is(
  (select detected_at from public.tp_sl_events where prediction_id = :stopped), '2024-01-01 02:15Z',
  'when the job saw it stands beside when it happened'
);

select throws_ok(
  format($$insert into public.tp_sl_events (prediction_id, bot_name, exchange, symbol, event_type, hit_at, hit_price,
      candle_opened_at, candle_timeframe, is_ambiguous, is_gap, detected_at)
    select prediction_id, bot_name, exchange, symbol, 'take_profit', hit_at, 80, candle_opened_at, candle_timeframe,
      false, false, detected_at from public.tp_sl_events where prediction_id = %s$$, :stopped),
  '23505', 'duplicate key value violates unique constraint "a_call_ends_once"',
  'a target after the stop cannot be written'
);
select throws_ok(
  format('insert into public.prediction_outcomes select * from public.prediction_outcomes where prediction_id = %s', :stopped),
  '23505', null, 'nor a second outcome'
);
select throws_ok(
  'update public.tp_sl_events set detected_at = hit_at - interval ''1 second''', '23514',
  'new row for relation "tp_sl_events" violates check constraint "hit_is_not_detected_before_it_happens"',
  'nor a hit that was seen before it happened'
);
select throws_ok(
  format('update public.prediction_outcomes set exited_at = null where prediction_id = %s', :stopped), '23514', null,
  'nor can an end be half taken back'
);

select tests.given_candles('AAA', '15m', '2024-01-01 02:15Z', '120 200 50 60  every level of every call') \gset
select tests.track('2024-01-01 02:30Z') \gset
select results_eq(
  'select prediction_id, count(*) from public.tp_sl_events group by 1 having count(*) > 1',
  'select 0::bigint, 0::bigint where false',
  'later candles end no call a second time'
);

select finish();
rollback;
