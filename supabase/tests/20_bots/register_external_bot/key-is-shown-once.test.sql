-- The key proves who speaks. It is shown when it is issued; the database keeps what it takes to recognise it.
begin;
select plan(13);

create function pg_temp.hour(back integer) returns timestamptz language sql as $$
  select date_bin('1 hour', now(), timestamptz 'epoch') - back * interval '1 hour'
$$;
select tests.given_symbol('AAAUSDT') \gset
select tests.given_flat_candles('AAAUSDT', '1h', pg_temp.hour(3), pg_temp.hour(0)) \gset
create function pg_temp.answer(key text) returns text language sql as $$
  select tests.error_as('anon', format('select public.submit_prediction(''my-bot'', %L, ''AAAUSDT'', ''LONG'', 0.6, 110, 95)', key))
$$;

select engine.register_external_bot('my-bot', '1h', 'grid', 'My bot', 'Prices return.') as first_key \gset
select matches(:'first_key'::text, '^qk_[0-9a-f]{64}$', 'a key is long and random');
select results_eq(
  'select display_name, family, thesis, timeframe, is_external from public.bots where bot_name = ''my-bot''',
  $$values ('My bot', 'grid' collate "C", 'Prices return.', '1h' collate "C", true)$$, 'the bot is what was said about it'
);
select is(
  (select key_hash from engine.bot_keys where bot_name = 'my-bot'), sha256(convert_to(:'first_key', 'UTF8')),
  'the database keeps the hash only'
);
select is(pg_temp.answer(:'first_key'), null, 'the key opens the door');

select engine.rotate_bot_key('my-bot') as second_key \gset
select matches(
  pg_temp.answer(:'first_key'), '^this key of "my-bot" was revoked at [-0-9: ]+ UTC \(PT401\)$', 'a rotated key no longer does, and says so'
);
select is(pg_temp.answer(:'second_key'), null, 'the new one does');
select is(engine.revoke_bot_keys('my-bot'), 1, 'revoking says how many keys it ended');
select is(engine.revoke_bot_keys('my-bot'), 0, 'and the second time that there were none');
select matches(pg_temp.answer(:'second_key'), '^this key of "my-bot" was revoked', 'nobody speaks for the bot any more');

select throws_ok(
  'select engine.register_external_bot(''ema-crossover'', ''1h'')', '23505', 'there is a bot named "ema-crossover" already',
  'nobody takes the name of another bot'
);
select throws_ok(
  'select engine.rotate_bot_key(''ema-crossover'')', '22023', 'there is no external bot named "ema-crossover"',
  'a bot of the registry has no keys'
);
select throws_ok(
  format('select engine.register_external_bot(%L, ''1h'')', '<script>'), '23514', null, 'a name is a slug'
);
select is_empty(
  $$select role_name, function.name from unnest(array['anon', 'authenticated', 'service_role']) as role_name
    cross join tests.our_functions as function
    where function.proname ~ '(bot_key|external_bot|import_predictions|authenticate_bot|count_bot_call)'
      and has_function_privilege(role_name, function.oid, 'execute')$$,
  'no role of the API registers bots, deals with keys or imports'
);

select finish();
rollback;
