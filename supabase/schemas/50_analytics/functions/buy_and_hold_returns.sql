-- Holding what the bots speak about: the mean daily return of every symbol that had a close on both midnights.
-- From the last day written on, less three in which closes may have come late.
create function engine.buy_and_hold_returns(as_of timestamptz)
returns table (benchmark_name text, day date, net_return double precision, member_count integer)
language sql
stable
rows 400
set search_path = ''
set jit = off
as $$
  with since as (
    select coalesce(
      (select max(known.day) - 3 from public.benchmark_daily_returns as known where known.benchmark_name = 'buy-and-hold'),
      (select min(state.day) from public.bot_daily_states as state)
    ) as day
  ),
  closing as (
    select
      candle.exchange, candle.symbol, (candle.opened_at at time zone 'UTC')::date as day, candle.close::double precision,
      lag((candle.opened_at at time zone 'UTC')::date) over symbol_days as day_before,
      lag(candle.close::double precision) over symbol_days as close_before
    from since
    join public.market_series as series on series.timeframe = '1d'
    join public.market_candles as candle
      on candle.exchange = series.exchange and candle.symbol = series.symbol and candle.timeframe = '1d'
     and candle.opened_at >= (since.day - 1)::timestamp at time zone 'UTC'
     and candle.opened_at <= buy_and_hold_returns.as_of - interval '24 hours'
    window symbol_days as (partition by candle.exchange, candle.symbol order by candle.opened_at)
  )
  select 'buy-and-hold', closing.day, sum(closing.close / closing.close_before - 1 order by closing.exchange, closing.symbol) / count(*),
    count(*)::integer
  from closing
  join since on closing.day >= since.day
  where closing.day_before = closing.day - 1
  group by closing.day;
$$;
comment on function engine.buy_and_hold_returns(timestamptz) is 'Mean of close / close of the day before - 1 over the symbols followed, from daily candles closed by as_of.';
