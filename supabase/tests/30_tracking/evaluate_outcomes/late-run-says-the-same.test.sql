-- Others took the newest price when the job ran for the price at 24 hours: a late job changed labels.
begin;
select plan(6);

select tests.given_symbol('AAA') \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-01 00:00Z', '2024-01-02 00:00Z', 100) \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-02 00:00Z', '2024-01-02 02:00Z', 104) \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-02 02:00Z', '2024-01-09 12:00Z', 96) \gset
select tests.given_call('some-bot', 'AAA', '2024-01-01 00:30Z', 'LONG', 200, 50, horizon => '24 hours') \gset

savepoint punctual;
select tests.track('2024-01-02 01:00Z') \gset
select results_eq(
  'select price_24h, return_24h, is_correct_24h, is_correct, label_basis, evaluation_due_at from public.prediction_outcomes',
  $$values (104::numeric, 0.04::float8, true, true, 'horizon' collate "C", timestamptz '2024-01-03 01:00Z')$$,
  'the mark is the close at exactly 24 hours after the entry, and the next one is due after 48'
);
select tests.track(hour)
from generate_series(timestamptz '2024-01-02 02:00Z', '2024-01-09 12:00Z', interval '6 hours') as hour \g /dev/null
select tests.track('2024-01-09 12:00Z') \gset
select to_jsonb(outcome) as punctual from public.prediction_outcomes as outcome \gset
rollback to punctual;

select tests.track('2024-01-09 12:00Z') \gset
select is(to_jsonb(outcome), :'punctual', 'a single run ten days later says the same') from public.prediction_outcomes as outcome;
select results_eq(
  'select price_24h, price_48h, price_7d from public.prediction_outcomes',
  'values (104::numeric, 96::numeric, 96::numeric)',
  'each mark has the price of its own time'
);
select results_eq(
  'select is_correct_24h, is_correct_48h, is_correct_7d, is_correct from public.prediction_outcomes',
  'values (true, false, false, true)',
  'each mark has its own label, and the call the one of its horizon'
);
select is((select evaluation_due_at from public.prediction_outcomes), null, 'after seven days nothing is due any more');

delete from public.market_candles where opened_at between '2024-01-02 22:00Z' and '2024-01-03 01:00Z';
select prediction_id as id from public.prediction_outcomes \gset
select engine.withdraw_outcomes(array[:id], 'its candles were lost', '2024-01-09 12:00Z') \gset
select tests.track('2024-01-09 12:00Z') \gset
select results_eq(
  'select price_48h, is_correct_48h, unknown_marks from public.prediction_outcomes',
  $$values (null::numeric, null::boolean, '{"48h": "no candle within two intervals"}'::jsonb)$$,
  'a mark that falls into an outage is unknown, and says why'
);

select finish();
rollback;
