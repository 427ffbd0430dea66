-- What each bot's calls since its last decision come to. Calls of one day share its news: how alike they turn out is
-- estimated over the whole crowd, so that fifty calls of one lucky morning are not taken for fifty.
-- All sums over days are of whole numbers, so they are exact and do not depend on their order.
create function engine.read_rehab_records(through_day date)
returns table (bot_name text, decided_count bigint, correct_count bigint, effective_count double precision)
language sql
stable
rows 100
set search_path = ''
set jit = off
as $$
  with total as (
    select
      history.bot_name,
      sum(number.calls) filter (where number.counts) as calls,
      sum(number.correct) filter (where number.counts) as correct,
      sum(number.calls * number.calls) filter (where number.counts) / sum(number.calls) filter (where number.counts) as calls_a_day,
      sum(number.calls) filter (where number.is_recent) as n,
      sum(number.correct) filter (where number.is_recent) as c,
      sum(number.calls * number.calls) filter (where number.is_recent) as nn,
      sum(number.calls * number.correct) filter (where number.is_recent) as nc,
      sum(number.correct * number.correct) filter (where number.is_recent) as cc
    from public.bot_performance_history as history
    join public.bot_probation_status as status on status.bot_name = history.bot_name
    cross join lateral (
      select
        history.decided_count::double precision as calls, history.correct_count::double precision as correct,
        history.day >= coalesce(status.counted_from, '-infinity') as counts,
        history.day > read_rehab_records.through_day - 90 as is_recent
    ) as number
    where history.day <= read_rehab_records.through_day and history.decided_count > 0
    group by history.bot_name
    order by history.bot_name
  ),
  crowd as (
    -- Covariance of pairs of calls of one bot and day over the variance of single ones, each around its bot's rate.
    select
      sum(cc - 2 * rate * nc + rate * rate * nn - c * power(1 - rate, 2) - (n - c) * power(rate, 2))
        / nullif(sum((nn - n) * rate * (1 - rate)), 0) as correlation
    from (select total.*, total.c / total.n as rate from total where total.n > 0) as recent
  )
  select
    total.bot_name, total.calls::bigint, total.correct::bigint,
    engine.effective_count(total.calls, total.calls_a_day, greatest(0, least(coalesce(crowd.correlation, 0), 1)))
  from total
  cross join crowd
  where total.calls > 0;
$$;
comment on function engine.read_rehab_records(date) is 'Decided and correct calls that ended on the UTC days from counted_from to through_day, and how many independent calls they are worth. Bots without such calls are left out.';
