-- A backlog is credited in the order it happened, and comes to the same table as a punctual week.
begin;
select plan(5);

select tests.given_symbol('AAA') \gset
select tests.only_these_bots('a', 'b', 'c') \gset
create function pg_temp.given_week() returns void language sql as $$
  select tests.given_action(
    bot, day + interval '38 minutes', action, 1, case action when 'increase' then 1.1 when 'decrease' then 0.909091 else 1 end,
    state_hash => 'UNKNOWN/' || (array['poor', 'even', 'good'])[1 + (place + extract(day from day)::integer) % 3] || '/normal/steady/unknown',
    greedy_action => action
  )
  from generate_series(timestamptz '2024-03-01Z', '2024-03-07Z', '1 day') as day
  cross join lateral unnest(array['a', 'b', 'c']) with ordinality as said (bot, place)
  cross join lateral (
    select (array['increase', 'decrease', 'maintain'])[1 + ((place * 5 + extract(day from day)::integer * 7) % 3)::integer] as action
  ) as chosen;
  select tests.given_vote(
    'AAA', day + interval '4 hours', '{a,b,c}', '{1,-1,1}', array[0.5, 0.4, extract(day from day) / 30], extract(day from day)::integer % 3 > 0
  )
  from generate_series(timestamptz '2024-03-01Z', '2024-03-07Z', '1 day') as day;
$$;
-- Actions of the week stand already, so nothing new is taken; what is compared is what was learned of them.
create function pg_temp.learned() returns jsonb language sql as $$
  select jsonb_build_object(
    'table', (select jsonb_agg(to_jsonb(row) - 'last_updated' order by state_hash, action_type) from public.rl_q_table as row),
    'days', (select jsonb_agg(to_jsonb(row) order by day) from public.rl_policy_days as row where day <= '2024-03-07'),
    'actions', (
      select jsonb_agg(to_jsonb(row) - 'action_id' - 'rewarded_at' order by taken_at, bot_name)
      from public.rl_action_history as row where taken_at < '2024-03-07'
    )
  );
$$;

create temporary table outcome (way text, learned jsonb);
savepoint before_learning;
select count(pg_temp.given_week()) \gset
select count(public.rl_optimize_weights(day + interval '40 minutes'))
from generate_series(timestamptz '2024-03-02Z', '2024-03-07Z', '1 day') as day \gset
select public.rl_optimize_weights('2024-03-09 00:38Z') \gset
select pg_temp.learned() as punctual \gset
rollback to before_learning;

select count(pg_temp.given_week()) \gset
select public.rl_optimize_weights('2024-03-09 00:38Z') \gset
select is(pg_temp.learned() -> 'table', :'punctual'::jsonb -> 'table', 'a run after a week without learns the same table');
select is(pg_temp.learned() -> 'days', :'punctual'::jsonb -> 'days', 'keeps the same record');
select is(pg_temp.learned() -> 'actions', :'punctual'::jsonb -> 'actions', 'and gives each action the same reward and next state');
rollback to before_learning;

-- The same rows, stored the other way round.
select count(pg_temp.given_week()) \gset
create temporary table shuffled as select * from public.rl_action_history;
delete from public.rl_action_history;
insert into public.rl_action_history (
  policy_id, bot_name, taken_at, state_hash, action_type, propensity, is_exploration, greedy_action, factor_before, factor_after
)
select policy_id, bot_name, taken_at, state_hash, action_type, propensity, is_exploration, greedy_action, factor_before, factor_after
from shuffled order by md5(bot_name || taken_at);
select public.rl_optimize_weights('2024-03-09 00:38Z') \gset
select is(pg_temp.learned() -> 'table', :'punctual'::jsonb -> 'table', 'nor does the order in which rows lie matter');
select is(
  (select bool_and(action.next_state_hash = following.state_hash)
   from public.rl_action_history as action
   join public.rl_action_history as following
     on following.bot_name = action.bot_name and following.taken_at = action.taken_at + interval '1 day'
   where action.rewarded_at is not null),
  true, 'the next state is the one the bot was in when it acted next: time runs forwards'
);

select finish();
rollback;
