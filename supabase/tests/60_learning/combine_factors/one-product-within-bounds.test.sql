-- Three jobs of a published system each wrote the weight. Here one pure function does, from all factors at once.
begin;
select plan(6);

select is(engine.combine_factors(), 1::float8, 'a bot of which nothing is known counts one');
select is(
  round(engine.combine_factors(1.2, 1.1, 0.8, 1.21, 0.95, 0.5)::numeric, 7), 0.6069360,
  'factors multiply, the guardrail on top'
);
select is(engine.combine_factors(2, 2, 2, 2, 2), 10::float8, 'nobody counts for more than ten');
select is(engine.combine_factors(0.5, 0.5, 0.5, 0.5, 0.5), 0.1::float8, 'and whoever may speak for less than a tenth');
select is(engine.combine_factors(2, 2, 2, 2, 2, guardrail => 0), 0::float8, 'whom the guardrails silence counts nothing');
select is(
  engine.odds_ratio(0.6, 0.5) * engine.odds_ratio(0.4, 0.5), 1::float8,
  'a bot that is right in 60 % is as far above a coin as one that is right in 40 % is below it'
);

select finish();
rollback;
