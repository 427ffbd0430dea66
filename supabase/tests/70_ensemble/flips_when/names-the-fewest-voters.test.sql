begin;
select plan(3);

select is(
  engine.flips_when(array['a', 'b', 'c', 'd'], array[0.1, 0.5, 0.2, -0.3]),
  'the opposite would win if b called the other way',
  'one strong voter is enough'
);
select is(
  engine.flips_when(array['a', 'b', 'c', 'd'], array[0.3, 0.3, 0.2, 0.3]),
  'the opposite would win if a, b called the other way',
  'otherwise the strongest together, ties by name'
);
select is(
  engine.flips_when(array['a'], array[0::double precision]), 'no single voter carries it', 'a vote of nothing has nobody to turn'
);

select finish();
rollback;
