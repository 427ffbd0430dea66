-- Worked by hand for ten wins and ten losses: 11 runs are expected, with a variance of 10 * 9 / 19.
begin;
select plan(8);

create temporary table days (name text, signs double precision[]);
insert into days
select 'alternating', array_agg((-1) ^ day order by day) from generate_series(1, 20) as day
union all
select 'two streaks', array_agg(sign(day - 10.5) order by day) from generate_series(1, 20) as day
union all
select 'as expected', '{1,1,-1,-1,1,1,-1,-1,1,1,-1,-1,1,-1,1,1,-1,-1,1,-1}'::double precision[];

select ok(abs(engine.runs_test(signs) - 3.5462304915e-5) < 1e-14, 'twenty runs are 9 more: 4.135 deviations') from days where name = 'alternating';
select ok(abs(engine.runs_test(signs) - 3.5462304915e-5) < 1e-14, 'two runs are 9 fewer, which is as odd') from days where name = 'two streaks';
select cmp_ok(engine.runs_test(signs), '>', 0.3::double precision, 'thirteen are nothing') from days where name = 'as expected';
select is(
  engine.runs_test(array_fill(0::double precision, array[7]) || signs || array[0::double precision]), engine.runs_test(signs),
  'days without a return are left out'
)
from days where name = 'as expected';
select is(engine.runs_test(signs[2:]), null, 'nine losses are too few') from days where name = 'alternating';
select is(engine.runs_test(array_fill(1::double precision, array[100])), null, 'and so are none');
select is(engine.runs_test('{}'), null, 'and so is nothing');
select cmp_ok(
  engine.runs_test(array(select case when day between 90 and 96 then -1 else sign(sin(day * 2.4 + day * day)) end from generate_series(1, 200) as day)),
  '>', 0.05::double precision, 'seven losses in a row among two hundred flips are nothing'
);

select finish();
rollback;
