begin;
select plan(4);

select tests.given_symbol('AAA') \gset
select tests.given_symbol('BBB') \gset
select tests.given_symbol('CCC') \gset
update public.market_symbols set delisted_at = '2024-01-02', delisted_reason = 'gone' where symbol = 'CCC';
select tests.given_decision('AAA', '2024-01-01 10:00Z', 'LONG', 0.7) \gset
select tests.given_decision('AAA', '2024-01-01 11:00Z', 'SHORT', 0.6,
  voters => array['a', 'b', 'c', 'd'], directions => array[-1, 1, 1, 1]::smallint[], weights => array[0.5, 0.2, -0.3, 0]) \gset
select tests.given_decision('CCC', '2024-01-01 11:00Z', 'LONG', 0.6) \gset
create temporary table newest as select * from public.newest_decisions;

select results_eq(
  'select symbol, decided_at from newest', $$values ('AAA' collate "C", timestamptz '2024-01-01 11:00Z')$$,
  'the newest of each followed symbol that was decided on'
);
select results_eq(
  'select voter_count, for_count from newest', 'values (4, 2::bigint)',
  'a bot that is reliably wrong speaks for the opposite of its call; one that counts nothing for neither'
);
select is((select leading_strategy from newest), 'situation', 'of two that are listened to alike the earlier leads');
select is((select recommendation_id from newest), null, 'it need not have been sure enough');

select finish();
rollback;
