-- How likely a rate is above one half, if every rate was equally likely before the first call. Counts may be effective
-- ones, with fractions.
create function engine.probability_above_half(correct double precision, decided double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
-- 1 - I_1/2(k + 1, n - k + 1), from its mirror image: a small one keeps its digits.
return case when correct between 0 and decided then engine.beta_cdf(0.5, decided - correct + 1, correct + 1) end;
comment on function engine.probability_above_half(double precision, double precision) is
  '1 - I_1/2(correct + 1, decided - correct + 1): the posterior of Bayes and Laplace under a uniform prior; 1/2 without calls, null unless 0 <= correct <= decided.';
