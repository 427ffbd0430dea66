begin;
select plan(17);

select ok(
  abs(engine.probability_above_half(0, 0) - 0.5) < 1e-14, 'without calls a bot is as likely better than a coin as worse'
);
select ok(
  abs(engine.probability_above_half(10.5, 20.3) - 0.5600335723715678) < 1e-13,
  'effective counts have fractions (scipy.special.betaincc(11.5, 10.8, 0.5))'
);
select ok(
  abs(engine.probability_above_half(k, n) + engine.probability_above_half(n - k, n) - 1) < 1e-13,
  format('%s of %s is as much above as %s of them below', k, n, n - k)
)
from (values (7, 12), (812345, 1600000)) as record (k, n);
select is_empty(
  $$select correct, decided
    from (values (5::float8, 4::float8), (-1, 4), ('NaN', 4), (1, 'NaN'), (1, 'Infinity'), ('Infinity', 'Infinity'), (null, 4), (-1, -1))
      as record (correct, decided)
    where engine.probability_above_half(correct, decided) is not null$$,
  'counts that cannot be have no probability'
);

select is(engine.effective_count(100, 20, 0), 100::double precision, 'calls that do not go together all count');
select is(engine.effective_count(100, 20, 1), 5::double precision, 'calls that are one count once a group');
select is(engine.effective_count(100, 1, 0.7), 100::double precision, 'calls made alone all count');
select is(engine.effective_count(0, 20, 0.3), 0::double precision, 'none are worth none');
select is_empty(
  $$select n, m, rho
    from (values (-1::float8, 20::float8, 0.3::float8), (100, 0.5, 0.3), (100, 3, -1.1), (100, 20, 1.1), (100, 20, 'NaN'), ('NaN', 20, 0.3),
      (100, 'Infinity', 0)) as calls (n, m, rho)
    where engine.effective_count(n, m, rho) is not null$$,
  'groups that cannot be are worth nothing that is known'
);
select is(engine.effective_count(null, 20, 0.3), null, 'unknown is unknown');
select is(engine.effective_count(100, 20, -0.5), 100::double precision, 'calls that seem to cancel are worth no more than they are');

select is(engine.coin_p_value(0, 0), 1::double precision, 'a coin that is not thrown does as well as a bot that does not call');
select is(engine.coin_p_value(0, 10), 1::double precision, 'a coin is never less than never right');
select ok(abs(engine.coin_p_value(10, 10) - 1 / 1024.0) < 1e-15, 'and right ten times of ten once in 1024');
select ok(abs(engine.coin_p_value(2, 3) - 0.5) < 1e-14, 'and two times of three once in two');
select is_empty(
  $$select correct, decided
    from (values (5::float8, 4::float8), (-1, 4), ('NaN', 4), (1, 'NaN'), (0, 'NaN'), (0, -1)) as record (correct, decided)
    where engine.coin_p_value(correct, decided) is not null$$,
  'counts that cannot be have no p-value'
);

select finish();
rollback;
