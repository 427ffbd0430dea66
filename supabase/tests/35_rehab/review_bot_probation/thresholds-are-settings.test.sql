-- Every number of the rules is the operator's.
begin;
select plan(6);

update public.settings
set value = case setting_name
  when 'rehab_disable_below' then 0.45 when 'rehab_disable_after' then 10 when 'rehab_disabled_days' then 2
  when 'rehab_probation_days' then 3 when 'rehab_probation_calls' then 5 when 'rehab_pass_from' then 0.8
  when 'rehab_max_leverage' then 1 when 'rehab_min_confidence' then 0.9 when 'rehab_stop_tightening' then 0.2
  when 'rehab_position_ratio' then 0.001 when 'rehab_quarantine_from' then 0.9 when 'rehab_quarantine_after' then 20
  when 'rehab_quarantine_chance' then 0.001 else value
end;
select is_empty(
  $$select setting_name from public.settings as setting
    where setting_name like 'rehab\_%' and not exists (
      select from pg_proc where proname = 'rehab_rules' and prosrc like '%''' || setting.setting_name || '''%'
    )$$,
  'every setting is read'
);

select tests.given_record('bad', '2024-01-01', 10, 4) \gset
select tests.given_record('too-good', '2024-01-01', 20, 18, confidence => 0.5) \gset
select is(public.review_bot_probation('2024-01-02 00:14Z'), 2, '4 of 10 are too few now, and 18 of 20 too many');
select is(
  (select reason from public.bot_probation_events where bot_name = 'bad'), 'right in 4 of 10 calls (40.0 %), below 45 %',
  'the reason names the threshold'
);
select is(public.review_bot_probation('2024-01-04 00:14Z'), 1, 'two days later it is back');
select results_eq(
  $$select max_leverage, min_confidence, stop_loss_tightening, max_position_ratio from public.bot_guardrails where bot_name = 'bad'$$,
  $$values (1::numeric, 0.9::float8, 0.2::float8, 0.001::float8)$$, 'within these limits'
);
select tests.given_record('bad', '2024-01-04', 5, 3) \gset
select public.review_bot_probation('2024-01-07 00:14Z') \gset
select is(
  (select reason from public.bot_probation_status where bot_name = 'bad'),
  'failed probation: right in 3 of 5 calls (60.0 %), below 80 %; strike 1 of 3', 'and fails after three days'
);

select finish();
rollback;
