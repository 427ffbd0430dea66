-- Rows exist for every bot from the first migration on, so that a reader who asks for one never meets none.
begin;
select plan(7);

select isnt_empty('select from public.bots', 'the migrations bring the bots along');
select is_empty(
  'select bot_name from public.bots where bot_name not in (select bot_name from public.bot_accuracy_metrics)',
  'every bot has its accuracy row'
);
select is_empty(
  'select bot_name from public.bots where is_ensemble = (bot_name in (select bot_name from public.bot_leaderboard))',
  'every bot stands on the leaderboard, and the ensemble does not'
);
select is_empty(
  $$select bot_name from public.bots
    where family not in ('trend', 'momentum', 'mean-reversion', 'volatility', 'volume-flow', 'breakout',
      'candle-patterns', 'cross-market', 'derivatives') and not is_ensemble$$,
  'every bot belongs to one of the nine families'
);
select is_empty(
  $$select bot_name from public.bots where thesis = '' or source = '' or calibration = 'not stated'$$,
  'every bot says why it ought to work, where that was published, and what its confidence means'
);

select tests.given_bot('newcomer') \gset
select results_eq(
  'select ended_count, accuracy_rate from public.bot_accuracy_metrics where bot_name = ''newcomer''',
  'values (0::bigint, null::float8)',
  'a bot that is registered later has its row at once'
);
select throws_ok(
  'delete from public.bots where bot_name = ''newcomer''', '23503', null,
  'a bot cannot be deleted: its record stays'
);

select finish();
rollback;
