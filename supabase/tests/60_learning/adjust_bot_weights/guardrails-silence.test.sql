-- A published system could not disable a bot: the milder branch came first. Here whoever is disabled counts nothing, whatever
-- else speaks for it, and with all bots disabled the jobs still run.
begin;
select plan(8);

select tests.only_these_bots('active', 'tried', 'disabled', 'retired', 'absent') \gset
update public.bot_probation_status
set status = 'probation', is_on_probation = true, probation_started_at = '2024-03-01', reason = 'back after seven days'
where bot_name = 'tried';
update public.bot_probation_status
set status = bot_name, disabled_at = '2024-03-01', reason = 'right in 15 of 50 calls'
where bot_name in ('disabled', 'retired');
update public.bots set is_enabled = false where bot_name = 'absent';
update public.bot_expertise_map set expected_rate = 0.65 where bot_name = 'disabled';
select public.adjust_bot_weights('2024-03-02 00:43Z') \gset

select results_eq(
  $$select bot_name, effective_weight, factors -> 'guardrail' ->> 'reason' from public.bot_weights
    where bot_name in ('active', 'tried', 'disabled', 'retired', 'absent') order by 1$$,
  $$values ('absent' collate "C", 0::float8, 'switched off'), ('active', 1, 'active'),
    ('disabled', 0, 'disabled: right in 15 of 50 calls'), ('retired', 0, 'retired: right in 15 of 50 calls'),
    ('tried', 0.5, 'probation: back after seven days')$$,
  'the disabled, the retired and the switched off count nothing, one on probation half'
);
select is(
  (select factors ->> 'guardrail' from public.bot_weight_history where bot_name = 'disabled'), '0',
  'which is written down as a change'
);
update public.settings set value = 0.25 where setting_name = 'probation_weight';
select public.adjust_bot_weights('2024-03-03 00:43Z') \gset
select is(
  (select effective_weight from public.bot_weights where bot_name = 'tried'), 0.25::float8, 'how much probation leaves is a setting'
);

update public.bot_probation_status set status = 'active', is_on_probation = false, reason = 'passed';
update public.bots set is_enabled = true;
select public.adjust_bot_weights('2024-03-04 00:43Z') \gset
select is(
  (select min(effective_weight) from public.bot_weights where bot_name in ('active', 'tried', 'retired', 'absent')), 1::float8,
  'whoever comes back counts again'
);

update public.bots set is_enabled = false;
select lives_ok($$select public.adjust_bot_weights('2024-03-05 00:43Z')$$, 'with all bots switched off weights are still set');
select is((select max(effective_weight) from public.bot_weights), 0::float8, 'to nothing');
select is(public.rl_optimize_weights('2024-03-05 00:38Z'), 0, 'and there is nobody to act on');
select is(
  (select step_count from public.rl_policy where is_active), 1, 'though the day is one on which the policy was asked'
);

select finish();
rollback;
