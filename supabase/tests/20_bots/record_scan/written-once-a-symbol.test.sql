-- Two workers may scan the same hour, and one may be restarted in the middle: each symbol is written once.
begin;
select plan(11);

select tests.given_symbol('AAA') \gset
select tests.given_symbol('BBB') \gset
select tests.given_bot('first-bot') \gset
select tests.given_bot('second-bot') \gset

create function pg_temp.said(bot_name text) returns jsonb language sql as $$
  select jsonb_build_object('botName', bot_name, 'side', 'LONG', 'confidence', 0.6, 'score', 1.5, 'referencePrice', 100,
    'takeProfitPrice', 110, 'stopLossPrice', 95, 'leverage', 2, 'horizonMinutes', 240, 'reason', 'because')
$$;
create function pg_temp.scan(symbol text, predictions jsonb) returns integer language sql as $$
  select engine.record_scan('test', '1h', '2024-01-01 00:00Z', 'replay', jsonb_build_array(jsonb_build_object(
    'symbol', symbol, 'decisionCount', 2, 'abstentions', '{"no signal": 1}'::jsonb, 'predictions', predictions)))
$$;

select is(
  pg_temp.scan('AAA', jsonb_build_array(pg_temp.said('first-bot'))), 1,
  'the first worker writes its prediction'
);
select is(pg_temp.scan('AAA', jsonb_build_array(pg_temp.said('first-bot'))), 0, 'said again, it adds nothing');
select is(
  pg_temp.scan('AAA', jsonb_build_array(pg_temp.said('second-bot'))), 0,
  'a second worker adds nothing to that symbol, whatever it heard'
);
select is(
  pg_temp.scan('BBB', jsonb_build_array(pg_temp.said('first-bot'), pg_temp.said('second-bot'))), 2,
  'a symbol that is missing is added to the same scan'
);
select is(pg_temp.scan('AAA', '[]'), 0, 'an answer without predictions takes nothing back');
select is((select count(*) from public.scans where exchange = 'test'), 1::bigint, 'it is one scan');
select results_eq(
  'select symbol, decision_count, prediction_count, abstentions from public.scan_symbols order by symbol',
  $$values ('AAA' collate "C", 2, 1, '{"no signal": 1}'::jsonb), ('BBB', 2, 2, '{"no signal": 1}')$$,
  'each symbol has its receipt: decisions, predictions, and who kept silent why'
);
select results_eq(
  $$select side, confidence, raw_score, reference_price, take_profit_price, stop_loss_price, leverage, horizon, reason, origin
    from public.bot_predictions where symbol = 'AAA'$$,
  $$values ('LONG' collate "C", 0.6::float8, 1.5::float8, 100::numeric, 110::numeric, 95::numeric,
      2::numeric, interval '4 hours', 'because', 'replay')$$,
  'a prediction is kept as it was said'
);
select is(
  (select distinct predicted_at from public.bot_predictions where exchange = 'test'), '2024-01-01 00:00Z',
  'its time is the moment of the scan, not of the writing'
);
select is((select count(*) from engine.open_predictions), 3::bigint, 'every prediction is followed from now on');
select throws_ok(
  $$select pg_temp.scan('CCC', jsonb_build_array(pg_temp.said('first-bot')))$$,
  '23503', null, 'an unknown symbol is refused'
);

select finish();
rollback;
