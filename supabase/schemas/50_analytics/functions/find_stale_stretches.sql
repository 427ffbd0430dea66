-- The queued bot-days of a range, neighbours joined into stretches, so that each call is looked up once.
create function engine.find_stale_stretches(from_day date, through_day date)
returns table (bot_name text, first_day date, last_day date, begins_at timestamptz, ends_at timestamptz)
language sql
stable
rows 100
set search_path = ''
set jit = off
as $$
  select
    island.bot_name, min(island.day), max(island.day),
    min(island.day)::timestamp at time zone 'UTC', (max(island.day) + 1)::timestamp at time zone 'UTC'
  from (
    select stale.bot_name, stale.day,
      stale.day - row_number() over (partition by stale.bot_name order by stale.day)::integer as island
    from engine.stale_state_days as stale
    where stale.day between find_stale_stretches.from_day and find_stale_stretches.through_day
  ) as island
  group by island.bot_name, island.island
  order by 1, 2;
$$;
comment on function engine.find_stale_stretches(date, date) is 'Stretches of consecutive stale days of a bot within the range; each is (begins_at, ends_at], midnight to midnight UTC.';
