-- Past calls of an external bot: checked line by line, judged by the same jobs, and brought in once.
begin;
select plan(19);

select tests.given_symbol('AAAUSDT') \gset
select tests.given_flat_candles('AAAUSDT', '15m', '2024-01-01 00:00Z', '2024-01-01 01:00Z') \gset
select tests.given_candles('AAAUSDT', '15m', '2024-01-01 01:00Z', '
  100 104  99 103   the imported call enters at its open
  103 111 102 110   and reaches 110') \gset
select engine.register_external_bot('my-bot', '1h') \g /dev/null
-- The jobs have passed that time already.
select tests.track('2024-01-01 01:30Z') \gset

-- A sound LONG call of 00:50, but for these fields.
create function pg_temp.imported(faults jsonb, out prediction_id bigint, out is_new boolean, out fault text) language sql as $$
  select prediction_id, is_new, fault from engine.import_predictions('my-bot', 'test', jsonb_build_array(
    '{"place": 1, "clientId": "a-1", "symbol": "AAAUSDT", "predictedAt": "2024-01-01T00:50:00Z", "side": "LONG",
      "confidence": 0.6, "entryPrice": 100.5, "takeProfitPrice": 110, "stopLossPrice": 95, "leverage": 1,
      "horizonMinutes": 1440, "reason": "imported"}'::jsonb || faults))
$$;

create temporary table case_of (what text, faults jsonb, answer text);
insert into case_of values
  ('a target on the wrong side', '{"takeProfitPrice": 99}', 'take_profit 99 is not above the entry 100 of a LONG'),
  ('a confidence of a billion', '{"confidence": 1e9}', 'confidence 1000000000 is not a probability: send a number above 0 and below 1'),
  ('no confidence', '{"confidence": null}', 'confidence null is not a probability: send a number above 0 and below 1'),
  ('an unknown symbol', '{"symbol": "XYZUSDT"}', 'symbol "XYZUSDT" is not known on test'),
  ('a time to come', '{"predictedAt": "2999-01-01T00:00:00Z"}', 'its time 2999-01-01 00:00 UTC has not come yet'),
  ('no time', '{"predictedAt": null}', 'it has no time'),
  ('a time before our candles', '{"predictedAt": "2023-06-01T00:00:00Z"}', 'we have no candle of AAAUSDT from just before it: bring candles of that time in first'),
  ('a time long after our candles', '{"predictedAt": "2024-02-01T00:00:00Z"}', 'we have no candle of AAAUSDT from just before it: bring candles of that time in first'),
  ('an entry of another coin', '{"entryPrice": 30000}', 'its entry 30000 is more than 10 % away from our price 100 at that time'),
  ('an id with a blank', '{"clientId": "a b"}', 'id "a b" is not 1 to 100 letters, digits or . _ : / -'),
  ('no id', '{"clientId": null}', 'id null is not 1 to 100 letters, digits or . _ : / -');

select is((pg_temp.imported(faults)).fault, answer, what || ' is refused by name') from case_of;
select is((pg_temp.imported('{}')).is_new, true, 'a sound call is written');
select results_eq(
  $$select predicted_at, reference_price, timeframe, origin, client_id from public.bot_predictions where bot_name = 'my-bot'$$,
  $$values ('2024-01-01 00:50Z'::timestamptz, 100::numeric, '1h' collate "C", 'replay', 'a-1' collate "C")$$,
  'at its time, from our price, marked as a replay'
);
select results_eq(
  $$select is_new, fault from pg_temp.imported('{}')$$, 'values (false, null::text)', 'the second time it is known and nothing is wrong'
);
select is(
  (pg_temp.imported('{"stopLossPrice": 90}')).fault,
  format('id "a-1" belongs to another call of this bot: prediction %s', (select prediction_id from public.bot_predictions where bot_name = 'my-bot')),
  'other words under its id are refused'
);
select is((select count(*) from public.bot_predictions where bot_name = 'my-bot'), 1::bigint, 'there is one call');

select tests.track('2024-01-01 01:30Z') \gset
select results_eq(
  'select entered_at, entry_price, exited_at, exit_reason from public.prediction_outcomes where bot_name = ''my-bot''',
  $$values ('2024-01-01 01:00Z'::timestamptz, 100::numeric, '2024-01-01 01:30Z'::timestamptz, 'take_profit' collate "C")$$,
  'the jobs judge it although they had passed its time'
);
select throws_ok(
  'select engine.import_predictions(''ema-crossover'', ''test'', ''[]'')', '22023', 'there is no external bot named "ema-crossover"',
  'nothing is imported for a bot of the registry'
);
select throws_ok(
  'select engine.import_predictions(''my-bot'', ''mtgox'', ''[]'')', '22023', 'there is no exchange named "mtgox"',
  'nor for an exchange that nobody knows'
);

select finish();
rollback;
