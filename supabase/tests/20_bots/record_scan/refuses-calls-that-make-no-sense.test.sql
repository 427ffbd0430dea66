-- What cannot be a call is refused by name, and takes the whole scan with it: half a scan would look complete.
begin;
select plan(30);

select tests.given_symbol('AAA') \gset
select tests.given_bot('some-bot') \gset

-- A sound LONG call, but for these fields.
create function pg_temp.scan(faults jsonb) returns integer language sql as $$
  select engine.record_scan('test', '1h', '2024-01-01 00:00Z', 'replay', jsonb_build_array(jsonb_build_object(
    'symbol', 'AAA', 'decisionCount', 1, 'abstentions', '{}'::jsonb, 'predictions', jsonb_build_array(
      '{"botName": "some-bot", "side": "LONG", "confidence": 0.6, "referencePrice": 100, "takeProfitPrice": 110,
        "stopLossPrice": 95, "leverage": 1, "horizonMinutes": 60, "reason": "because"}'::jsonb || faults))))
$$;

create temporary table case_of (what text, faults jsonb, broken text);
insert into case_of values
  ('a target below a long entry',     '{"takeProfitPrice": 99}',                            'target_and_stop_are_on_their_sides'),
  ('a target at the entry',           '{"takeProfitPrice": 100}',                           'target_and_stop_are_on_their_sides'),
  ('a stop above a long entry',       '{"stopLossPrice": 101}',                             'target_and_stop_are_on_their_sides'),
  ('a stop at the entry',             '{"stopLossPrice": 100}',                             'target_and_stop_are_on_their_sides'),
  ('a short with the sides of a long', '{"side": "SHORT"}',                                 'target_and_stop_are_on_their_sides'),
  ('a limit beyond the target',       '{"limitPrice": 111}',                                'target_and_stop_are_on_their_sides'),
  ('a limit beyond the stop',         '{"limitPrice": 94}',                                 'target_and_stop_are_on_their_sides'),
  ('a confidence of 0',               '{"confidence": 0}',                                  'confidence_is_a_probability'),
  ('a confidence of 1',               '{"confidence": 1}',                                  'confidence_is_a_probability'),
  ('a confidence that is no number',  '{"confidence": "NaN"}',                              'confidence_is_a_probability'),
  ('a confidence of a billion',       '{"confidence": 1e9}',                                'confidence_is_a_probability'),
  ('a negative confidence',           '{"confidence": -0.6}',                               'confidence_is_a_probability'),
  ('no leverage at all',              '{"leverage": 0}',                                    'leverage_is_between_1_and_125'),
  ('a leverage of a thousand',        '{"leverage": 1000}',                                 'leverage_is_between_1_and_125'),
  ('a leverage that is no number',    '{"leverage": "NaN"}',                                'leverage_is_between_1_and_125'),
  ('a target of infinity',            '{"takeProfitPrice": "Infinity"}',                    'prices_are_prices'),
  ('a target that is no number',      '{"takeProfitPrice": "NaN"}',                         'prices_are_prices'),
  ('a stop of zero',                  '{"stopLossPrice": 0}',                               'prices_are_prices'),
  ('a negative limit',                '{"limitPrice": -1, "stopLossPrice": -2}',            'prices_are_prices'),
  ('a side that is neither',          '{"side": "HOLD"}',                                   'side_is_long_or_short'),
  ('a horizon of no time',            '{"horizonMinutes": 0}',                              'horizon_is_between_15_minutes_and_30_days'),
  ('a horizon of a year',             '{"horizonMinutes": 525600}',                         'horizon_is_between_15_minutes_and_30_days'),
  ('a call without a reason',         '{"reason": ""}',                                     'reason_says_something'),
  ('a reason as long as a novel',     jsonb_build_object('reason', repeat('x', 10000)),     'reason_says_something');

select throws_ok(
  format('select pg_temp.scan(%L)', faults), '23514',
  format('new row for relation "bot_predictions" violates check constraint "%s"', broken), what || ' is refused'
)
from case_of;
select throws_ok(
  'select pg_temp.scan(''{"confidence": null}'')', '23502', null, 'a call without a confidence is refused'
);
select throws_ok(
  'select pg_temp.scan(''{"botName": "nobody"}'')', '23503', null, 'a call of an unknown bot is refused'
);
select throws_ok(
  'select pg_temp.scan(''{"score": "NaN"}'')', '23514', null, 'a score that is no number is refused'
);
select is_empty('select * from public.scans where exchange = ''test''', 'of a refused scan nothing stays behind');
select is(pg_temp.scan('{}'), 1, 'the same call without a fault is taken');
select is(
  pg_temp.scan('{"side": "SHORT", "takeProfitPrice": 95, "stopLossPrice": 110}'), 0,
  'and its symbol is closed for this scan'
);

select finish();
rollback;
