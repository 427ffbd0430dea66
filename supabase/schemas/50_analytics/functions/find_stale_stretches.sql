-- The queued bot-days up to a day, neighbours joined into stretches, so that a rebuild reads each call once.
create function engine.find_stale_stretches(through_day date)
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
    where stale.day <= find_stale_stretches.through_day
  ) as island
  group by island.bot_name, island.island
  order by 1, 2;
$$;
comment on function engine.find_stale_stretches(date) is 'Stretches of consecutive stale days of a bot; each is (begins_at, ends_at], midnight to midnight UTC.';
