-- Fault 31: a bot that hears no answer sends again. The same id with the same words is the same call.
begin;
select plan(9);

create function pg_temp.hour(back integer) returns timestamptz language sql as $$
  select date_bin('1 hour', now(), timestamptz 'epoch') - back * interval '1 hour'
$$;
select tests.given_symbol('AAAUSDT') \gset
select tests.given_flat_candles('AAAUSDT', '1h', pg_temp.hour(3), pg_temp.hour(0)) \gset
select engine.register_external_bot('my-bot', '1h') as key \gset
select engine.register_external_bot('other-bot', '1h') as other_key \gset

create function pg_temp.send(bot_name text, key text, take_profit numeric, client_id text) returns public.prediction_receipt
language sql as $$
  select public.submit_prediction(bot_name, key, 'AAAUSDT', 'LONG', 0.6, take_profit, 95, p_client_id => client_id)
$$;

select * from pg_temp.send('my-bot', :'key', 110, 'a-1') \gset first_
select * from pg_temp.send('my-bot', :'key', 110.0, 'a-1') \gset second_
select is(:'first_is_new'::boolean, true, 'the first time it is new');
select is(:second_prediction_id, :first_prediction_id, 'the second time it is the same prediction');
select is(:'second_is_new'::boolean, false, 'and says so');
select is((select count(*) from public.bot_predictions where bot_name = 'my-bot'), 1::bigint, 'there is one row');
select throws_ok(
  format('select pg_temp.send(''my-bot'', %L, 111, ''a-1'')', :'key'), 'PT409',
  format('client id "a-1" belongs to another call of this bot: prediction %s', :'first_prediction_id'),
  'other words under the same id are refused'
);
update public.market_symbols set delisted_at = now(), delisted_reason = 'gone' where symbol = 'AAAUSDT';
select is(
  (pg_temp.send('my-bot', :'key', 110, 'a-1')).prediction_id, :first_prediction_id::bigint,
  'a repetition is answered also when a new call would be refused'
);
update public.market_symbols set delisted_at = null, delisted_reason = null where symbol = 'AAAUSDT';
select is((pg_temp.send('other-bot', :'other_key', 110, 'a-1')).is_new, true, 'the ids of two bots do not meet');
select is(
  array[(pg_temp.send('my-bot', :'key', 110, null)).is_new, (pg_temp.send('my-bot', :'key', 110, null)).is_new],
  array[true, true], 'without an id every call is a new one'
);
select throws_ok(
  format('select pg_temp.send(''my-bot'', %L, 110, %L)', :'key', 'a b'), '22023',
  'client id "a b" is not 1 to 100 letters, digits or . _ : / -', 'an id is a plain word'
);

select finish();
rollback;
