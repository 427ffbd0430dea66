-- The fingerprint of a market at one moment, in six words. Four of them are read off the leading symbol's four-hour
-- candles, against its own habits of the last 90 days; what cannot be known yet is UNKNOWN, not a guess.
create function engine.describe_situation(
  exchange text, as_of timestamptz,
  out regime text, out volatility text, out volume text, out momentum text, out btc_correlation text, out time_of_day text
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
    where series.exchange = describe_situation.exchange
      and series.timeframe = '4h'
      and series.first_opened_at < describe_situation.as_of
    order by symbols.base_asset = 'BTC' desc nulls last, series.first_opened_at, series.symbol
    limit 1
  ),
  candle as materialized (
    select close.*, row_number() over (order by close.opened_at desc) as age
    from leader
    cross join lateral (
      select candle.opened_at, candle.close::double precision, candle.volume::double precision
      from public.market_candles as candle
      where candle.exchange = describe_situation.exchange
        and candle.symbol = leader.symbol
        and candle.timeframe = '4h'
        and candle.opened_at <= describe_situation.as_of - interval '4 hours'
        and candle.opened_at > describe_situation.as_of - interval '90 days'
      order by candle.opened_at desc
      limit 541
    ) as close
  ),
  step as materialized (
    select opened_at, age, volume, ln(close / lead(close) over (order by age)) as return from candle
  ),
  lately as (
    select
      count(return) as known,
      sum(return) filter (where age <= 6) / nullif(stddev_samp(return) * sqrt(6), 0) as momentum,
      avg(volume) filter (where age <= 6) / nullif(avg(volume) filter (where age <= 180), 0) as volume
    from step
    having max(opened_at) > describe_situation.as_of - interval '12 hours'
  ),
  others as (
    select avg(pair.coefficient order by pair.symbol) as coefficient
    from leader
    cross join lateral (
      select other.symbol, corr(other.return, step.return order by step.opened_at) as coefficient
      from (
        select
          candle.symbol, candle.opened_at,
          ln(candle.close::double precision / lag(candle.close::double precision) over (partition by candle.symbol order by candle.opened_at)) as return
        from public.market_series as series
        join public.market_candles as candle
          on candle.exchange = series.exchange and candle.symbol = series.symbol and candle.timeframe = series.timeframe
        where series.exchange = describe_situation.exchange
          and series.timeframe = '4h'
          and series.symbol <> leader.symbol
          and candle.opened_at > describe_situation.as_of - interval '172 hours'
          and candle.opened_at <= describe_situation.as_of - interval '4 hours'
      ) as other
      join step on step.opened_at = other.opened_at and step.age <= 42
      group by other.symbol
      having count(*) >= 30
    ) as pair
  ),
  labelled as (
    select known.regime, known.volatility_ratio
    from public.market_regimes as known
    where known.exchange = describe_situation.exchange
      and known.observed_at = date_bin('1 hour', describe_situation.as_of, timestamptz 'epoch')
    union all
    -- An hour without calls has no label of its own; the newest of the last day stands for it.
    (
      select known.regime, known.volatility_ratio
      from public.market_regimes as known
      where known.exchange = describe_situation.exchange
        and known.observed_at < date_bin('1 hour', describe_situation.as_of, timestamptz 'epoch')
        and known.observed_at > describe_situation.as_of - interval '1 day'
      order by known.observed_at desc
      limit 1
    )
    limit 1
  ),
  hour as (
    select extract(hour from describe_situation.as_of at time zone 'UTC') as number
  )
  select
    coalesce(labelled.regime, 'UNKNOWN'),
    case
      when labelled.volatility_ratio < 0.75 then 'LOW' when labelled.volatility_ratio < 1.25 then 'MEDIUM'
      when labelled.volatility_ratio < 2 then 'HIGH' when labelled.volatility_ratio >= 2 then 'EXTREME' else 'UNKNOWN'
    end,
    case
      when lately.known < 180 then 'UNKNOWN'
      when lately.volume < 0.6 then 'LOW' when lately.volume < 1.5 then 'NORMAL'
      when lately.volume < 3 then 'HIGH' when lately.volume >= 3 then 'SPIKE' else 'UNKNOWN'
    end,
    case
      when lately.known < 180 then 'UNKNOWN'
      when lately.momentum >= 1.5 then 'STRONG_UP' when lately.momentum >= 0.5 then 'UP'
      when lately.momentum > -0.5 then 'NEUTRAL' when lately.momentum > -1.5 then 'DOWN'
      when lately.momentum <= -1.5 then 'STRONG_DOWN' else 'UNKNOWN'
    end,
    case
      when others.coefficient < 0.4 then 'LOW' when others.coefficient < 0.7 then 'MEDIUM'
      when others.coefficient >= 0.7 then 'HIGH' else 'UNKNOWN'
    end,
    case when hour.number < 8 then 'ASIA' when hour.number < 14 then 'EUROPE' when hour.number < 21 then 'AMERICA' else 'LATE' end
  from hour
  left join labelled on true
  left join lately on true
  left join others on true;
$$;
comment on function engine.describe_situation(text, timestamptz) is 'Six words: regime, volatility (ratio to the last 90 days: 0.75, 1.25, 2), volume (24 h against 30 days: 0.6, 1.5, 3), momentum (24 h in deviations: 0.5, 1.5), mean correlation of the other coins with the leader over seven days (0.4, 0.7), time of day (UTC).';
