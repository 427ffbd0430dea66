-- Whether the policy may move the votes. It goes live once what it gains is certain, it is taken back as soon as it is not
-- even likely; until then its factors are only watched.
create function engine.judge_rl_policy(policy_id bigint, as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_gain record;
  v_days constant integer := (select value from public.settings where setting_name = 'rl_minimum_days');
  v_actions constant integer := (select value from public.settings where setting_name = 'rl_minimum_actions');
  v_is_enough boolean;
  v_is_certain boolean;
  v_is_lost boolean;
  v_figures text;
begin
  select * into v_gain from engine.estimate_rl_gain(judge_rl_policy.policy_id, judge_rl_policy.as_of);
  v_is_enough := v_gain.day_count >= v_days and v_gain.effective_count >= v_actions;
  v_is_certain := coalesce(v_is_enough and v_gain.low > 0 and v_gain.together > 0, false);
  v_is_lost := not coalesce(v_gain.doubly_robust > 0 and v_gain.together > 0, false);
  v_figures := format(
    'an action gains %s in a thousand nats of log-score (at least %s), all factors together %s; %s days, worth %s actions',
    round((1000 * v_gain.doubly_robust)::numeric, 3), coalesce(round((1000 * v_gain.low)::numeric, 3)::text, 'unknown'),
    round((1000 * v_gain.together)::numeric, 3), v_gain.day_count, round(v_gain.effective_count::numeric)
  );

  update public.rl_policy as policy
  set stage = case
        when policy.stage = 'live' and v_is_lost then 'shadow'
        when policy.stage = 'shadow' and v_is_certain then 'live'
        else policy.stage
      end,
      stage_reason = case
        when v_gain.tested_count = 0 then 'no action has been put to the test yet'
        when policy.stage = 'live' and v_is_lost then 'taken back: ' || v_figures
        when policy.stage = 'live' then 'stays live: ' || v_figures
        when v_is_certain then 'goes live: ' || v_figures
        when not v_is_enough then format(
          'too early to tell: %s of %s days, worth %s of %s actions', v_gain.day_count, v_days,
          floor(v_gain.effective_count), v_actions
        )
        else 'only watched, for no gain is certain: ' || v_figures
      end,
      estimated_gain_snips = v_gain.snips,
      estimated_gain_doubly_robust = v_gain.doubly_robust,
      estimated_gain_low = v_gain.low,
      estimated_gain_together = v_gain.together,
      effective_sample_size = v_gain.effective_count
  where policy.policy_id = judge_rl_policy.policy_id;
end;
$$;
comment on function engine.judge_rl_policy(bigint, timestamptz) is 'Promotes the policy from shadow to live when estimated_gain_low is above 0 with rl_minimum_days and rl_minimum_actions behind it and all factors together have gained; demotes it when one of the two gains is not above 0.';
