-- Gives bots the default limits back.
create function engine.lift_guardrails(bot_names text[], reason text, as_of timestamptz)
returns void
language sql
volatile
set search_path = ''
begin atomic
  update public.bot_guardrails as guardrail
  set max_leverage = default,
      min_confidence = default,
      stop_loss_tightening = default,
      max_position_ratio = default,
      needs_regime_alignment = default,
      reason = lift_guardrails.reason,
      updated_at = lift_guardrails.as_of
  where guardrail.bot_name = any (lift_guardrails.bot_names);
end;
comment on function engine.lift_guardrails(text[], text, timestamptz) is 'Puts these bots back within the defaults of bot_guardrails.';
