begin;
select plan(9);

create function pg_temp.moments(returns double precision[]) returns text language sql as
$$ select translate(moments::text, '()', '') from engine.return_moments(returns) as moments $$;

select is(pg_temp.moments('{}'), '0,,,,,', 'no returns are counted, and that is all');
select is(pg_temp.moments('{0.05}'), '1,0.05,,,,0', 'one has a mean, and no deviation');
select is(pg_temp.moments('{0.1,0.1,0.1}'), '3,0.1,0,,,0', 'equal ones deviate by exactly 0 and have no shape');
select is(
  (select deviation from engine.return_moments(array_fill(0.1::double precision / 3, array[1000]))), 0::double precision,
  'however many there are'
);
select is(pg_temp.moments('{-1,-1}'), '2,-1,0,,,1', 'losing everything twice');
select is(pg_temp.moments('{-1,1}'), '2,0,1.4142135623730951,0,1,0.7071067811865476', 'a coin has the kurtosis 1');
select is(pg_temp.moments(null), ',,,,,', 'an unknown series has unknown moments');
select is_empty(
  $$select 1 from engine.return_moments('{1e-9,2e-9,-1e-9,4e-9}'::double precision[]) as small
    cross join engine.return_moments('{1,2,-1,4}') as large
    where abs(small.skew - large.skew) > 1e-9 or abs(small.kurtosis - large.kurtosis) > 1e-9$$,
  'shape does not depend on size'
);
select is_empty(
  $$select 1 from engine.return_moments('{1000001,1000002,999999,1000004}'::double precision[]) as far
    cross join engine.return_moments('{1,2,-1,4}') as near
    where abs(far.skew - near.skew) > 1e-9 or abs(far.kurtosis - near.kurtosis) > 1e-9$$,
  'nor on the place'
);

select finish();
rollback;
