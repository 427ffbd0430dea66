-- The crowd's own voice has its record, its figures and its account; but whoever counts, averages or corrects over the
-- bots counts the bots.
begin;
select plan(11);

select tests.given_symbol('AAA') \gset
create function pg_temp.figures_of_the_bots() returns text language sql as $$
  select string_agg(line, e'\n' order by line)
  from (
    select (to_jsonb(metrics) - 'as_of')::text as line
    from public.bot_advanced_metrics as metrics where bot_name <> 'quorum' and trade_count > 0
    union all select benchmark::text from public.benchmark_daily_returns as benchmark
    union all select correctness_correlation::text from engine.analytics_progress
  ) as row;
$$;
-- Three bots trade for forty days, twice a day.
select tests.given_ended_call(
  'bot-' || bot, 'AAA', timestamp '2024-01-01 10:00' at time zone 'UTC' + number * interval '12 hours',
  0.01 * sin(number * (bot + 1)) + 0.002 * bot
)
from generate_series(0, 2) as bot cross join generate_series(0, 79) as number \g /dev/null

savepoint before;
select public.update_bot_metrics('2024-02-10 00:00Z') \gset
select public.calculate_advanced_metrics('2024-02-10 00:20Z') \gset
select pg_temp.figures_of_the_bots() as without \gset
rollback to savepoint before;

select tests.given_ended_call(
  'quorum', 'AAA', timestamp '2024-01-01 10:00' at time zone 'UTC' + number * interval '12 hours', 0.02 + 0.01 * sin(number)
)
from generate_series(0, 79) as number \g /dev/null
select public.update_bot_metrics('2024-02-10 00:00Z') \gset
select public.calculate_advanced_metrics('2024-02-10 00:20Z') \gset

select is(pg_temp.figures_of_the_bots(), :'without', 'no bot''s luck, no benchmark and no likeness moves because the ensemble trades');
select is(
  (select max(member_count) from public.benchmark_daily_returns where benchmark_name = 'equal-weight'), 3,
  'equal weight is the mean of the three bots'
);
select is(
  (select count(*) from public.bot_leaderboard), (select count(*) from public.bots) - 1, 'the leaderboard ranks every bot but this one'
);
select results_eq(
  $$select decided_count, correct_count from public.bot_records where bot_name = 'quorum'$$, 'values (80::bigint, 80::bigint)',
  'it has its record'
);
select ok(
  (select total_return > 0 and day_count = 40 and probability_above_coin > 0.9
   from public.bot_advanced_metrics where bot_name = 'quorum' and market_regime = 'ALL'),
  'and its figures'
);
select is(
  (select count(*) from public.get_bot_equity('quorum') where trade_count > 0), 40::bigint, 'and its account'
);
select is(
  (select p_value_adjusted from public.bot_advanced_metrics where bot_name = 'quorum' and market_regime = 'ALL'),
  (select p_value from public.bot_advanced_metrics where bot_name = 'quorum' and market_regime = 'ALL'),
  'it is one look, so there is nothing to correct for'
);
select is(
  (select deflated_sharpe from public.bot_advanced_metrics where bot_name = 'quorum' and market_regime = 'ALL'),
  (select probabilistic_sharpe from public.bot_advanced_metrics where bot_name = 'quorum' and market_regime = 'ALL'),
  'nor to deflate'
);

select throws_ok(
  $$select engine.rotate_bot_key('quorum')$$, '22023', null, 'nobody is given a key to speak for the crowd'
);
select throws_ok(
  $$select engine.register_external_bot('quorum', '1h')$$, '23505', null, 'nor its name'
);
select throws_ok(
  $$select engine.import_predictions('quorum', 'test', '[]')$$, '22023', 'there is no external bot named "quorum"',
  'nor puts past calls into its mouth'
);

select finish();
rollback;
