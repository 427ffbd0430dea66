-- Ranges of days that are summed together: without a day in between that has nothing to do, and no longer than a small
-- project's memory can sort: of fifty calls a bot and day, ten megabytes.
create function engine.find_stale_ranges(through_day date, bot_days integer default 1200)
returns table (from_day date, through_day date)
language sql
stable
rows 10
set search_path = ''
set jit = off
as $$
  with counted as (
    select stale.day, count(*) as bots, stale.day - row_number() over (order by stale.day)::integer as island
    from engine.stale_state_days as stale
    where stale.day <= find_stale_ranges.through_day
    group by stale.day
  ),
  numbered as (
    select counted.day, counted.island,
      floor((sum(counted.bots) over (partition by counted.island order by counted.day) - 1) / find_stale_ranges.bot_days) as part
    from counted
  )
  select min(numbered.day), max(numbered.day)
  from numbered
  group by numbered.island, numbered.part
  order by 1;
$$;
comment on function engine.find_stale_ranges(date, integer) is 'The queued days up to through_day in order, cut where a day is missing and after about so many bot-days.';
