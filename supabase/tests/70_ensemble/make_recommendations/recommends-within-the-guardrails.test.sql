-- A symbol that moves about two percent in four hours; a voter on probation sets the limits for all that speak for it.
begin;
select plan(12);

select tests.given_symbol('AAA', 0.0005) \gset
select tests.given_candles('AAA', '4h', '2024-01-01 00:00Z', string_agg(
  case when number % 2 = 0 then '100 102 100 102' else '102 102 100 100' end, e'\n'
)) from generate_series(0, 119) as number \gset
select tests.given_call('good', 'AAA', '2024-01-21 00:05Z', 'LONG', 110, 90) \gset
select tests.given_call('fair', 'AAA', '2024-01-21 00:05Z', 'LONG', 110, 90) \gset
select tests.given_call('against', 'AAA', '2024-01-21 00:05Z', 'SHORT', 90, 110) \gset
update public.dynamic_trust_scores as trust
set expected_rate = known.rate
from (values ('good', 0.66), ('fair', 0.58), ('against', 0.55)) as known (bot_name, rate)
where trust.bot_name = known.bot_name;
update public.vote_calibration set slope = 3;
update public.bot_guardrails set max_leverage = 2, max_position_ratio = 0.02 where bot_name = 'fair';
update public.bot_guardrails set max_leverage = 1 where bot_name = 'against';
update public.settings set value = 0.6 where setting_name = 'recommendation_threshold';

select public.make_recommendations('2024-01-21 00:06Z') \gset
select is((select count(*) from public.recommendations), 1::bigint, 'the decision passes its threshold');
select ok((select confidence >= threshold and threshold >= 0.6 from public.recommendations), 'the threshold stands beside it');
select ok((select leverage <= 2 from public.recommendations), 'leverage stays within the guardrail of each bot that speaks for it');
select is((select position_ratio from public.recommendations), 0.02::double precision, 'and so does the stake');
select ok(
  (select take_profit_price > entry_price and stop_loss_price < entry_price from public.recommendations),
  'target and stop are on their sides'
);
select is(
  (select round(abs(take_profit_price / entry_price - 1), 9) from public.recommendations),
  (select round((1.5 * engine.expected_move('test', 'AAA', '2024-01-21 00:06Z'))::numeric, 9)),
  'as far away as the symbol usually moves'
);
select results_eq(
  'select bot_name, is_for from public.recommendation_votes order by 1',
  $$values ('against' collate "C", false), ('fair', true), ('good', true)$$,
  'every vote is kept'
);
select is(
  (select round(sum(contribution)::numeric, 9) from public.recommendation_votes),
  (select round(abs(strategy_scores[6])::numeric, 9) from public.consensus_decisions),
  'the contributions add up to the score'
);
select is(
  (select count(*) from public.recommendation_votes where factors ?& array['accuracy', 'diversity', 'regime', 'reinforcement', 'trust', 'guardrail']),
  3::bigint, 'with every factor of its bot'
);
select results_eq(
  $$select call.bot_name, call.side, call.confidence from public.recommendations join public.bot_predictions as call using (prediction_id)$$,
  $$select 'quorum' collate "C", 'LONG' collate "C", confidence from public.recommendations$$,
  'it is a call of the crowd''s own, followed like any other'
);
select tests.given_call('good', 'AAA', '2024-01-21 01:05Z', 'LONG', 110, 90) \gset
select public.make_recommendations('2024-01-21 01:06Z') \gset
select is((select count(*) from public.recommendations), 1::bigint, 'what stands is not recommended again within the day');
select is(
  (select flips_when from public.recommendations), 'the opposite would win if good called the other way',
  'and it says what would turn it round'
);

select finish();
rollback;
