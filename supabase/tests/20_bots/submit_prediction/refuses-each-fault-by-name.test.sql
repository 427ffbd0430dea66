-- Faults 29 and 33 of a call that was sent: each is refused with a sentence of its own, and leaves nothing behind.
begin;
select plan(50);

create function pg_temp.hour(back integer) returns timestamptz language sql as $$
  select date_bin('1 hour', now(), timestamptz 'epoch') - back * interval '1 hour'
$$;
select tests.given_symbol('AAAUSDT', 0.0005) \gset
select tests.given_flat_candles('AAAUSDT', '1h', pg_temp.hour(3), pg_temp.hour(0)) \gset
select tests.given_symbol('GONEUSDT') \gset
select tests.given_flat_candles('GONEUSDT', '1h', pg_temp.hour(3), pg_temp.hour(0)) \gset
update public.market_symbols set delisted_at = '2024-05-01 12:00Z', delisted_reason = 'merged into another coin'
where symbol = 'GONEUSDT';
select tests.given_symbol('OLDUSDT') \gset
select tests.given_flat_candles('OLDUSDT', '1h', '2024-05-01 00:00Z', '2024-05-01 03:00Z') \gset
select tests.given_symbol('NEWUSDT') \gset
select tests.given_symbol('BOTHUSDT') \gset
insert into public.exchanges (exchange, kind) values ('other', 'recorded');
insert into public.market_symbols (exchange, symbol) values ('other', 'BOTHUSDT');
select engine.register_external_bot('my-bot', '1h') as key \gset

-- A sound LONG call at 100, but for these arguments.
create function pg_temp.said_to(key text, faults jsonb) returns text language sql as $$
  select tests.error_as('anon', format(
    'select public.submit_prediction(%s)',
    (select string_agg(format('p_%s => %L', name, argument), ', ')
     from jsonb_each_text(jsonb_build_object('bot_name', 'my-bot', 'bot_key', key, 'symbol', 'AAAUSDT', 'side', 'LONG',
       'confidence', 0.6, 'take_profit', 110, 'stop_loss', 95) || faults) as given (name, argument))))
$$;

create temporary table case_of (what text, faults jsonb, answer text);
insert into case_of values
  ('a target below a long entry',  '{"take_profit": 95}',            'take_profit 95 is not above the entry 100 of a LONG (22023)'),
  ('a target at the entry',        '{"take_profit": 100}',           'take_profit 100 is not above the entry 100 of a LONG (22023)'),
  ('a stop above a long entry',    '{"stop_loss": 101}',             'stop_loss 101 is not below the entry 100 of a LONG (22023)'),
  ('a stop at the entry',          '{"stop_loss": 100}',             'stop_loss 100 is the entry itself: a call needs room to be wrong (22023)'),
  ('the sides of a long on a short', '{"side": "SHORT"}',            'take_profit 110 is not below the entry 100 of a SHORT (22023)'),
  ('a stop below a short entry',   '{"side": "SHORT", "take_profit": 90}', 'stop_loss 95 is not above the entry 100 of a SHORT (22023)'),
  ('a limit beyond the target',    '{"limit_price": 111}',           'take_profit 110 is not above the entry 111 of a LONG (22023)'),
  ('a target within a fee',        '{"take_profit": 100.04}',        'take_profit 100.04 is closer to the entry 100 than one fee of 0.05 %: it could not pay (22023)'),
  ('a stop within a fee',          '{"stop_loss": 99.96}',           'stop_loss 99.96 is closer to the entry 100 than one fee of 0.05 %: any noise would reach it (22023)'),
  ('a target in other units',      '{"take_profit": 1000000}',       'take_profit 1000000 is more than 100 times the entry 100: look at the units (22023)'),
  ('a target that is no number',   '{"take_profit": "NaN"}',         'take_profit NaN is not a price: send a finite number above 0 (22023)'),
  ('a target of infinity',         '{"take_profit": "Infinity"}',    'take_profit Infinity is not a price: send a finite number above 0 (22023)'),
  ('no target',                    '{"take_profit": null}',          'take_profit is missing: send a price (22023)'),
  ('a stop of zero',               '{"stop_loss": 0}',               'stop_loss 0 is not a price: send a finite number above 0 (22023)'),
  ('a negative stop',              '{"stop_loss": -5}',              'stop_loss -5 is not a price: send a finite number above 0 (22023)'),
  ('no stop',                      '{"stop_loss": null}',            'stop_loss is missing: send a price (22023)'),
  ('a limit of minus infinity',    '{"limit_price": "-Infinity"}',   'limit_price -Infinity is not a price: send a finite number above 0 (22023)'),
  ('a target with endless decimals', jsonb_build_object('take_profit', '110.' || repeat('1', 5000)), 'take_profit has 5000 decimals: at most 20 (22023)'),
  ('a side that is neither',       '{"side": "HOLD"}',               'side "HOLD" is neither LONG nor SHORT (22023)'),
  ('a side in small letters',      '{"side": "long"}',               'side "long" is neither LONG nor SHORT (22023)'),
  ('no side',                      '{"side": null}',                 'side null is neither LONG nor SHORT (22023)'),
  ('a confidence of a billion',    '{"confidence": 1e9}',            'confidence 1000000000 is not a probability: send a number above 0 and below 1 (22023)'),
  ('a confidence that is no number', '{"confidence": "NaN"}',        'confidence NaN is not a probability: send a number above 0 and below 1 (22023)'),
  ('no confidence',                '{"confidence": null}',           'confidence null is not a probability: send a number above 0 and below 1 (22023)'),
  ('a confidence of 0',            '{"confidence": 0}',              'confidence 0 is not a probability: send a number above 0 and below 1 (22023)'),
  ('a confidence of 1',            '{"confidence": 1}',              'confidence 1 is not a probability: send a number above 0 and below 1 (22023)'),
  ('a negative confidence',        '{"confidence": -0.6}',           'confidence -0.6 is not a probability: send a number above 0 and below 1 (22023)'),
  ('a leverage of 0',              '{"leverage": 0}',                'leverage 0 is not between 1 and 125 (22023)'),
  ('a leverage of a thousand',     '{"leverage": 1000}',             'leverage 1000 is not between 1 and 125 (22023)'),
  ('a leverage that is no number', '{"leverage": "NaN"}',            'leverage NaN is not between 1 and 125 (22023)'),
  ('a horizon of no time',         '{"horizon_minutes": 0}',         'a horizon of 0 minutes is not between 15 and 43200 (30 days) (22023)'),
  ('a horizon of a year',          '{"horizon_minutes": 525600}',    'a horizon of 525600 minutes is not between 15 and 43200 (30 days) (22023)'),
  ('a timeframe we do not keep',   '{"timeframe": "5m"}',            'timeframe "5m" is none of 15m, 1h, 4h and 1d (22023)'),
  ('an empty reason',              '{"reason": ""}',                 'reason has 0 characters: send 1 to 1000, or leave it out (22023)'),
  ('a reason of 10 kB',            jsonb_build_object('reason', repeat('x', 10000)), 'reason has 10000 characters: send 1 to 1000, or leave it out (22023)'),
  ('a symbol nobody knows',        '{"symbol": "XYZUSDT"}',          'symbol "XYZUSDT" is not known (22023)'),
  ('no symbol',                    '{"symbol": null}',               'symbol null is not known (22023)'),
  ('a symbol of another exchange', '{"exchange": "mtgox"}',          'symbol "AAAUSDT" is not known on exchange "mtgox" (22023)'),
  ('a symbol of two exchanges',    '{"symbol": "BOTHUSDT"}',         'symbol "BOTHUSDT" is traded on several exchanges: other, test (22023)'),
  ('a delisted symbol',            '{"symbol": "GONEUSDT"}',         'GONEUSDT was delisted from test at 2024-05-01 12:00 UTC: merged into another coin (22023)'),
  ('a stale market',               '{"symbol": "OLDUSDT"}',          'the prices of OLDUSDT on test are stale: the last candle closed at 2024-05-01 03:00 UTC (PT503)'),
  ('a market without candles',     '{"symbol": "NEWUSDT"}',          'the prices of NEWUSDT on test are stale: there is no candle yet (PT503)'),
  ('an unknown bot',               '{"bot_name": "nobody"}',         'no bot has this name and key (PT401)'),
  ('a wrong key',                  '{"bot_key": "qk_wrong"}',        'no bot has this name and key (PT401)'),
  ('no key',                       '{"bot_key": null}',              'no bot has this name and key (PT401)'),
  ('a bot of the registry',        '{"bot_name": "ema-crossover"}',  'no bot has this name and key (PT401)');

select is(pg_temp.said_to(:'key', faults), answer, what || ' is refused by name') from case_of;
select is_empty('select * from public.bot_predictions where bot_name = ''my-bot''', 'nothing of it is written');
select is((select call_count from engine.bot_call_limits where bot_name = 'my-bot'), 0, 'and nothing is counted');
select is(pg_temp.said_to(:'key', '{}'), null, 'the same call without a fault is taken');
select is(
  pg_temp.said_to(:'key', '{"side": "SHORT", "take_profit": 95, "stop_loss": 110, "limit_price": 101}'), null,
  'and so is its opposite'
);

select finish();
rollback;
