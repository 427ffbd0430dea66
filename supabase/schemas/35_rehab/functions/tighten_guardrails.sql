-- On probation a bot is heard, within tighter limits. Whoever has set a limit tighter still keeps it.
create function engine.tighten_guardrails(bot_names text[], as_of timestamptz)
returns void
language sql
volatile
set search_path = ''
begin atomic
  update public.bot_guardrails as guardrail
  set max_leverage = least(guardrail.max_leverage, rules.max_leverage),
      min_confidence = greatest(guardrail.min_confidence, rules.min_confidence),
      stop_loss_tightening = least(guardrail.stop_loss_tightening, rules.stop_loss_tightening),
      max_position_ratio = least(guardrail.max_position_ratio, rules.max_position_ratio),
      needs_regime_alignment = true,
      reason = 'on probation',
      updated_at = tighten_guardrails.as_of
  from engine.rehab_rules() as rules
  where guardrail.bot_name = any (tighten_guardrails.bot_names);
end;
comment on function engine.tighten_guardrails(text[], timestamptz) is 'Puts these bots within the limits of probation: rehab_max_leverage, rehab_min_confidence, rehab_stop_tightening, rehab_position_ratio, and the regime on their side.';
