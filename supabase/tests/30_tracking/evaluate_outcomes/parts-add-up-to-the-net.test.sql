-- Gross, fees, slippage and funding stand apart and add up; leverage multiplies; a loss stops at the margin.
begin;
select plan(7);

create function pg_temp.net(
  direction integer, leverage numeric, exit_price numeric, exit_reason text,
  funding numeric default 0, is_limit boolean default false
)
returns text language sql as $$
  select format('%s = %s %s %s %s %s',
    round(net_return::numeric, 6), round(gross_return::numeric, 6), round(fee_return::numeric, 6),
    round(slippage_return::numeric, 6), round(funding_return::numeric, 6), round(liquidation_return::numeric, 6))
  from engine.trade_return(direction, leverage, 100, exit_price, is_limit, exit_reason, 0.0005, 0.0002, 0.0003, funding)
$$;

select is(
  pg_temp.net(1, 1, 110, 'take_profit'), '0.098980 = 0.100000 -0.000720 -0.000300 0.000000 0.000000',
  'a target is a resting order: maker fee, no slippage'
);
select is(
  pg_temp.net(1, 1, 90, 'stop_loss'), '-0.101520 = -0.100000 -0.000950 -0.000570 0.000000 0.000000',
  'a stop pays taker fee and slippage on both sides'
);
select is(
  pg_temp.net(-1, 2, 90, 'take_profit', 0.0001, true), '0.199440 = 0.200000 -0.000760 0.000000 0.000200 0.000000',
  'a short is paid by funding what a long pays, times leverage'
);
select is(
  pg_temp.net(1, 2, 100, 'expired', 0.0001), '-0.003400 = 0.000000 -0.002000 -0.001200 -0.000200 0.000000',
  'a call that goes nowhere costs its costs'
);
select is(
  pg_temp.net(1, 10, 90.5, 'liquidated'), '-1.000000 = -0.950000 -0.009525 -0.005715 0.000000 -0.034760',
  'a liquidation takes what is left of the margin'
);
select is(
  pg_temp.net(1, 10, 50, 'stop_loss'), '-1.000000 = -5.000000 -0.007500 -0.004500 0.000000 4.012000',
  'a loss beyond the margin is not the trader''s'
);

call tests.given_tracked_market();
select tests.track('2024-01-01 02:15Z') \gset
select results_eq(
  $$select bot_name, round(gross_return::numeric, 9), round(net_return::numeric, 9) from public.prediction_outcomes
    where symbol = 'AAA' order by 1$$,
  $$values ('stop-bot' collate "C", -0.600000000, -0.603300000), ('target-bot', 0.100000000, 0.098950000)$$,
  'in the table as in the formula: 0.05 % of the notional a side, three times for a leverage of three'
);

select finish();
rollback;
