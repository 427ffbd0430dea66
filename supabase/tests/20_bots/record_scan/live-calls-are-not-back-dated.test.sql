-- Whoever could date a call into the past would always be right.
begin;
select plan(7);

select tests.given_symbol('AAA') \gset
select tests.given_bot('some-bot') \gset

create function pg_temp.scan(as_of timestamptz, origin text) returns integer language sql as $$
  select engine.record_scan('test', '15m', as_of, origin,
    '[{"symbol": "AAA", "decisionCount": 1, "abstentions": {}, "predictions": [{"botName": "some-bot", "side": "LONG",
      "confidence": 0.6, "referencePrice": 100, "takeProfitPrice": 110, "stopLossPrice": 95, "leverage": 1,
      "horizonMinutes": 60, "reason": "because"}]}]')
$$;

select is(pg_temp.scan(now(), 'live'), 1, 'a live call of now is taken');
select is(pg_temp.scan(now() - interval '10 minutes', 'live'), 1, 'a live scan may take its time');
select throws_ok(
  'select pg_temp.scan(now() - interval ''1 hour'', ''live'')', '23514',
  'new row for relation "bot_predictions" violates check constraint "prediction_is_not_back_dated"',
  'a live call of an hour ago is refused'
);
select throws_ok(
  'select pg_temp.scan(now() + interval ''10 minutes'', ''live'')', '23514',
  'new row for relation "bot_predictions" violates check constraint "prediction_is_not_back_dated"',
  'and so is one of the future'
);
select is(pg_temp.scan('2024-01-01 00:00Z', 'replay'), 1, 'a replay speaks of the past, and says that it is one');
select is(
  (select origin from public.bot_predictions where predicted_at = '2024-01-01 00:00Z'), 'replay',
  'nobody takes it for a live call'
);
select throws_ok(
  'select pg_temp.scan(now() - interval ''2 hours'', ''dream'')', '23514',
  'new row for relation "scans" violates check constraint "origin_is_known"',
  'an unknown origin is refused'
);

select finish();
rollback;
