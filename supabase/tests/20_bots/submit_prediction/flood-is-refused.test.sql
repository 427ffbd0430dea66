-- Fault 30: ten thousand calls in a minute. Sixty are taken; the rest cost a look at one row and are told when to come back.
begin;
select plan(8);

create function pg_temp.hour(back integer) returns timestamptz language sql as $$
  select date_bin('1 hour', now(), timestamptz 'epoch') - back * interval '1 hour'
$$;
select tests.given_symbol('AAAUSDT') \gset
select tests.given_flat_candles('AAAUSDT', '1h', pg_temp.hour(3), pg_temp.hour(0)) \gset
select engine.register_external_bot('flood-bot', '1h') as key \gset
select engine.register_external_bot('calm-bot', '1h') as calm_key \gset

create procedure pg_temp.flood(key text, inout taken integer, inout refused integer, inout hint text) language plpgsql as $$
begin
  taken := 0; refused := 0;
  for i in 1 .. 10000 loop
    begin
      perform public.submit_prediction('flood-bot', key, 'AAAUSDT', 'LONG', 0.6, 110, 95);
      taken := taken + 1;
    exception when sqlstate 'PT429' then
      refused := refused + 1;
      get stacked diagnostics hint = pg_exception_hint;
    end;
  end loop;
end;
$$;

call pg_temp.flood(:'key', null, null, null) \gset
select is(:taken, 60, 'sixty calls of this minute are taken');
select is(:refused, 9940, 'the others are refused');
select matches(:'hint'::text, '^Try again in ([1-9]|[1-5][0-9]|60) seconds\.$', 'and told when to come back');
select is((select count(*) from public.bot_predictions where bot_name = 'flood-bot'), 60::bigint, 'sixty are written');
select is(
  (public.submit_prediction('calm-bot', :'calm_key', 'AAAUSDT', 'LONG', 0.6, 110, 95)).is_new, true,
  'another bot is not held up by it'
);
update engine.bot_call_limits set minute = minute - interval '1 minute' where bot_name = 'flood-bot';
select is(
  (public.submit_prediction('flood-bot', :'key', 'AAAUSDT', 'LONG', 0.6, 110, 95)).is_new, true,
  'a minute later it may speak again'
);
update engine.bot_call_limits set calls_per_minute = 1 where bot_name = 'flood-bot';
select throws_ok(
  format('select public.submit_prediction(''flood-bot'', %L, ''AAAUSDT'', ''LONG'', 0.6, 110, 95)', :'key'),
  'PT429', '"flood-bot" has made all the calls of this minute', 'an operator may lower the limit of one bot'
);
-- A transaction that began in an older minute and waited must not set the counter back.
update engine.bot_call_limits set minute = minute + interval '1 minute', calls_per_minute = 2 where bot_name = 'flood-bot';
select public.submit_prediction('flood-bot', :'key', 'AAAUSDT', 'LONG', 0.6, 110, 95) \g /dev/null
select is(
  (select call_count from engine.bot_call_limits where bot_name = 'flood-bot'), 2,
  'a call that waited over the end of its minute counts in the newer one'
);

select finish();
rollback;
