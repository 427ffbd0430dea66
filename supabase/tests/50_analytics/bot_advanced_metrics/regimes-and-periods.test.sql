-- Twenty days in two regimes: each has its own account, all of them together have everything, and any period can be asked for.
begin;
select plan(9);

select tests.given_symbol('AAA') \gset
select tests.given_ended_call('some-bot', 'AAA', timestamptz '2024-01-01 12:00Z' + number * interval '1 day',
  case when number < 10 then 0.1 else -0.1 end)
from generate_series(0, 19) as number \g /dev/null
update public.market_regimes
set regime = case when observed_at < '2024-01-11 00:00Z' then 'TRENDING_UP' else 'RANGING' end, unknown_reason = null;
update public.prediction_outcomes as outcome
set market_regime = hour.regime
from public.market_regimes as hour
where hour.observed_at = date_bin('1 hour', outcome.predicted_at, timestamptz 'epoch');
select public.calculate_advanced_metrics('2024-01-21 00:00Z') \gset

select results_eq(
  $$select market_regime, day_count, trade_count, win_rate, round(total_return::numeric, 9)
    from public.bot_advanced_metrics where bot_name = 'some-bot' order by 1$$,
  $$values ('ALL' collate "C", 20, 20::bigint, 0.5::float8, round(power(1.005, 10) * power(0.995, 10) - 1, 9)),
      ('RANGING', 10, 10, 0, round(power(0.995, 10) - 1, 9)),
      ('TRENDING_UP', 10, 10, 1, round(power(1.005, 10) - 1, 9))$$,
  'each regime has the account of its calls'
);
select results_eq(
  $$select window_days::integer, day_count, trade_count from public.bot_window_metrics where bot_name = 'some-bot' order by 1$$,
  $$values (7, 7, 7::bigint), (30, 20, 20), (90, 20, 20)$$, 'a window begins with the first trade at the earliest'
);
select is(
  (select to_jsonb(whole) - array['market_regime', 'window_days', 'as_of'] from public.bot_window_metrics as whole where bot_name = 'some-bot' and window_days = 90),
  (select jsonb_object_agg(field.key, field.value) from public.bot_advanced_metrics as metrics
    cross join lateral jsonb_each(to_jsonb(metrics) || jsonb_build_object('unknown_reasons',
      metrics.unknown_reasons - '{probabilistic_sharpe,minimum_track_record_days,deflated_sharpe}'::text[])) as field
    where metrics.bot_name = 'some-bot' and metrics.market_regime = 'ALL'
      and field.key in (select attname from pg_attribute where attrelid = 'public.bot_window_metrics'::regclass)
      and field.key not in ('market_regime', 'as_of')),
  'a window over everything is everything'
);
select is(
  (select (public.get_bot_figures('some-bot', 'ALL', '2024-01-09', '2024-01-12')).trade_count), 4::bigint,
  'any period can be asked for'
);
select is(
  (select (public.get_bot_figures('some-bot', 'RANGING', '2024-01-01', '2024-01-12')).win_rate), 0::float8,
  'and any regime within it'
);
select is(
  (select (public.get_bot_figures('nobody')).unknown_reasons ->> 'total_return'), 'no trade was alive in this period',
  'also of a bot that nobody knows'
);
select is(
  (select count(distinct field.value) from public.bot_advanced_metrics as metrics
    cross join lateral (select to_jsonb(metrics) as stored, to_jsonb(public.get_bot_figures('some-bot', metrics.market_regime)) as asked) as said
    cross join lateral jsonb_each(said.asked) as field
    where metrics.bot_name = 'some-bot' and field.key not in ('side', 'unknown_reasons')
      and said.stored -> field.key is distinct from field.value),
  0::bigint, 'what is stored of a regime is what is asked, once the day is over'
);
select results_eq(
  $$select market_regime, accuracy, round(accuracy_shrunk::numeric, 9) from public.bot_regime_performance where bot_name = 'some-bot' order by 1$$,
  $$values ('RANGING' collate "C", 0::float8, 0.375), ('TRENDING_UP', 1, 0.625)$$,
  'ten calls of a regime are drawn to the bot''s half: (10 + 15) / 40'
);
select is(tests.error_as('anon', 'select public.get_bot_figures(''some-bot'')'), null, 'anon may ask');

select finish();
rollback;
