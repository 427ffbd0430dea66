-- A hundred and twenty trades in two regimes, longs and shorts in turns. A choice of everything says what the tables say;
-- any other choice says what a bot would have had that made only these calls.
begin;
select plan(17);

select tests.given_symbol('AAA') \gset
create function pg_temp.given_trade(bot text, number integer) returns bigint language sql as $$
  select tests.given_ended_call(bot, 'AAA', timestamptz '2024-01-01 05:00Z' + number * interval '7 hours',
    round(sin(number * number)::numeric, 3) / 20);
$$;
select pg_temp.given_trade('both', number) from generate_series(1, 120) as number order by number \g /dev/null
select pg_temp.given_trade('shorts-only', number) from generate_series(1, 120) as number
where number % 3 = 0 and number <= 60 order by number \g /dev/null
update public.prediction_outcomes
set side = case when (extract(epoch from exited_at - timestamptz '2024-01-01 05:00Z') / 25200)::integer % 3 = 0 then 'SHORT' else 'LONG' end,
  market_regime = case when (extract(epoch from exited_at - timestamptz '2024-01-01 05:00Z') / 25200)::integer <= 60 then 'RANGING' else 'VOLATILE' end;
select public.calculate_advanced_metrics('2024-02-20 00:20Z') \gset

select is(
  (select to_jsonb(chosen) from public.get_bot_streaks('both') as chosen),
  (select to_jsonb(known) - array['bot_name', 'as_of'] from public.bot_performance_streaks as known where bot_name = 'both'),
  'streaks of everything are those of the record'
);
select is(
  (select to_jsonb(chosen) - 'decided_count' - 'unknown_reason' from public.get_bot_reliability('both') as chosen),
  (select jsonb_build_object('brier', brier, 'log_loss', log_loss, 'expected_calibration_error', expected_calibration_error, 'bins', bins)
    from public.bot_calibration as known where bot_name = 'both'),
  'so is the reliability'
);
select results_eq(
  $$select hour, weekday, trade_count, win_count, loss_count, win_rate, round(mean_net_return::numeric, 12) from public.get_bot_hours('both')$$,
  $$select hour, weekday, trade_count, win_count, loss_count, win_rate, round(mean_net_return::numeric, 12)
    from public.bot_time_patterns where bot_name = 'both' order by hour nulls first, weekday nulls first$$,
  'so are the hours'
);
select results_eq(
  $$select rank, depth, peak_on, trough_on, recovered_on, duration_days, recovery_days from public.get_bot_drawdowns('both')$$,
  $$select rank::integer, depth, peak_on, trough_on, recovered_on, duration_days, recovery_days
    from public.bot_drawdowns where bot_name = 'both' order by rank$$,
  'and the drawdowns'
);

select is(
  (select to_jsonb(chosen) from public.get_bot_streaks('both', 'RANGING', p_side => 'SHORT') as chosen),
  (select to_jsonb(alone) from public.get_bot_streaks('shorts-only') as alone), 'the shorts of one regime have runs of their own'
);
select is(
  (select to_jsonb(chosen) from public.get_bot_reliability('both', 'RANGING', p_side => 'SHORT') as chosen),
  (select to_jsonb(alone) from public.get_bot_reliability('shorts-only') as alone), 'a reliability of their own'
);
select is(
  (select jsonb_agg(to_jsonb(chosen)) from public.get_bot_hours('both', 'RANGING', p_side => 'SHORT') as chosen),
  (select jsonb_agg(to_jsonb(alone)) from public.get_bot_hours('shorts-only') as alone), 'their hours'
);
select is(
  (select jsonb_agg(to_jsonb(chosen)) from public.get_bot_drawdowns('both', 'RANGING', p_side => 'SHORT') as chosen),
  (select jsonb_agg(to_jsonb(alone)) from public.get_bot_drawdowns('shorts-only') as alone), 'their drawdowns'
);
select is(
  (select to_jsonb(public.get_bot_figures('both', 'RANGING', p_side => 'SHORT')) - array['bot_name', 'market_regime', 'side']),
  (select to_jsonb(public.get_bot_figures('shorts-only')) - array['bot_name', 'market_regime', 'side']), 'and their figures'
);
select is(
  (select to_jsonb(chosen) from public.get_bot_endings('both', 'RANGING', p_side => 'SHORT') as chosen),
  (select to_jsonb(alone) from public.get_bot_endings('shorts-only') as alone), 'and how they end'
);
select is(
  (select to_jsonb(chosen) - array['gross_return_sum', 'fee_return_sum', 'slippage_return_sum', 'funding_return_sum',
    'liquidation_return_sum', 'net_return_sum', 'unknown_funding_count', 'unknown_reason'] from public.get_bot_endings('both') as chosen),
  (select to_jsonb(known) - array['bot_name', 'unknown_reason'] from public.get_tp_sl_stats('both') as known),
  'all of them end as the statistics of targets and stops say'
);
select public.update_bot_metrics('2024-02-20 00:20Z') \gset
select is(
  (select array[ended_count, round(gross_return_sum::numeric, 12), round(fee_return_sum::numeric, 12), round(slippage_return_sum::numeric, 12),
    round(funding_return_sum::numeric, 12), round(net_return_sum::numeric, 12), unknown_funding_count]
    from public.get_bot_endings('both', p_from => '2024-01-10', p_to => '2024-01-20')),
  (select array[sum(trade_count), round(sum(gross_return_sum)::numeric, 12), round(sum(fee_return_sum)::numeric, 12),
    round(sum(slippage_return_sum)::numeric, 12), round(sum(funding_return_sum)::numeric, 12), round(sum(net_return_sum)::numeric, 12),
    sum(unknown_funding_count)]
    from public.bot_performance_history where bot_name = 'both' and day between '2024-01-10' and '2024-01-20'),
  'and cost within some days what the sums of those days say'
);
update public.prediction_outcomes set exit_reason = 'stop_loss', gross_return = 0.5, net_return = 0.5
where bot_name = 'both' and exited_at = (select max(exited_at) from public.prediction_outcomes where bot_name = 'both' and exited_at < '2024-01-15');
insert into engine.stale_bot_days (bot_name, day) select 'both', '2024-01-14' on conflict do nothing;
select is(
  (select array[ended_count, take_profit_count, stop_loss_count, expired_count, round(gross_return_sum::numeric, 12),
    round(net_return_sum::numeric, 12), unknown_funding_count, round((avg_hours_to_sl * stop_loss_count)::numeric, 9)]
    from public.get_bot_endings('both', p_from => '2024-01-10', p_to => '2024-01-20')),
  (select array[sum(ended_count), sum(take_profit_count), sum(stop_loss_count), sum(expired_count), round(sum(gross_return_sum)::numeric, 12),
    round(sum(net_return_sum)::numeric, 12), sum(unknown_funding_count), round(sum(avg_hours_to_sl * stop_loss_count)::numeric, 9)]
    from unnest(array['LONG', 'SHORT']) as half
    cross join lateral public.get_bot_endings('both', p_from => '2024-01-10', p_to => '2024-01-20', p_side => half)),
  'days that are summed, and one that changed since, end as the calls of both sides do'
);
select is(
  (select unknown_reason from public.get_bot_endings('both', 'TRENDING_UP')), 'no such call of this bot has ended', 'a choice without calls says so'
);
select is(
  (select trade_count from public.get_bot_streaks('both', p_from => '2024-01-03', p_to => '2024-01-04')),
  (select count(*) from public.prediction_outcomes where bot_name = 'both' and exited_at > '2024-01-03 00:00Z' and exited_at <= '2024-01-05 00:00Z'),
  'a period has both its days'
);
select is(
  (select unknown_reason from public.get_bot_streaks('nobody')), 'too few wins: 0 of 10', 'of nobody there is a row all the same'
);
select is(
  tests.error_as('anon', 'select public.get_bot_streaks(''both''), public.get_bot_reliability(''both''), public.get_bot_hours(''both''), public.get_bot_drawdowns(''both''),
    public.get_bot_endings(''both'')'),
  null, 'anon may ask'
);

select finish();
rollback;
