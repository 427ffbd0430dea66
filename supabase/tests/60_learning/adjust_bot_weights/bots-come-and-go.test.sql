-- A bot that is added, renamed or removed in mid-history keeps what is its own and disturbs nobody.
begin;
select plan(6);

select tests.only_these_bots('old-name', 'stays') \gset
update public.bot_expertise_map set expected_rate = 0.6 where bot_name = 'old-name' and market_regime = 'ALL';
select public.rl_optimize_weights('2024-03-01 00:38Z') \gset
select public.adjust_bot_weights('2024-03-01 00:43Z') \gset
create temporary table before as select * from public.bot_weights where bot_name = 'stays';

update public.bots set bot_name = 'new-name' where bot_name = 'old-name';
select tests.given_bot('newcomer') \gset
select lives_ok($$select public.rl_optimize_weights('2024-03-02 00:38Z')$$, 'the policy goes on after a bot was renamed and another came');
select lives_ok($$select public.adjust_bot_weights('2024-03-02 00:43Z')$$, 'and so do the weights');
select is(
  (select effective_weight from public.bot_weights where bot_name = 'new-name'), 1.5::float8, 'the renamed bot has its weight'
);
select is(
  (select array_agg(changed_at) from public.bot_weight_history where bot_name = 'new-name'),
  array[timestamptz '2024-03-01 00:43Z'], 'and its history, to which the new name adds nothing'
);
select results_eq(
  $$select action.bot_name, count(*)::integer from public.rl_action_history as action
    where bot_name in ('new-name', 'newcomer', 'stays') group by 1 order by 1$$,
  $$values ('new-name' collate "C", 2), ('newcomer', 1), ('stays', 2)$$,
  'the newcomer is acted on from its first day'
);
update public.bots set is_enabled = false where bot_name = 'new-name';
select public.rl_optimize_weights('2024-03-03 00:38Z') \gset
select public.adjust_bot_weights('2024-03-03 00:43Z') \gset
select results_eq(
  $$select bot_name, effective_weight from public.bot_weights where bot_name in ('new-name', 'stays') order by 1$$,
  $$select 'new-name' collate "C", 0::float8 union all select bot_name, effective_weight from before$$,
  'one that is removed counts nothing, and the others as before'
);

select finish();
rollback;
