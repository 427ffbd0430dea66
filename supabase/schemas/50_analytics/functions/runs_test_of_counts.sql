-- engine.runs_test where the runs have been counted already.
create function engine.runs_test_of_counts(win_count bigint, loss_count bigint, run_count bigint)
returns double precision
language sql
immutable
parallel safe
set search_path = ''
return (
  select 2 * engine.normal_cdf(-abs(run_count - expected.runs)
    / sqrt((expected.runs - 1) * (expected.runs - 2) / (win_count + loss_count - 1)))
  from (
    select 1 + 2 * win_count::double precision * loss_count / (win_count + loss_count) as runs
  ) as expected
);
comment on function engine.runs_test_of_counts(bigint, bigint, bigint) is 'Two-sided p-value of so many runs among these wins and losses, normal approximation (Wald & Wolfowitz 1940). Ask for ten of either.';
