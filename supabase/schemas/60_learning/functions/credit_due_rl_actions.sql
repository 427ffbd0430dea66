-- Credits every moment of actions whose decisions are known, oldest first: a backlog is learned in the order it happened.
-- After three days an action is credited with what is known.
create function engine.credit_due_rl_actions(
  policy_id bigint, as_of timestamptz, bot_names text[], state_hashes text[]
)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_moment record;
  v_credited integer := 0;
begin
  for v_moment in
    select waiting.taken_at, stood.until
    from (
      select distinct action.taken_at
      from public.rl_action_history as action
      where action.rewarded_at is null and action.policy_id = credit_due_rl_actions.policy_id
    ) as waiting
    cross join lateral (
      -- A factor stands for a day, or until the next one.
      select least(
        waiting.taken_at + interval '1 day',
        (
          select min(later.taken_at)
          from public.rl_action_history as later
          where later.taken_at > waiting.taken_at and later.policy_id = credit_due_rl_actions.policy_id
        )
      ) as until
    ) as stood
    where stood.until <= credit_due_rl_actions.as_of
      and (
        waiting.taken_at <= credit_due_rl_actions.as_of - interval '3 days'
        or not exists (
          select
          from public.consensus_decisions as decision
          where decision.decided_at >= waiting.taken_at and decision.decided_at < stood.until
            and decision.label_due_at is not null
        )
      )
    order by waiting.taken_at
  loop
    v_credited := v_credited + engine.credit_rl_actions(
      credit_due_rl_actions.policy_id, v_moment.taken_at, v_moment.until, credit_due_rl_actions.as_of,
      credit_due_rl_actions.bot_names, credit_due_rl_actions.state_hashes
    );
  end loop;
  return v_credited;
end;
$$;
comment on function engine.credit_due_rl_actions(bigint, timestamptz, text[], text[]) is 'Credits all actions that are due at as_of, each once. Returns how many.';
