-- Reinforcement learning on the weights: credits what earlier actions came to, learns from it, acts once a day on every bot
-- that may vote, and judges whether following it would have helped. Running it late or twice credits and acts no second time.
create function public.rl_optimize_weights(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_policy public.rl_policy;
  v_bots text[];
  v_states text[];
  v_factors double precision[];
  v_acts boolean;
  v_written integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum learning', 0));
  select * into v_policy from public.rl_policy as policy where policy.is_active;
  -- A clock that went back waits until it has caught up.
  if not found or v_policy.last_updated > rl_optimize_weights.as_of then
    return 0;
  end if;
  v_acts := not exists (
    select from public.rl_policy_days as day
    where day.policy_id = v_policy.policy_id and day.day = engine.call_day(rl_optimize_weights.as_of)
  );

  select
    coalesce(array_agg(seen.bot_name order by seen.bot_name), '{}'),
    coalesce(array_agg(seen.state_hash order by seen.bot_name), '{}'),
    coalesce(array_agg(seen.factor order by seen.bot_name), '{}')
  into v_bots, v_states, v_factors
  from engine.observe_rl_states(rl_optimize_weights.as_of) as seen
  -- Only the first run of a day looks around and acts.
  where v_acts;
  perform engine.visit_rl_states(rl_optimize_weights.as_of, v_states);

  v_written := engine.credit_due_rl_actions(v_policy.policy_id, rl_optimize_weights.as_of, v_bots, v_states);
  perform engine.judge_rl_policy(v_policy.policy_id, rl_optimize_weights.as_of);
  if v_acts then
    v_written := v_written + engine.take_rl_actions(
      v_policy.policy_id, rl_optimize_weights.as_of, v_bots, v_states, v_factors
    );
  end if;
  perform engine.total_rl_policy(v_policy.policy_id, rl_optimize_weights.as_of);
  return v_written;
end;
$$;
comment on function public.rl_optimize_weights(timestamptz) is 'Cron job: rewards, Q-table, policy and a new action a bot. Returns how many actions were credited and taken.';
