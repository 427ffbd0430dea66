-- When a bot's trades do well. Of 2,700 looks at hours and weekdays more than a hundred show something by luck alone,
-- so each is tested against the rest of the bot's trades, and the p-values are corrected for all of them.
create function engine.write_time_patterns(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  if not engine.refresh_hour_totals() then
    return;
  end if;
  delete from public.bot_time_patterns;
  with slot as (
    select totals.bot_name, totals.slot as number, totals.trade_count as n, totals.win_count as wins,
      totals.loss_count as losses, totals.net_sum as total, totals.net_square_sum as squares
    from engine.bot_hour_totals as totals
    order by totals.bot_name, totals.slot
  ),
  cell as materialized (
    select
      slot.bot_name, slot.number % 24 as hour, slot.number / 24 as weekday, sum(slot.n)::bigint as n,
      sum(slot.wins)::bigint as wins, sum(slot.losses)::bigint as losses, sum(slot.total) as total,
      sum(slot.squares) as squares
    from slot
    group by grouping sets (
      (slot.bot_name), (slot.bot_name, slot.number % 24), (slot.bot_name, slot.number / 24),
      (slot.bot_name, slot.number % 24, slot.number / 24)
    )
  ),
  compared as materialized (
    select
      cell.*, whole.wins as all_wins, whole.losses as all_losses,
      -- One look at an hour or a weekday; the cells of the map are there to be seen, not to be tested.
      case when cell.hour is null or cell.weekday is null then engine.welch_p_value(
        cell.n, cell.total, cell.squares, whole.n - cell.n, whole.total - cell.total, whole.squares - cell.squares
      ) end as p
    from cell
    join cell as whole on whole.bot_name = cell.bot_name and whole.hour is null and whole.weekday is null
    where cell.hour is not null or cell.weekday is not null
  ),
  looked as (
    select adjusted.*
    from (
      select
        array_agg(bot_name order by bot_name, hour, weekday) as names, array_agg(hour order by bot_name, hour, weekday) as hours,
        array_agg(weekday order by bot_name, hour, weekday) as weekdays,
        engine.benjamini_yekutieli(array_agg(p order by bot_name, hour, weekday)) as p_values
      from compared
      where p is not null
    ) as look
    cross join lateral unnest(look.names, look.hours, look.weekdays, look.p_values) as adjusted (bot_name, hour, weekday, p)
  )
  insert into public.bot_time_patterns (
    bot_name, hour, weekday, trade_count, win_count, loss_count, win_rate, win_rate_shrunk, mean_net_return,
    p_value, p_value_adjusted, is_significant, as_of
  )
  select
    compared.bot_name, compared.hour, compared.weekday, compared.n, compared.wins, compared.losses,
    compared.wins::double precision / nullif(compared.wins + compared.losses, 0),
    (compared.wins + 20 * compared.all_wins::double precision / nullif(compared.all_wins + compared.all_losses, 0))
      / (compared.wins + compared.losses + 20),
    compared.total / compared.n, compared.p, looked.p, coalesce(looked.p < 0.05, false), write_time_patterns.as_of
  from compared
  left join looked
    on looked.bot_name = compared.bot_name
   -- Nulls as a number, so that the two are hashed and not compared each with each.
   and coalesce(looked.hour, -1) = coalesce(compared.hour, -1)
   and coalesce(looked.weekday, -1) = coalesce(compared.weekday, -1)
  order by compared.bot_name, compared.hour nulls first, compared.weekday nulls first;
end;
$$;
comment on function engine.write_time_patterns(timestamptz) is 'Rewrites bot_time_patterns from the trades of every bot.';
