-- How fresh each symbol is, computed when it is read: a stopped feed cannot keep calling itself fresh.
create view public.symbol_freshness
with (security_invoker = true)
as
select distinct on (series.exchange, series.symbol)
  series.exchange,
  series.symbol,
  exchanges.kind as exchange_kind,
  series.timeframe,
  series.first_opened_at,
  series.last_opened_at + series.candle_length as last_closed_at,
  now() - (series.last_opened_at + series.candle_length) > 2 * series.candle_length as is_stale,
  symbols.delisted_at,
  (
    select count(*) from public.market_gaps as gap
    where gap.exchange = series.exchange and gap.symbol = series.symbol and gap.timeframe = series.timeframe
  ) as gap_count
from public.market_series as series
join public.exchanges on exchanges.exchange = series.exchange
join public.market_symbols as symbols on symbols.exchange = series.exchange and symbols.symbol = series.symbol
order by series.exchange, series.symbol, series.candle_length;
comment on view public.symbol_freshness is 'The finest series of each symbol: how far it reaches, whether its newest candle is older than two intervals, how many gaps it has.';

-- Whether each exchange is out, computed when it is read from what was asked, answered and closed. So an outage shows
-- within two intervals even when the worker died with it, and is over with the next answer.
create view public.exchange_health
with (security_invoker = true)
as
select
  judged.exchange,
  judged.kind,
  judged.state,
  case judged.state
    when 'unasked' then case
      when judged.asked_at is null then 'nobody has asked this exchange yet'
      else format('nobody has asked since %s UTC: is the worker running?', to_char(judged.asked_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'))
    end
    when 'out' then coalesce(judged.failure, case
      when judged.answered_at is null then 'it has never answered'
      else format('it answers, but its newest candle closed at %s UTC', to_char(judged.last_closed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'))
    end)
    when 'failing' then judged.failure
  end as reason,
  judged.asked_at,
  judged.answered_at,
  judged.failing_since,
  judged.last_closed_at,
  judged.candle_length,
  judged.symbol_count,
  judged.clock_skew_ms,
  coalesce(abs(judged.clock_skew_ms) > 60000, false) as is_clock_off
from (
  select
    exchanges.exchange, exchanges.kind, reach.last_closed_at, reach.candle_length, reach.symbol_count,
    status.asked_at, status.answered_at, status.failure, status.failing_since, status.clock_skew_ms,
    case
      when exchanges.kind = 'recorded' then 'recorded'
      when status.asked_at is null or status.asked_at < now() - 2 * reach.candle_length then 'unasked'
      when status.answered_at is null
        or status.answered_at < now() - 2 * reach.candle_length
        or reach.last_closed_at < now() - 2 * reach.candle_length then 'out'
      when status.failure is not null then 'failing'
      else 'ok'
    end as state
  from public.exchanges
  left join public.exchange_status as status on status.exchange = exchanges.exchange
  cross join lateral (
    select
      max(series.last_opened_at + series.candle_length) as last_closed_at,
      coalesce(min(series.candle_length), interval '15 minutes') as candle_length,
      count(distinct series.symbol) as symbol_count
    from public.market_series as series
    join public.market_symbols as symbols on symbols.exchange = series.exchange and symbols.symbol = series.symbol
    where series.exchange = exchanges.exchange and symbols.delisted_at is null
  ) as reach
) as judged;
comment on view public.exchange_health is 'One row an exchange: ok; failing (the last round met a failure); out (no answer, or no new candle, for two intervals); unasked (the worker has not asked for two intervals); recorded (files: nothing new is expected).';
comment on column public.exchange_health.reason is 'Why it is not ok, in a sentence; null when it is.';
comment on column public.exchange_health.candle_length is 'The interval it is judged by: that of its finest series, a quarter of an hour before the first candle.';
comment on column public.exchange_health.is_clock_off is 'Its clock is more than a minute away from the worker''s.';

-- The market page, one row a series: how far it reaches and what is wrong with it.
create view public.series_freshness
with (security_invoker = true)
as
select
  series.exchange,
  series.symbol,
  series.timeframe,
  series.candle_length,
  series.first_opened_at,
  series.last_opened_at + series.candle_length as last_closed_at,
  round((extract(epoch from now() - (series.last_opened_at + series.candle_length))
    / extract(epoch from series.candle_length)), 2) as age_in_intervals,
  symbols.delisted_at,
  symbols.delisted_reason,
  gaps.gap_count,
  gaps.missing_count,
  (
    select count(*) from public.market_candle_rejects as reject
    where reject.exchange = series.exchange and reject.symbol = series.symbol and reject.timeframe = series.timeframe
      and reject.rejected_at > now() - interval '30 days'
  ) as reject_count,
  (
    select count(*) from public.market_candle_revisions as revision
    where revision.exchange = series.exchange and revision.symbol = series.symbol
      and revision.timeframe = series.timeframe and revision.revised_at > now() - interval '30 days'
  ) as revision_count
from public.market_series as series
join public.market_symbols as symbols on symbols.exchange = series.exchange and symbols.symbol = series.symbol
cross join lateral (
  select
    count(*) as gap_count,
    coalesce(sum(extract(epoch from gap.missing_to - gap.missing_from) / extract(epoch from series.candle_length)), 0)::bigint
      as missing_count
  from public.market_gaps as gap
  where gap.exchange = series.exchange and gap.symbol = series.symbol and gap.timeframe = series.timeframe
    and gap.missing_to > now() - interval '30 days'
) as gaps;
comment on view public.series_freshness is 'One row a candle series: its newest candle and how old that is, and the gaps, refused and revised candles of the last 30 days.';
comment on column public.series_freshness.age_in_intervals is 'Time since the newest candle closed, in candles: up to about one is fresh, above two is stale.';
comment on column public.series_freshness.missing_count is 'How many candles the gaps of the last 30 days hold.';

-- The market page, one row a symbol: the newest of what a derivatives market tells.
create view public.reading_freshness
with (security_invoker = true)
as
select
  symbols.exchange, symbols.symbol,
  funding.funded_at, funding.rate as funding_rate,
  interest.taken_at as open_interest_at, interest.value as open_interest,
  ratio.taken_at as long_short_ratio_at, ratio.value as long_short_ratio,
  basis.taken_at as basis_at, basis.value as basis
from public.market_symbols as symbols
left join lateral (
  select payment.funded_at, payment.rate from public.market_funding_rates as payment
  where payment.exchange = symbols.exchange and payment.symbol = symbols.symbol
  order by payment.funded_at desc
  limit 1
) as funding on true
left join lateral (
  select reading.taken_at, reading.value from public.market_readings as reading
  where reading.exchange = symbols.exchange and reading.symbol = symbols.symbol and reading.metric = 'open-interest'
  order by reading.taken_at desc
  limit 1
) as interest on true
left join lateral (
  select reading.taken_at, reading.value from public.market_readings as reading
  where reading.exchange = symbols.exchange and reading.symbol = symbols.symbol and reading.metric = 'long-short-ratio'
  order by reading.taken_at desc
  limit 1
) as ratio on true
left join lateral (
  select reading.taken_at, reading.value from public.market_readings as reading
  where reading.exchange = symbols.exchange and reading.symbol = symbols.symbol and reading.metric = 'basis'
  order by reading.taken_at desc
  limit 1
) as basis on true;
comment on view public.reading_freshness is 'One row a symbol: its last funding payment, open interest, long/short ratio and basis, each with its time; null where there is none.';

-- The market page: candles and readings that were refused, in one list.
create view public.market_rejects
with (security_invoker = true)
as
select 'candle' as kind, reject.reject_id, reject.exchange, reject.symbol, reject.timeframe as series, reject.reason,
  reject.raw, reject.rejected_at
from public.market_candle_rejects as reject
union all
select 'reading', reject.reject_id, reject.exchange, reject.symbol, reject.metric, reject.reason, reject.raw,
  reject.rejected_at
from public.market_reading_rejects as reject;
comment on view public.market_rejects is 'What was refused, candles and readings. series is the timeframe of a candle, the metric of a reading.';

-- A feed that hangs repeats itself: twenty candles with the same four prices. Stable coins do so honestly, so it is shown,
-- and nothing is done about it.
create view public.frozen_symbols
with (security_invoker = true)
as
select finest.exchange, finest.symbol, finest.timeframe, newest.frozen_since, finest.last_closed_at, newest.price, newest.volume
from public.symbol_freshness as finest
cross join lateral (
  select
    count(*) as candle_count, count(distinct (candle.open, candle.high, candle.low, candle.close)) as shape_count,
    min(candle.opened_at) as frozen_since, max(candle.close) as price, sum(candle.volume) as volume
  from (
    select * from public.market_candles as stored
    where stored.exchange = finest.exchange and stored.symbol = finest.symbol and stored.timeframe = finest.timeframe
    order by stored.opened_at desc
    limit 20
  ) as candle
) as newest
where finest.delisted_at is null and newest.candle_count = 20 and newest.shape_count = 1;
comment on view public.frozen_symbols is 'Symbols whose last twenty candles of the finest series are all the same: a feed that hangs, or a coin tied to its quote.';
comment on column public.frozen_symbols.frozen_since is 'Open of the first of the twenty; it may have begun earlier.';
comment on column public.frozen_symbols.volume is 'What was traded in the twenty candles, in units of the base asset: none speaks for a feed that hangs.';

-- One coin on two exchanges, at the newest candle both have: more than 2 % apart, one of them is wrong or out.
-- Dollars by any name are dollars here, so BTCUSDT stands beside BTCUSD; what is simulated is compared with nothing.
create view public.price_comparisons
with (security_invoker = true)
as
with quoted as (
  select
    series.*, symbols.base_asset,
    case
      when symbols.quote_asset in ('USD', 'USDT', 'USDC', 'FDUSD', 'TUSD', 'PYUSD', 'DAI') then 'USD'
      else symbols.quote_asset
    end as quote_family
  from public.market_series as series
  join public.market_symbols as symbols on symbols.exchange = series.exchange and symbols.symbol = series.symbol
  join public.exchanges on exchanges.exchange = series.exchange
  where symbols.delisted_at is null and exchanges.kind <> 'simulated'
),
pair as (
  select distinct on (one.exchange, one.symbol, other.exchange, other.symbol)
    one.base_asset, one.exchange, one.symbol, other.exchange as other_exchange, other.symbol as other_symbol,
    one.timeframe, one.candle_length, least(one.last_opened_at, other.last_opened_at) as opened_at
  from quoted as one
  join quoted as other
    on other.base_asset = one.base_asset
   and other.quote_family = one.quote_family
   and other.timeframe = one.timeframe
   and other.exchange > one.exchange
  -- A series that stopped long ago says nothing about the other.
  where one.last_opened_at between other.last_opened_at - 2 * one.candle_length
    and other.last_opened_at + 2 * one.candle_length
  order by one.exchange, one.symbol, other.exchange, other.symbol, one.candle_length
)
select
  pair.base_asset, pair.exchange, pair.symbol, pair.other_exchange, pair.other_symbol, pair.timeframe,
  pair.opened_at + pair.candle_length as closed_at,
  candle.close as price,
  other_candle.close as other_price,
  round(candle.close / other_candle.close - 1, 6) as difference_ratio,
  greatest(candle.close, other_candle.close) > 1.02 * least(candle.close, other_candle.close) as is_disagreement
from pair
join public.market_candles as candle
  on candle.exchange = pair.exchange and candle.symbol = pair.symbol
 and candle.timeframe = pair.timeframe and candle.opened_at = pair.opened_at
join public.market_candles as other_candle
  on other_candle.exchange = pair.other_exchange and other_candle.symbol = pair.other_symbol
 and other_candle.timeframe = pair.timeframe and other_candle.opened_at = pair.opened_at;
comment on view public.price_comparisons is 'One row a pair of symbols with the same base asset and quote currency on two exchanges: their closes at the newest candle both have.';
comment on column public.price_comparisons.difference_ratio is 'price / other_price - 1.';
comment on column public.price_comparisons.is_disagreement is 'The closes are more than 2 % apart.';
