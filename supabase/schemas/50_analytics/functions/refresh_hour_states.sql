-- Trades by the hour they were entered in, counted with the day they ended on: rebuilt with the other states of that day.
create function engine.refresh_hour_states(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  delete from engine.bot_hour_states as state
  using engine.stale_state_days as stale
  where state.bot_name = stale.bot_name and state.day = stale.day
    and stale.day <= engine.utc_day(refresh_hour_states.as_of);

  insert into engine.bot_hour_states (
    bot_name, day, slots, trade_counts, win_counts, loss_counts, net_sums, net_square_sums
  )
  select
    bot_name, day, array_agg(number order by number), array_agg(trades order by number), array_agg(wins order by number),
    array_agg(losses order by number), array_agg(net order by number), array_agg(squares order by number)
  from (
    select
      ended.bot_name, ended.day,
      (extract(isodow from ended.entered_at at time zone 'UTC') * 24 - 24
        + extract(hour from ended.entered_at at time zone 'UTC'))::smallint as number,
      count(*)::integer as trades,
      (count(*) filter (where ended.net_return > 0))::integer as wins,
      (count(*) filter (where ended.net_return < 0))::integer as losses,
      sum(ended.net_return) as net, sum(ended.net_return * ended.net_return) as squares
    from engine.find_ended_trades(refresh_hour_states.as_of) as ended
    group by 1, 2, 3
  ) as slot
  group by bot_name, day
  order by bot_name, day;
end;
$$;
comment on function engine.refresh_hour_states(timestamptz) is 'Rebuilds the hour states of the stale bot-days.';
