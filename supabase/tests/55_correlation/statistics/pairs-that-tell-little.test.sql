-- What is unknown about a pair is said so, and a window is the sum of its parts.
begin;
select plan(19);

create function pg_temp.pair(n double precision, mx double precision, mxx double precision, myy double precision, mxy double precision)
returns text language sql as $$
  select concat_ws(' ', coefficient, round(low::numeric, 6), round(high::numeric, 6), correlation_class, unknown_reason)
  from engine.correlation_statistics(array[n], array[mx], array[mx], array[mxx], array[myy], array[mxy])
$$;

select is(pg_temp.pair(2, 0, 1, 1, 1), 'too few samples: 2 of 3', 'two days make any two bots twins: unknown');
select is(pg_temp.pair(null, null, null, null, null), 'too few samples: 0 of 3', 'as is a pair that never met');
select is(pg_temp.pair(9, 0, 0, 1, 0), 'one side never varies', 'a side without any variance has no correlation');
select is(
  pg_temp.pair(1000, 0.1, 1e-29, 1, 1e-16), 'one side never varies', 'nor has one whose variance is the rounding of its mean'
);
select is(pg_temp.pair(9, 0, 'NaN', 1, 0), 'one side never varies', 'NaN is no variance');
select is(pg_temp.pair(3, 0, 4, 1, 1), '0.5 moderate_positive', 'three days have a coefficient and no interval');
select is(pg_temp.pair(5, 0, 1, 1, 1.0000000000000002), '1 1.000000 1.000000 strong_positive', 'twins are exactly 1');
select is(pg_temp.pair(5, 0, 4, 1, -2), '-1 -1.000000 -1.000000 contrarian', 'opposites exactly -1');

select is(
  (select string_agg(correlation_class, ' ' order by place)
   from engine.correlation_statistics(
     array_fill(40::double precision, array[6]), array_fill(0::double precision, array[6]),
     array_fill(0::double precision, array[6]), array_fill(1::double precision, array[6]),
     array_fill(1::double precision, array[6]), array[0.81, 0.8, 0.5, 0.49, -0.3, -0.31])),
  'strong_positive moderate_positive moderate_positive weak weak contrarian', 'the published classes meet at 0.8, 0.5 and -0.3'
);
select is_empty('select * from engine.correlation_statistics(''{}'', ''{}'', ''{}'', ''{}'', ''{}'', ''{}'')', 'no pair says nothing');

select is(engine.correlation_p_value(0, 30), 1::double precision, 'no correlation at all is no surprise');
select is(engine.correlation_p_value(1, 30), 0::double precision, 'a perfect one cannot be chance');
select is(engine.correlation_p_value(0.5, 2), null, 'two days have no p-value');
select is(engine.correlation_p_value('NaN', 30), null, 'nor has NaN');

create temporary table day as
select t, sin(t * t) as x, case when mod(t, 7) > 0 then sin(t * t) / 3 + cos(t) end as y from generate_series(1, 40) as t;
create function pg_temp.co_moments(low integer, high integer) returns double precision[] language sql as $$
  select array[
    regr_count(y, x), coalesce(regr_avgx(y, x), 0), coalesce(regr_avgy(y, x), 0),
    coalesce(regr_sxx(y, x), 0), coalesce(regr_syy(y, x), 0), coalesce(regr_sxy(y, x), 0)
  ]
  from day where t between low and high
$$;
select ok(
  max(abs(whole - merged)) < 1e-13, 'days ' || low || ' to ' || cut || ' and those after them are merged into the window'
)
from (values (1, 20), (1, 1), (1, 39)) as part (low, cut)
cross join lateral unnest(
  pg_temp.co_moments(1, 40), engine.merge_co_moments(pg_temp.co_moments(1, cut), pg_temp.co_moments(cut + 1, 40))
) as state (whole, merged)
group by low, cut;
select is(
  engine.merge_co_moments(pg_temp.co_moments(1, 9), '{0,0,0,0,0,0}'), pg_temp.co_moments(1, 9), 'nothing adds nothing'
);
select is(
  engine.merge_co_moments('{0,0,0,0,0,0}', '{1,0.1,0.2,0,0,0}'), '{1,0.1,0.2,0,0,0}'::double precision[],
  'a single day is a window'
);

select finish();
rollback;
