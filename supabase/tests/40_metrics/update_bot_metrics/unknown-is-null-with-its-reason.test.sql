-- Never 0, NaN or a fallback constant: what nobody can know yet is null, and says why.
begin;
select plan(9);

select tests.given_symbol('AAA') \gset
select tests.given_bot('new-bot') \gset
create function pg_temp.unknown(bot text) returns text language sql as $$
  select string_agg(key || ': ' || value, '; ' order by key)
  from public.bot_accuracy_metrics cross join lateral jsonb_each_text(unknown_reasons) where bot_name = bot
$$;

select is(
  pg_temp.unknown('new-bot'),
  'accuracy_rate: no call has been decided; mean_net_return: no trade has ended; '
    || 'profit_factor: no trade has ended; win_rate: no trade has ended',
  'of a new bot nothing is known'
);
select results_eq(
  'select accuracy_rate, accuracy_low, win_rate, win_rate_high, mean_net_return, profit_factor
   from public.bot_accuracy_metrics where bot_name = ''new-bot''',
  'values (null::float8, null::float8, null::float8, null::float8, null::float8, null::float8)',
  'and every number of it is null'
);

select tests.given_ended_call('unfilled-bot', 'AAA', '2024-01-01 10:00Z', null, 'unfilled') \gset
select tests.given_ended_call('flat-bot', 'AAA', '2024-01-01 10:00Z', 0, 'flat') \gset
select tests.given_ended_call('winning-bot', 'AAA', '2024-01-01 10:00Z', 0.1) \gset
select tests.given_ended_call('losing-bot', 'AAA', '2024-01-01 10:00Z', -0.1) \gset
select public.update_bot_metrics('2024-01-02 00:00Z') \gset

select matches(
  pg_temp.unknown('unfilled-bot'), '^accuracy_rate: .*mean_net_return: .*profit_factor: .*win_rate: ',
  'a bot whose calls never entered is as unknown as before'
);
select is(
  pg_temp.unknown('flat-bot'),
  'accuracy_rate: no call has been decided; profit_factor: no trade has lost; win_rate: no trade has won or lost',
  'a trade that went nowhere has a mean, but neither won nor lost'
);
select is(
  pg_temp.unknown('winning-bot'), 'profit_factor: no trade has lost',
  'without a loss there is no profit factor'
);
select is(pg_temp.unknown('losing-bot'), null, 'with a loss everything is known');
select is(
  (select profit_factor
   from public.bot_accuracy_metrics where bot_name = 'losing-bot'), 0::float8,
  'a profit factor of 0 is one that is known'
);
select is_empty(
  $$select bot_name, value.key from public.bot_accuracy_metrics as metrics
    cross join lateral jsonb_each_text(to_jsonb(metrics)) as value
    where value.key in ('accuracy_rate', 'win_rate', 'mean_net_return', 'profit_factor')
      and (value.value is null) <> (metrics.unknown_reasons ? value.key)$$,
  'in every record a number is null exactly where a reason is given'
);
select throws_ok(
  'update public.bot_accuracy_metrics set mean_net_return = ''NaN'' where bot_name = ''losing-bot''', '23514', null,
  'NaN can never stand for unknown'
);

select finish();
rollback;
