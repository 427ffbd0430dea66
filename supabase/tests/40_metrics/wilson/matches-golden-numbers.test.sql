-- Wilson 95 % intervals as statsmodels 0.13.5 has them: statsmodels.stats.proportion.proportion_confint(wins, n, method='wilson').
begin;
select plan(16);

create temporary table golden (wins bigint, n bigint, low double precision, high double precision);
insert into golden values
  (0, 1, 0.0, 0.7934506856227626),
  (1, 1, 0.20654931437723745, 1.0),
  (0, 10, 0.0, 0.2775327998628892),
  (5, 10, 0.236593090512564, 0.7634069094874361),
  (10, 10, 0.7224672001371107, 1.0),
  (7, 12, 0.31951131254954973, 0.8067396863412435),
  (18, 50, 0.2413874965184674, 0.4985898312388731),
  (26, 50, 0.3851174489004461, 0.6520286471342196),
  (55, 100, 0.45244602997442135, 0.6438546202048803),
  (540, 1000, 0.5090152862022621, 0.5706785731188935),
  (5200, 10000, 0.5102022203240657, 0.5297824197411072);

select ok(
  abs(engine.wilson_low(wins, n) - low) < 1e-9 and abs(engine.wilson_high(wins, n) - high) < 1e-9,
  format('%s of %s lies between %s and %s', wins, n, round(low::numeric, 4), round(high::numeric, 4))
)
from golden;

select is(engine.wilson_low(0, 0), null, 'without trials there is no lower end');
select is(engine.wilson_high(0, 0), null, 'and no upper one');
select is_empty(
  $$select wins, n from generate_series(1, 60) as n cross join generate_series(0, 60) as wins
    where wins <= n
      and not (engine.wilson_low(wins, n) between 0 and wins::float8 / n + 1e-12
        and engine.wilson_high(wins, n) between wins::float8 / n - 1e-12 and 1)$$,
  'the interval holds its rate and stays within 0 and 1, for every count up to 60'
);
select ok(
  engine.wilson_low(0, 1000000000000) >= 0 and engine.wilson_high(1000000000000, 1000000000000) <= 1,
  'and for a trillion trials'
);
select cmp_ok(
  engine.wilson_high(50, 100) - engine.wilson_low(50, 100), '>', engine.wilson_high(500, 1000) - engine.wilson_low(500, 1000),
  'more trials make it narrower'
);

select finish();
rollback;
