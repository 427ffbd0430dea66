-- Readers ask for one bot's row and never meet an absent one.
begin;
select plan(5);

select tests.given_bot('newcomer') \gset
select set_eq(
  'select bot_name from public.bot_probation_status', 'select bot_name from public.bots where not is_ensemble',
  'every bot has its standing from the day it is registered'
);
select set_eq(
  'select bot_name from public.bot_guardrails', 'select bot_name from public.bots where not is_ensemble', 'and its limits'
);
select results_eq(
  $$select status, is_on_probation, strike_count, reason from public.bot_probation_status where bot_name = 'newcomer'$$,
  $$values ('active' collate "C", false, 0, 'no reason to doubt it yet')$$, 'it starts active'
);
update public.bots set bot_name = 'renamed' where bot_name = 'newcomer';
select is(
  (select count(*) from public.bot_probation_status where bot_name = 'renamed'), 1::bigint, 'a renamed bot keeps its row'
);
select is(
  (select count(*) from public.bot_guardrails where bot_name = 'renamed'), 1::bigint, 'and its limits'
);

select finish();
rollback;
