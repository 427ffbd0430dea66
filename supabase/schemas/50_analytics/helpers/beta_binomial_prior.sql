-- What the crowd says about a bot before its first call. (correct + alpha) / (decided + alpha + beta) is its rate shrunk
-- towards the crowd's, the more the fewer its calls and the more alike the bots.
create function engine.beta_binomial_prior(
  correct double precision[], decided double precision[], out alpha double precision, out beta double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_bots double precision;
  v_rate double precision;
  v_spread double precision;
  v_room double precision;
  v_overlap double precision;
begin
  perform engine.require_numbers('correct', correct, 0);
  perform engine.require_numbers('decided', decided, 0);
  if cardinality(correct) <> cardinality(decided) or exists (
    select from unnest(correct, decided) as bot (correct, decided) where bot.correct > bot.decided
  ) then
    raise exception using errcode = 'invalid_parameter_value',
      message = 'correct and decided do not match: send one of each per bot, correct at most decided';
  end if;
  select
    count(*), sum(bot.correct) / sum(bot.decided),
    sum(bot.decided) - sum(bot.decided * bot.decided) / sum(bot.decided) - (count(*) - 1)
  into v_bots, v_rate, v_room
  from unnest(correct, decided) as bot (correct, decided)
  where bot.decided > 0;
  -- A crowd of one, of one call each, or of one opinion shows no spread of skill.
  if v_bots < 2 or v_rate in (0, 1) or v_room <= 0 then return; end if;
  select sum(bot.decided * power(bot.correct / bot.decided - v_rate, 2)) into v_spread
  from unnest(correct, decided) as bot (correct, decided)
  where bot.decided > 0;
  v_overlap := (v_spread / (v_rate * (1 - v_rate)) - (v_bots - 1)) / v_room;
  v_overlap := greatest(1e-6, least(v_overlap, 1 - 1e-6));
  alpha := v_rate * (1 / v_overlap - 1);
  beta := (1 - v_rate) * (1 / v_overlap - 1);
end;
$$;
comment on function engine.beta_binomial_prior(double precision[], double precision[]) is
  'Beta prior of the rates by moments: rho = (sum n_i (p_i - mu)^2 / (mu (1 - mu)) - (k - 1)) / (N - sum n_i^2 / N - (k - 1)), kept within 1e-6 and 1 - 1e-6 (no more spread than chance gives: all but the crowd''s rate); alpha = mu (1 / rho - 1). Null below two bots or at a rate of 0 or 1. Kleinman (1973).';
