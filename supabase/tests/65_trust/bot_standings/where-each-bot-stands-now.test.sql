-- Its weight as bot_weights has it, and trust in the situation of the newest calculation; before them what holds without them.
begin;
select plan(5);

select tests.given_bot('a-bot');

select results_eq(
  $$select status, effective_weight, weight_changed_at, trust_score, situation_name from public.bot_standings where bot_name = 'a-bot'$$,
  $$values ('active' collate "C", 1::double precision, null::timestamptz, null::double precision, null::text collate "C")$$,
  'a new bot is active, counts one, and its trust is not known'
);

update public.bot_weight_factors set factor = 0.8 where bot_name = 'a-bot' and source = 'accuracy';
select results_eq(
  $$select effective_weight from public.bot_standings order by bot_name$$,
  $$select effective_weight from public.bot_weights order by bot_name$$,
  'its weight is the one that bot_weights has'
);

insert into public.meta_situations (situation_name, regime, volatility, volume, momentum, btc_correlation, time_of_day)
values ('calm', 'RANGING', 'LOW', 'LOW', 'NEUTRAL', 'HIGH', 'ASIA'), ('wild', 'VOLATILE', 'HIGH', 'HIGH', 'DOWN', 'HIGH', 'LATE');
insert into public.dynamic_trust_scores (bot_name, situation_id, trust_score, calculated_at)
select 'a-bot', situation_id, case situation_name when 'calm' then 0.7 else 0.3 end, '2026-01-03 00:00+00'
from public.meta_situations where situation_name in ('calm', 'wild');
insert into public.bot_trust_history (bot_name, day, situation_id, trust_score, expected_rate, covariance_weight)
select 'a-bot', case situation_name when 'calm' then date '2026-01-02' else date '2026-01-03' end, situation_id, 0.5, 0.5, 0
from public.meta_situations where situation_name in ('calm', 'wild');
select results_eq(
  $$select trust_score, situation_name from public.bot_standings where bot_name = 'a-bot'$$,
  $$values (0.3::double precision, 'wild' collate "C")$$,
  'its trust is that of the situation it was last calculated in'
);
select is_empty(
  $$select from public.bot_standings where bot_name = 'quorum'$$, 'the crowd''s own voice does not vote, and is not listed'
);
select is(tests.error_as('anon', 'select * from public.bot_standings'), null, 'anyone may read it');

select finish();
rollback;
