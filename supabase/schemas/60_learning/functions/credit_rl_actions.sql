-- Credits the actions of one moment, once: rewards, the action table, and the day's part of the policy's record. The record
-- is written before the table learns, so that no action is judged by what it taught.
create function engine.credit_rl_actions(
  policy_id bigint, taken_at timestamptz, until timestamptz, as_of timestamptz, bot_names text[], state_hashes text[]
)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_credited integer;
begin
  update public.rl_action_history as action
  set immediate_reward = coalesce(measured.reward, 0),
      decision_count = coalesce(measured.decision_count, 0),
      next_state_hash = coalesce(following.state_hash, present.state_hash),
      rewarded_at = credit_rl_actions.as_of
  from public.rl_action_history as same
  left join engine.measure_rl_rewards(credit_rl_actions.policy_id, credit_rl_actions.taken_at, credit_rl_actions.until) as measured
    on measured.bot_name = same.bot_name
  left join lateral (
    select later.state_hash
    from public.rl_action_history as later
    where later.bot_name = same.bot_name and later.policy_id = same.policy_id and later.taken_at > same.taken_at
    order by later.taken_at
    limit 1
  ) as following on true
  left join unnest(credit_rl_actions.bot_names, credit_rl_actions.state_hashes) as present (bot_name, state_hash)
    on present.bot_name = same.bot_name
  where action.action_id = same.action_id
    and same.policy_id = credit_rl_actions.policy_id and same.taken_at = credit_rl_actions.taken_at
    and same.rewarded_at is null;
  get diagnostics v_credited = row_count;

  perform engine.record_rl_day(credit_rl_actions.policy_id, credit_rl_actions.taken_at, credit_rl_actions.until);
  perform engine.teach_q_table(credit_rl_actions.policy_id, credit_rl_actions.taken_at, credit_rl_actions.as_of);
  return v_credited;
end;
$$;
comment on function engine.credit_rl_actions(bigint, timestamptz, timestamptz, timestamptz, text[], text[]) is
  'Rewards of all actions taken at taken_at by the decisions in [taken_at, until). The next state is the one the bot acted in next, or where it stands now (bot_names, state_hashes). Returns how many actions.';
