-- What each bot's calls since its last decision come to. Calls of one day share its news: how alike they turn out is
-- estimated over the whole crowd, so that fifty calls of one lucky morning are not taken for fifty.
create function engine.read_rehab_records(through_day date)
returns table (bot_name text, decided_count bigint, correct_count bigint, effective_count double precision)
language sql
stable
rows 100
set search_path = ''
set jit = off
as $$
  with day as materialized (
    select
      history.bot_name, history.day, history.decided_count::double precision as calls,
      history.correct_count::double precision as correct,
      history.day >= coalesce(status.counted_from, '-infinity') as counts,
      history.day > read_rehab_records.through_day - 90 as is_recent
    from public.bot_performance_history as history
    join public.bot_probation_status as status on status.bot_name = history.bot_name
    where history.day <= read_rehab_records.through_day and history.decided_count > 0
  ),
  rate as (
    select bot_name, sum(correct) / sum(calls) as rate
    from day
    where is_recent
    group by bot_name
  ),
  crowd as (
    -- Covariance of pairs of calls of one bot and day over the variance of single ones, each around its bot's rate.
    select
      sum(power(correct - calls * rate, 2) - (correct * power(1 - rate, 2) + (calls - correct) * power(rate, 2)))
        / nullif(sum(calls * (calls - 1) * rate * (1 - rate)), 0) as correlation
    from (select * from day join rate using (bot_name) where is_recent order by bot_name, day) as paired
  ),
  record as (
    select bot_name, sum(calls) as calls, sum(correct) as correct, sum(calls * calls) / sum(calls) as calls_a_day
    from day
    where counts
    group by bot_name
  )
  select
    record.bot_name, record.calls::bigint, record.correct::bigint,
    engine.effective_count(record.calls, record.calls_a_day, greatest(0, least(coalesce(crowd.correlation, 0), 1)))
  from record
  cross join crowd;
$$;
comment on function engine.read_rehab_records(date) is 'Decided and correct calls that ended on the UTC days from counted_from to through_day, and how many independent calls they are worth. Bots without such calls are left out.';
