-- Forty runs along the way, late outcomes and withdrawals included, say what one sum over everything says.
begin;
select plan(5);

select tests.given_symbol('AAA') \gset
select tests.given_symbol('BBB') \gset

-- 600 ends over ten days; every seventh is reported two days late.
create temporary table planned as
select
  'bot-' || number % 4 as bot_name, case number % 3 when 0 then 'AAA' else 'BBB' end as symbol,
  timestamptz '2024-01-01 00:00Z' + number * interval '24 minutes' as ended_at,
  case when number % 11 > 0 then round(sin(number)::numeric, 6) / 10 end as net_return,
  case
    when number % 11 = 0 then 'unfilled'
    when number % 5 = 0 then 'take_profit'
    when number % 7 = 0 then 'stop_loss'
    else 'horizon'
  end as label_basis,
  timestamptz '2024-01-01 00:00Z' + number * interval '24 minutes'
    + case when number % 7 = 0 then interval '2 days' else interval '0' end as reported_at
from generate_series(1, 600) as number;

create procedure pg_temp.live_through() language plpgsql as $$
declare
  v_as_of timestamptz;
begin
  for v_as_of in select generate_series(timestamptz '2024-01-01 06:00Z', timestamptz '2024-01-13 06:00Z', interval '7 hours') loop
    perform tests.given_ended_call(bot_name, symbol, ended_at, net_return, label_basis)
    from planned where reported_at <= v_as_of and reported_at > v_as_of - interval '7 hours';
    perform engine.withdraw_outcomes(array[(select min(prediction_id) from public.prediction_outcomes)], 'doubted', v_as_of)
    where extract(day from v_as_of)::integer % 4 = 0;
    perform public.update_bot_metrics(v_as_of);
  end loop;
end;
$$;
call pg_temp.live_through();
create temporary table incremental as select * from public.bot_performance_history;
create temporary table incremental_totals as
select to_jsonb(metrics) - 'as_of' as total from public.bot_accuracy_metrics as metrics;

select isnt_empty('select from public.outcome_revisions', 'some outcomes were taken back on the way');
select is(
  (select sum(ended_count) from incremental), (select count(*) from public.prediction_outcomes),
  'no outcome is counted twice, and none is forgotten'
);

delete from public.bot_performance_history;
insert into engine.stale_bot_days
select distinct bot_name, engine.utc_day(exited_at) from public.prediction_outcomes;
select public.update_bot_metrics('2024-02-01 00:00Z') \gset
select set_eq(
  'select * from public.bot_performance_history', 'select * from incremental',
  'a full recompute gives the same days, to the last bit'
);
select set_eq(
  'select to_jsonb(metrics) - ''as_of'' from public.bot_accuracy_metrics as metrics', 'select total from incremental_totals',
  'and the same records'
);
select is_empty(
  $$select bot_name
    from (
      select bot_name, count(*) as ended, count(*) filter (where is_correct) as correct, count(is_correct) as decided,
        count(net_return) as trades, sum(net_return) as net,
        sum(net_return) filter (where net_return > 0) / -sum(net_return) filter (where net_return < 0) as profit_factor
      from public.prediction_outcomes group by bot_name
    ) as plain
    join public.bot_accuracy_metrics as metrics using (bot_name)
    where (ended, correct, decided, trades) is distinct from (ended_count, correct_count, decided_count, trade_count)
      or abs(net / trades - mean_net_return) > 1e-9 or abs(plain.profit_factor - metrics.profit_factor) > 1e-9$$,
  'which is what the outcomes themselves add up to'
);

select finish();
rollback;
