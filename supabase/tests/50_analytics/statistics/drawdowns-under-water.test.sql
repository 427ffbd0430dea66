begin;
select plan(14);

select is_empty('select * from engine.drawdowns(''{}'')', 'without returns there is no water');
select is((select max_drawdown from engine.drawdown_statistics('{}')), null, 'and no drawdown is known');
select is_empty('select * from engine.drawdowns(''{0.1,0,0.2}'')', 'who never falls is never under it');
select results_eq(
  'select max_drawdown, current_drawdown, duration_days, longest_duration_days from engine.drawdown_statistics(''{0.1,0,0.2}'')',
  'values (0::float8, 0::float8, null::integer, null::integer)', 'and has a drawdown of 0'
);
select results_eq(
  'select peak, trough, recovery, depth, latest, duration_days, recovery_days from engine.drawdowns(''{-0.5,0,1,-0.5}'')',
  'values (0, 1, 3, -0.5::float8, 0::float8, 3, 2), (3, 4, null, -0.5, -0.5, 1, null)',
  'a loss on the first day is under the 1 before it; day three is level again'
);
select results_eq(
  'select peak, depth from engine.worst_drawdowns(''{-0.5,1,-0.5,1,-0.25}'', 2)', 'values (0, -0.5::float8), (2, -0.5)',
  'of equally deep ones the earlier comes first, and as many as asked for'
);
select is(
  (select count(*) from engine.worst_drawdowns(array(select case mod(day, 2) when 1 then -0.1 else 0.2 end from generate_series(1, 40) as day))),
  5::bigint, 'five when nobody says how many'
);
select results_eq(
  'select max_drawdown, current_drawdown, trough, recovery, duration_days from engine.drawdown_statistics(''{0.05,-1,0.1,5}'')',
  'values (-1::float8, -1::float8, 2, null::integer, 3)', 'ruin is for good'
);
select results_eq(
  'select max_drawdown, trough from engine.drawdown_statistics(''{-1.5,-3}'')', 'values (-1::float8, 1)',
  'nobody loses more than everything, or twice'
);
select is(
  (select max_drawdown from engine.drawdown_statistics(array_fill(-0.9::double precision, array[1000]))), -1::double precision,
  'a thousand days of losing nine tenths leave nothing'
);
select results_eq(
  'select depth, peak from engine.drawdowns(array_fill(9::float8, array[1000]) || array[-0.5::float8])',
  'values (-0.5::float8, 1000)', 'a fortune of a thousand digits still has drawdowns'
);
select is(
  (select current_drawdown from engine.drawdown_statistics('{-0.5,0.5}')), -0.25::double precision,
  'what is under water now is measured now, not at the lowest'
);
select is_empty(
  $$select drawdown.* from engine.drawdowns(array(select sin(day * day) / 10 from generate_series(1, 500) as day)) as drawdown
    where not (depth between -1 and 0 and depth <= latest and peak < trough and trough < coalesce(recovery, 501)
      and duration_days = coalesce(recovery, 500) - peak)$$,
  'each goes down from its peak to its trough and up again'
);
select results_eq(
  'select max_drawdown, longest_duration_days from engine.drawdown_statistics(''{-0.5,1,-0.1,0,0.05}'')',
  'values (-0.5::float8, 3)', 'the longest need not be the deepest'
);

select finish();
rollback;
