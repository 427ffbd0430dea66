begin;
select plan(6);

call tests.given_tracked_market();
select tests.track('2024-01-01 02:15Z') \gset

select tests.given_candles('AAA', '15m', '2024-01-01 00:45Z', '105 109 104 108  it never reached 110', '2024-01-01 02:20Z') \gset
select results_eq(
  'select bot_name from public.outcome_revisions join public.bot_predictions using (prediction_id) order by 1',
  'values (''stop-bot'' collate "C"), (''target-bot'')',
  'every call of the symbol whose path holds the revised candle is withdrawn'
);
select is(
  (select distinct reason from public.outcome_revisions), 'a candle of its path was revised', 'with the reason'
);

select tests.track('2024-01-01 02:20Z') \gset
select results_eq(
  'select exit_reason, exited_at from public.prediction_outcomes where bot_name = ''target-bot''',
  'values (''take_profit'' collate "C", timestamptz ''2024-01-01 02:00Z'')',
  'the target is now reached where the path reaches it'
);
select is(
  (select previous ->> 'exited_at' from public.outcome_revisions where previous ->> 'bot_name' = 'target-bot'),
  '2024-01-01T01:00:00+00:00', 'the former end stays in the revision'
);
select is(
  (select exited_at from public.prediction_outcomes where bot_name = 'stop-bot'), '2024-01-01 02:00Z',
  'a call the candle does not change ends where it ended'
);
select is(
  (select price from public.continuous_price_tracking where symbol = 'AAA' and observed_at = '2024-01-01 01:00Z'), 108::numeric,
  'and the snapshot is the revised one'
);

select finish();
rollback;
