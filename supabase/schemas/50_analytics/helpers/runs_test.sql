-- Whether wins and losses come in longer or shorter streaks than chance makes them: seven losses in a row among
-- two hundred coin flips are nothing.
create function engine.runs_test(signs double precision[])
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_wins double precision;
  v_losses double precision;
  v_runs double precision;
  v_expected double precision;
  v_variance double precision;
begin
  perform engine.require_numbers('signs', signs);
  select
    count(*) filter (where entry.is_win), count(*) filter (where not entry.is_win),
    count(*) filter (where entry.is_win is distinct from entry.was_win)
  into v_wins, v_losses, v_runs
  from (
    select number > 0 as is_win, lag(number > 0) over (order by place) as was_win
    from unnest(signs) with ordinality as given (number, place)
    where number <> 0
  ) as entry;
  -- With fewer of either the normal approximation is not one.
  if v_wins < 10 or v_losses < 10 then return null; end if;
  v_expected := 1 + 2 * v_wins * v_losses / (v_wins + v_losses);
  v_variance := (v_expected - 1) * (v_expected - 2) / (v_wins + v_losses - 1);
  return 2 * engine.normal_cdf(-abs(v_runs - v_expected) / sqrt(v_variance));
end;
$$;
comment on function engine.runs_test(double precision[]) is
  'Two-sided p-value of the number of runs of numbers above and below 0 (zeros are left out), normal approximation without continuity correction; null with fewer than ten of either. Wald & Wolfowitz (1940).';
