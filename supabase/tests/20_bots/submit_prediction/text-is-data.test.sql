-- Fault 32: quotes, scripts, other alphabets and ten kilobytes are data, or they are refused; they are never SQL.
begin;
select plan(31);

create function pg_temp.hour(back integer) returns timestamptz language sql as $$
  select date_bin('1 hour', now(), timestamptz 'epoch') - back * interval '1 hour'
$$;
select tests.given_symbol('AAAUSDT') \gset
select tests.given_flat_candles('AAAUSDT', '1h', pg_temp.hour(3), pg_temp.hour(0)) \gset
select engine.register_external_bot('my-bot', '1h') as key \gset

create temporary table nasty (place integer, said text);
insert into nasty values
  (1, '''; drop table public.bots; --'), (2, '<script>alert(1)</script>'), (3, e'مرحبا \u202eABC\u202c 你好'),
  (4, e'two\nlines'), (5, repeat('x', 10000)), (6, '%s %I %1$L');

select is(
  tests.error_as('anon', format('select public.submit_prediction(%L, %L, ''AAAUSDT'', ''LONG'', 0.6, 110, 95)', said, :'key')),
  'no bot has this name and key (PT401)', 'as a bot name: text ' || place
)
from nasty;
select matches(
  tests.error_as('anon', format('select public.submit_prediction(''my-bot'', %L, %L, ''LONG'', 0.6, 110, 95)', :'key', said)),
  '^symbol "[ -~]{1,43}" is not known \(22023\)$', 'as a symbol: text ' || place
)
from nasty;
select matches(
  tests.error_as('anon', format('select public.submit_prediction(''my-bot'', %L, ''AAAUSDT'', %L, 0.6, 110, 95)', :'key', said)),
  '^side "[ -~]{1,43}" is neither LONG nor SHORT \(22023\)$', 'as a side: text ' || place
)
from nasty;
select matches(
  tests.error_as('anon', format('select public.submit_prediction(''my-bot'', %L, ''AAAUSDT'', ''LONG'', 0.6, 110, 95, p_client_id => %L)', :'key', said)),
  '^client id "[ -~]{1,43}" is not 1 to 100 letters', 'as a client id: text ' || place
)
from nasty;

select public.submit_prediction('my-bot', :'key', 'AAAUSDT', 'LONG', 0.6, 110, 95, p_reason => said, p_client_id => place::text)
from nasty where length(said) < 1000 \g /dev/null
select is(reason, said, 'as a reason it comes back as it was said: text ' || place)
from nasty join public.bot_predictions on client_id = place::text
order by place;
select throws_ok(
  format('select public.submit_prediction(''my-bot'', %L, ''AAAUSDT'', ''LONG'', 0.6, 110, 95, p_reason => ''{"a": "x\u0000y"}''::jsonb->>''a'')', :'key'),
  '22P05', null, 'a NUL is refused where it enters'
);
select has_table('public', 'bots', 'the tables are still there');

select finish();
rollback;
