begin;
select plan(8);

select is(
  (select situation_name from public.meta_situations where situation_id = public.identify_current_situation('2024-01-01 00:00Z')),
  'UNKNOWN', 'a fresh database answers that nothing is known'
);
create function pg_temp.bots_without_trust(as_of timestamptz) returns bigint language sql as $$
  select count(*)
  from public.bots as bot
  where not bot.is_ensemble and not exists (
    select from public.dynamic_trust_scores as score
    where score.bot_name = bot.bot_name and score.situation_id = public.identify_current_situation(as_of)
  );
$$;
select is(pg_temp.bots_without_trust('2024-01-01 00:00Z'), 0::bigint, 'where every bot has its row of trust');

select tests.given_symbol('AAA') \gset
select tests.given_call('a-bot', 'AAA', '2024-01-01 05:05Z', 'LONG', 110, 90) \gset
select is(
  (select concat_ws(' ', regime, time_of_day) from public.meta_situations
   where situation_id = public.identify_current_situation('2024-01-01 05:10Z')),
  'UNKNOWN ASIA', 'with the first call of an hour its situation is met'
);
select is(pg_temp.bots_without_trust('2024-01-01 05:10Z'), 0::bigint, 'every bot has its row there too');
select tests.given_bot('latecomer') \gset
select is(pg_temp.bots_without_trust('2024-01-01 05:10Z'), 0::bigint, 'also one that joins later');
select is(
  (select time_of_day from public.meta_situations where situation_id = public.identify_current_situation('2024-01-01 15:00Z')),
  'ASIA', 'a market that was never met before is taken for the last one that was'
);
select is(
  public.identify_current_situation('2024-01-01 04:00Z'), 1::bigint, 'what was met later is not known earlier'
);

savepoint reading;
set transaction read only;
select public.identify_current_situation('2024-01-01 15:00Z') as answer \gset
rollback to reading;
select is(:answer::bigint, public.identify_current_situation('2024-01-01 15:00Z'), 'asking writes nothing: it is allowed where nothing may be written');

select finish();
rollback;
