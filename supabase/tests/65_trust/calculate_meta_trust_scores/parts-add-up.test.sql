begin;
select plan(7);

select tests.given_symbol(symbol) from unnest(array['AAA', 'BBB', 'CCC']) as symbol;
select tests.given_directions(bot, '2024-01-01', 40, array['AAA', 'BBB', 'CCC'], rate)
from (values ('good', 0.7), ('bad', 0.2)) as crowd (bot, rate);
select tests.given_returns('good', '2024-01-01', tests.wave(40, 2.1)) \gset
select tests.given_returns('bad', '2024-01-01', tests.wave(40, 0.7)) \gset
select tests.given_bot('newcomer') \gset
select tests.given_accounts_until('2024-02-10 00:20Z') \gset
select public.calculate_bot_correlations('2024-02-10 00:22Z') \gset
select public.calculate_meta_trust_scores('2024-02-10 00:28Z') \gset
create temporary table trust as select * from public.dynamic_trust_scores where situation_id = 1;

select is_empty(
  $$select bot_name from trust
    where abs(trust_score - (
      0.30 * coalesce(historical_performance, 0.5) + 0.25 * coalesce(consistency, 0.5)
      + 0.30 * coalesce(situation_expertise, 0.5) + 0.15 * coalesce(diversity, 0.5)
    )) > 1e-12$$,
  'trust is 30 % performance, 25 % consistency, 30 % expertise and 15 % diversity; an unknown part counts one half'
);
select results_eq(
  $$select historical_performance is null, consistency is null, situation_expertise is null, diversity is null, unknown_reasons
    from trust where bot_name = 'good'$$,
  $$values (false, false, false, false, '{}'::jsonb)$$, 'of a bot with a record and an account every part is known'
);
select results_eq(
  $$select trust_score, unknown_reasons from trust where bot_name = 'newcomer'$$,
  $$values (0.5::double precision, '{"historical_performance": "no call is known yet", "consistency": "too few days: 0 of 10",
    "situation_expertise": "no call is known yet", "diversity": "too few days: 0 of 30"}'::jsonb)$$,
  'of a new one none, each with its reason'
);
select results_eq(
  $$select bot_name, sign(log_odds), sign(covariance_weight) from trust where bot_name in ('good', 'bad') order by 1$$,
  $$values ('bad' collate "C", -1::double precision, -1::double precision), ('good', 1, 1)$$,
  'who is reliably wrong votes against itself'
);
select cmp_ok(
  (select trust_score from trust where bot_name = 'good'), '>', (select trust_score from trust where bot_name = 'bad'),
  'and is trusted less'
);
select is_empty(
  $$select bot_name from trust where expected_rate not between expected_rate_low and expected_rate_high$$,
  'what is expected lies within its interval'
);
select results_eq(
  $$select distinct day, situation_id = public.identify_current_situation('2024-02-10 00:28Z') from public.bot_trust_history$$,
  $$values (date '2024-02-10', true)$$, 'the day is written into the history, in its situation'
);

select finish();
rollback;
