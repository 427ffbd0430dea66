-- Fault 34: whoever could date a call into the past would always be right. There is no argument to do it with.
begin;
select plan(3);

select is_empty(
  $$select argument from pg_proc
    cross join lateral unnest(proargnames[1:pronargs], proargtypes::oid[]) as given (argument, type)
    where proname in ('submit_prediction', 'accept_prediction')
      and (type in ('timestamptz'::regtype, 'timestamp'::regtype, 'date'::regtype) or argument ~ '_at$|time$|price$' and argument !~ 'limit_price')$$,
  'no time and no reference price can be sent'
);
select is(
  tests.error_as('anon', $$select public.submit_prediction(p_bot_name => 'my-bot', p_bot_key => 'x', p_symbol => 'AAAUSDT',
    p_side => 'LONG', p_confidence => 0.6, p_take_profit => 110, p_stop_loss => 95, p_predicted_at => '2024-01-01')$$)
    ~ '^function public.submit_prediction\(.*\) does not exist',
  true, 'an invented argument finds no function'
);
select throws_ok(
  $$insert into public.bot_predictions (bot_name, exchange, symbol, timeframe, predicted_at, side, confidence,
      reference_price, take_profit_price, stop_loss_price, reason, origin)
    values ('ema-crossover', 'test', 'AAAUSDT', '1h', now() - interval '1 hour', 'LONG', 0.6, 100, 110, 95, 'x', 'external')$$,
  '23514', 'new row for relation "bot_predictions" violates check constraint "prediction_is_not_back_dated"',
  'and the table itself refuses an external call of an hour ago'
);

select finish();
rollback;
