begin;
select plan(9);

select is(engine.benjamini_hochberg('{0.02,0.02,0.02}'), '{0.02,0.02,0.02}', 'equal ones stay what they are');
select is(engine.benjamini_hochberg('{1,0}'), '{1,0}', 'the ends stay the ends');
select is(engine.benjamini_hochberg('{0.03}'), '{0.03}', 'a single look costs nothing');
select is(engine.benjamini_yekutieli('{0.03}'), '{0.03}', 'under any dependence');
select is(engine.benjamini_hochberg('{0.5,null,0.25,null}'), '{0.5,null,0.5,null}', 'what was not looked at is not counted');
select is(engine.benjamini_yekutieli('{0.5,null,0.25,null}'), '{0.75,null,0.75,null}', 'nor by the stricter one: 1 + 1/2 times as much');
select is(engine.benjamini_hochberg('{null,null}'), '{null,null}', 'nothing known stays unknown');
select is(engine.benjamini_hochberg('{}'), null, 'no looks have no p-values');
select is_empty(
  $$select look
    from (select array_agg((sin(day) + 1) / 2) as p from generate_series(1, 168) as day) as looks
    cross join lateral unnest(p, engine.benjamini_hochberg(p), engine.benjamini_yekutieli(p)) as look (raw, independent, dependent)
    where not (raw <= independent and independent <= dependent and dependent <= 1)$$,
  'correcting never makes a p-value smaller'
);

select finish();
rollback;
