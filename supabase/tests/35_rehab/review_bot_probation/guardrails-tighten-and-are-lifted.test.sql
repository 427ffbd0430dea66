-- On probation a bot is heard within the published limits; when it has passed, within the old ones.
begin;
select plan(5);

create function pg_temp.limits_of(bot text) returns text language sql as $$
  select concat_ws(' ', max_leverage, min_confidence, stop_loss_tightening, max_position_ratio, needs_regime_alignment, updated_at at time zone 'UTC')
  from public.bot_guardrails where bot_name = bot;
$$;

select tests.given_record('bad', '2024-01-01', 50, 5) \gset
select tests.given_record('careful', '2024-01-01', 50, 5) \gset
update public.bot_guardrails set max_leverage = 2, stop_loss_tightening = 0.25 where bot_name = 'careful';
select public.review_bot_probation('2024-01-02 01:00Z') \gset
select is(pg_temp.limits_of('bad'), '5 0.6 1 0.05 f', 'a disabled bot needs no limits');

select public.review_bot_probation('2024-01-09 01:00Z') \gset
select is(
  pg_temp.limits_of('bad'), '3 0.7 0.5 0.02 t 2024-01-09 00:14:00',
  'leverage 5 to 3, confidence 0.60 to 0.70, stop 50 % tighter, position 5 % to 2 %, and the regime on its side'
);
select is(pg_temp.limits_of('careful'), '2 0.7 0.25 0.02 t 2024-01-09 00:14:00', 'what was tighter stays so');
select results_eq(
  $$select bot_name, status, max_leverage, needs_regime_alignment from engine.may_vote('2024-01-09 01:00Z') where bot_name in ('bad', 'careful')$$,
  $$values ('bad', 'probation', 3::numeric, true), ('careful', 'probation', 2, true)$$,
  'whoever counts the votes reads these limits'
);

select tests.given_record('bad', '2024-01-10', 20, 20) \gset
select public.review_bot_probation('2024-01-23 01:00Z') \gset
select is(pg_temp.limits_of('bad'), '5 0.6 1 0.05 f 2024-01-23 00:14:00', 'after probation they are lifted');

select finish();
rollback;
