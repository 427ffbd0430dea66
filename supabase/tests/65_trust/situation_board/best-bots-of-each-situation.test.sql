-- Three bots at most, the likeliest to be right first; trust that was never calculated is no expectation.
begin;
select plan(4);

select tests.given_bot(name) from unnest(array['a-bot', 'b-bot', 'c-bot', 'd-bot', 'e-bot']) as name;
insert into public.meta_situations (
  situation_name, regime, volatility, volume, momentum, btc_correlation, time_of_day, times_encountered, first_seen, last_seen
)
values
  ('calm', 'RANGING', 'LOW', 'LOW', 'NEUTRAL', 'HIGH', 'ASIA', 2, '2026-01-01 00:00+00', '2026-01-02 00:00+00'),
  ('wild', 'VOLATILE', 'HIGH', 'HIGH', 'DOWN', 'HIGH', 'LATE', 1, '2026-01-01 00:00+00', '2026-01-01 00:00+00'),
  ('never', 'VOLATILE', 'LOW', 'HIGH', 'DOWN', 'HIGH', 'LATE', 0, null, null);
insert into public.dynamic_trust_scores (bot_name, situation_id, expected_rate, situation_call_count, calculated_at)
select bot.name, situation_id, bot.rate, 7, bot.calculated_at
from public.meta_situations
cross join (
  values
    ('a-bot', 0.51, timestamptz '2026-01-02 00:00+00'), ('b-bot', 0.56, '2026-01-02 00:00+00'),
    ('c-bot', 0.56, '2026-01-02 00:00+00'), ('d-bot', 0.49, '2026-01-02 00:00+00'), ('e-bot', 0.9, null)
) as bot (name, rate, calculated_at)
where situation_name = 'calm';

select results_eq(
  $$select bot ->> 'bot_name', (bot ->> 'expected_rate')::double precision, (bot ->> 'call_count')::integer
    from public.situation_board cross join jsonb_array_elements(best_bots) as bot
    where situation_name = 'calm'$$,
  $$values ('b-bot', 0.56::double precision, 7), ('c-bot', 0.56, 7), ('a-bot', 0.51, 7)$$,
  'the three best, equal ones by name, and none whose trust was never calculated'
);
select is(
  (select best_bots from public.situation_board where situation_name = 'wild'), '[]'::jsonb,
  'before trust is calculated there is nobody'
);
select is_empty(
  $$select from public.situation_board where situation_name in ('never', 'UNKNOWN')$$,
  'a situation that was never met is not listed'
);
select is(tests.error_as('anon', 'select * from public.situation_board'), null, 'anyone may read it');

select finish();
rollback;
