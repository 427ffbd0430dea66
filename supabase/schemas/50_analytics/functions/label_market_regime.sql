-- Says what kind of market an exchange is in: how straight its leading symbol moves, and how wildly for its own habits.
-- The leader is Bitcoin; where it is not followed, the symbol whose four-hour candles go back furthest.
create function engine.label_market_regime(
  exchange text, as_of timestamptz,
  out regime text, out efficiency_ratio double precision, out volatility_ratio double precision, out unknown_reason text
)
language sql
stable
set search_path = ''
set jit = off
as $$
  with leader as (
    select series.symbol
    from public.market_series as series
    join public.market_symbols as symbols using (exchange, symbol)
    where series.exchange = label_market_regime.exchange
      and series.timeframe = '4h'
      and series.first_opened_at < label_market_regime.as_of
    order by symbols.base_asset = 'BTC' desc nulls last, series.first_opened_at, series.symbol
    limit 1
  ),
  close as (
    select candle.opened_at, candle.close, row_number() over (order by candle.opened_at desc) as age
    from leader
    cross join lateral (
      select candle.opened_at, candle.close::double precision
      from public.market_candles as candle
      where candle.exchange = label_market_regime.exchange
        and candle.symbol = leader.symbol
        and candle.timeframe = '4h'
        and candle.opened_at <= label_market_regime.as_of - interval '4 hours'
        -- Gaps may be bridged, but what is older than twice the window says nothing about now.
        and candle.opened_at > label_market_regime.as_of - interval '180 days'
      order by candle.opened_at desc
      limit 541
    ) as candle
  ),
  step as (
    select age, ln(close / lead(close) over (order by age)) as return from close
  ),
  measured as (
    select
      count(return) as known,
      abs(sum(return) filter (where age <= 42)) / nullif(sum(abs(return)) filter (where age <= 42), 0) as efficiency,
      stddev_samp(return) filter (where age <= 42) / nullif(stddev_samp(return), 0) as volatility,
      sum(return) filter (where age <= 42) as drift
    from step
  ),
  judged as (
    select
      measured.*,
      case
        when not exists (select from leader) then 'no four-hour candles'
        when known < 180 then format('too few four-hour candles: %s of 181', known + 1)
        when (select max(opened_at) from close) < label_market_regime.as_of - interval '12 hours'
          then 'the newest four-hour candle is older than twelve hours'
        when efficiency is null or volatility is null then 'the price did not move'
      end as obstacle
    from measured
  )
  select
    case
      when obstacle is not null then null
      when volatility >= 1.5 then 'VOLATILE'
      when efficiency >= 0.25 and drift > 0 then 'TRENDING_UP'
      when efficiency >= 0.25 then 'TRENDING_DOWN'
      else 'RANGING'
    end,
    case when obstacle is null then efficiency end,
    case when obstacle is null then volatility end,
    obstacle
  from judged;
$$;
comment on function engine.label_market_regime(text, timestamptz) is 'Regime of an exchange from the four-hour candles of its leading symbol that closed by as_of: 42 of them against 540 (at least 180).';
