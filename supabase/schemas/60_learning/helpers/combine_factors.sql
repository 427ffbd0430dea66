-- What a bot's vote counts: everything that speaks for or against it, multiplied once, from what is known today. Whoever the
-- guardrails do not silence keeps a tenth of a vote, and nobody counts for more than ten.
create function engine.combine_factors(
  accuracy double precision default 1, diversity double precision default 1, regime double precision default 1,
  reinforcement double precision default 1, trust double precision default 1, guardrail double precision default 1
)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return guardrail * greatest(0.1, least(10, accuracy * diversity * regime * reinforcement * trust));
comment on function engine.combine_factors(
  double precision, double precision, double precision, double precision, double precision, double precision
) is
  'guardrail × the product of the other factors, kept within 0.1 and 10. A factor that is only watched enters as 1.';
