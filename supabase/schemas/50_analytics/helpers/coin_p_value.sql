-- How often a coin is right as often as this bot or more often: what false discovery among the bots is counted by.
create function engine.coin_p_value(correct double precision, decided double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case
  when correct = 0 and decided >= 0 and decided < 'Infinity' then 1
  when correct between 0 and decided then engine.beta_cdf(0.5, correct, decided - correct + 1)
end;
comment on function engine.coin_p_value(double precision, double precision) is
  'I_1/2(correct, decided - correct + 1), the exact one-sided binomial test against 1/2; effective counts may have fractions; null unless 0 <= correct <= decided.';
