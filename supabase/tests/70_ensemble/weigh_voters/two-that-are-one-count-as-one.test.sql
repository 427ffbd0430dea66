-- Independent log-odds would count a family as often as it has members.
begin;
select plan(4);

update engine.crowd_correlations
set bot_names = array['alone', 'twin-a', 'twin-b'],
    correlations = array[1, 0, 0, 0, 1, 0.999, 0, 0.999, 1],
    factor = engine.cholesky(array[1, 0, 0, 0, 1, 0.999, 0, 0.999, 1]::double precision[], 3);

select results_eq(
  $$select round(weight::numeric, 3)
    from unnest(engine.weigh_voters(array['alone', 'twin-a', 'twin-b'], array[0.6, 0.6, 0.6])) with ordinality as part (weight, place)
    order by place$$,
  'values (0.200), (0.100), (0.100)',
  'two that always say the same share the weight of one'
);
select results_eq(
  $$select round(weight::numeric, 3) from unnest(engine.weigh_voters(array['alone', 'twin-b'], array[0.6, 0.6])) as part (weight)$$,
  'values (0.200), (0.200)',
  'a twin whose twin keeps silent counts in full'
);
select results_eq(
  $$select round(weight::numeric, 3) from unnest(engine.weigh_voters(array['alone', 'stranger'], array[0.4, 0.55])) as part (weight)$$,
  'values (-0.200), (0.100)',
  'who is reliably wrong votes against itself; who was never compared stands alone'
);
select is(
  engine.weigh_voters(array['twin-a'], array[0.5]), array[0::double precision],
  'a coin counts nothing'
);

select finish();
rollback;
