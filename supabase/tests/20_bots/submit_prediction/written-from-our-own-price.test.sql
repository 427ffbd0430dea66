-- A bot that runs elsewhere makes a call: it counts from now and from our last close, whatever the bot believes.
begin;
select plan(11);

create function pg_temp.hour(back integer) returns timestamptz language sql as $$
  select date_bin('1 hour', now(), timestamptz 'epoch') - back * interval '1 hour'
$$;
select tests.given_symbol('AAAUSDT', 0.0005) \gset
select tests.given_candles('AAAUSDT', '1h', pg_temp.hour(2), '
  100 101  99 100
  100 102  99 101.5  the last close') \gset
select engine.register_external_bot('my-bot', '1h') as key \gset

set role anon;
select * from public.submit_prediction('my-bot', :'key', 'AAAUSDT', 'LONG', 0.6, 110, 95) as receipt \gset
select public.submit_prediction(p_bot_name => 'my-bot', p_bot_key => :'key', p_symbol => 'AAAUSDT', p_side => 'SHORT',
  p_confidence => 0.55, p_take_profit => 90, p_stop_loss => 105, p_exchange => 'test', p_timeframe => '4h',
  p_limit_price => 102, p_leverage => 3, p_horizon_minutes => 60, p_reason => 'because', p_client_id => 'call-1') \gset
reset role;

select is(:'reference_price'::numeric, 101.5, 'the receipt names the price it counts from');
select is(:'predicted_at'::timestamptz, now(), 'and its time, which is now');
select is(:'is_new'::boolean, true, 'and says that it is new');
select results_eq(
  $$select bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, limit_price,
      take_profit_price, stop_loss_price, leverage, horizon, reason, origin, client_id
    from public.bot_predictions where bot_name = 'my-bot' order by prediction_id$$,
  $$values
    ('my-bot' collate "C", 'test' collate "C", 'AAAUSDT' collate "C", '1h' collate "C", now(), 'LONG' collate "C",
      0.6::float8, 101.5, null::numeric, 110::numeric, 95::numeric, 1::numeric, interval '24 hours', 'no reason given',
      'external', null::text collate "C"),
    ('my-bot', 'test', 'AAAUSDT', '4h', now(), 'SHORT', 0.55, 101.5, 102, 90, 105, 3, interval '1 hour', 'because',
      'external', 'call-1')$$,
  'a call is kept as it was sent; what was left out has its default'
);
select is(
  (select count(*) from engine.open_predictions where prediction_id = :prediction_id), 1::bigint,
  'the call is followed like any other'
);
select is((select is_external from public.bots where bot_name = 'my-bot'), true, 'the bot is known as an external one');
select is(
  (select count(*) from public.bot_accuracy_metrics where bot_name = 'my-bot'), 1::bigint,
  'and has the rows that every bot has'
);

select is(
  tests.error_as('anon', 'insert into public.bot_predictions (bot_name) values (''my-bot'')'),
  'permission denied for table bot_predictions (42501)', 'the table itself stays closed'
);
select is(
  tests.error_as('anon', format('select engine.accept_prediction(%L, %L, %L, %L, 0.6, 110, 95, null, null, null, 1, 60, null, null)',
    'my-bot', :'key', 'AAAUSDT', 'LONG')),
  'permission denied for schema engine (42501)', 'and the function behind it cannot be named'
);
select is(
  tests.error_as(role_name, format('select public.submit_prediction(%L, %L, %L, %L, 0.6, 110, 95)',
    'my-bot', :'key', 'AAAUSDT', 'LONG')),
  null, role_name || ' may make calls too: the key decides'
)
from unnest(array['authenticated', 'service_role']) as role_name;

select finish();
rollback;
