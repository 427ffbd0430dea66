-- The correlation of what it answers is the correlation that was written.
begin;
select plan(6);

select tests.given_symbol('AAA');
select tests.given_flat_candles('AAA', '15m', '2026-01-01 00:00+00', '2026-02-16 00:00+00');
select tests.given_ended_call('a-bot', 'AAA', day + interval '12 hours', 0.05 * sin(extract(doy from day)))
from generate_series(timestamptz '2026-01-01', timestamptz '2026-02-14', interval '1 day') as day;
select tests.given_ended_call('b-bot', 'AAA', day + interval '12 hours', 0.04 * cos(extract(doy from day) / 2))
from generate_series(timestamptz '2026-01-05', timestamptz '2026-02-14', interval '2 days') as day;
select public.calculate_advanced_metrics('2026-02-16 00:00+00');
select public.calculate_bot_correlations('2026-02-16 00:00+00');

select isnt(
  (select correlation_coefficient from public.bot_correlation_matrix where bot_name_a = 'a-bot' and bot_name_b = 'b-bot'),
  null, 'the pair is known'
);
select ok(
  abs(found.coefficient - pair.correlation_coefficient) < 1e-9 and found.day_count = pair.sample_size,
  'its coefficient is Pearson''s of these days, and they are all of its days'
)
from public.bot_correlation_matrix as pair
cross join (
  select corr(return_a, return_b) as coefficient, count(*) as day_count from public.get_pair_days('a-bot', 'b-bot')
) as found
where pair.bot_name_a = 'a-bot' and pair.bot_name_b = 'b-bot';
select is(
  (select min(day) from public.get_pair_days('a-bot', 'b-bot')), date '2026-01-05', 'it starts with the later account'
);
select results_eq(
  $$select day, return_b, return_a from public.get_pair_days('b-bot', 'a-bot')$$,
  $$select day, return_a, return_b from public.get_pair_days('a-bot', 'b-bot')$$,
  'the other way round it is the same'
);
select is_empty($$select * from public.get_pair_days('a-bot', 'a-bot')$$, 'a bot is no pair with itself');
select is_empty($$select * from public.get_pair_days('a-bot', 'c-bot')$$, 'nothing is told of a bot nobody knows');

select finish();
rollback;
