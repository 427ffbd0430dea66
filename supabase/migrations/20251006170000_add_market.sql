-- Chapter 10_market, built from supabase/schemas/10_market. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 10_market/tables.sql
-- The market station: exchanges, symbols and their closed candles.

create table public.exchanges (
  exchange text collate "C" primary key,
  kind text not null,
  taker_fee_ratio numeric not null default 0.0005,
  maker_fee_ratio numeric not null default 0.0002,
  slippage_ratio numeric not null default 0.0002,
  maintenance_margin_ratio numeric not null default 0.005,
  constraint exchange_is_a_plain_name check (exchange ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  constraint kind_is_known check (kind in ('exchange', 'recorded', 'simulated')),
  constraint costs_are_ratios check (
    taker_fee_ratio >= 0 and taker_fee_ratio < 0.1
    and maker_fee_ratio > -0.1 and maker_fee_ratio < 0.1
    and slippage_ratio >= 0 and slippage_ratio < 0.1
    and maintenance_margin_ratio > 0 and maintenance_margin_ratio < 0.5
  )
);
comment on table public.exchanges is 'Where candles come from and what trading there costs. Defaults are the base tier of a large perpetual-futures venue.';
comment on column public.exchanges.kind is 'exchange: live; recorded: files; simulated: generated, not a market.';
comment on column public.exchanges.taker_fee_ratio is 'Fee of a market order, as a fraction of the notional.';
comment on column public.exchanges.maker_fee_ratio is 'Fee of a resting order (limit entry, take profit), as a fraction of the notional.';
comment on column public.exchanges.slippage_ratio is 'Assumed slippage of a market order, as a fraction of the notional.';
comment on column public.exchanges.maintenance_margin_ratio is 'Margin below which the venue liquidates, as a fraction of the notional at entry.';

create table public.market_symbols (
  exchange text collate "C" not null references public.exchanges,
  symbol text collate "C" not null,
  base_asset text,
  quote_asset text,
  delisted_at timestamptz,
  delisted_reason text,
  created_at timestamptz not null default now(),
  primary key (exchange, symbol),
  constraint symbol_is_a_plain_name check (symbol ~ '^[A-Za-z0-9][A-Za-z0-9/:._-]{0,39}$'),
  constraint delisting_has_a_reason check ((delisted_at is null) = (delisted_reason is null))
);
comment on table public.market_symbols is 'The instruments Quorum follows. A delisted one keeps its history; its open predictions expire with the reason. A renamed one is a delisting and a new symbol.';

create table public.market_series (
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  timeframe text collate "C" not null,
  candle_length interval not null,
  first_opened_at timestamptz not null,
  last_opened_at timestamptz not null,
  primary key (exchange, symbol, timeframe),
  foreign key (exchange, symbol) references public.market_symbols,
  constraint timeframe_is_known check (timeframe in ('15m', '1h', '4h', '1d')),
  constraint series_does_not_end_before_it_starts check (last_opened_at >= first_opened_at)
);
comment on table public.market_series is 'One row per candle series: how far it reaches. Kept by ingest, so that freshness never scans candles.';
comment on column public.market_series.candle_length is 'How long one candle lasts; the smallest of a symbol is its finest series.';

create table public.market_candles (
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  timeframe text collate "C" not null,
  opened_at timestamptz not null,
  open numeric not null,
  high numeric not null,
  low numeric not null,
  close numeric not null,
  volume numeric not null,
  derived_from text collate "C",
  ingested_at timestamptz not null default now(),
  primary key (exchange, symbol, timeframe, opened_at) include (open, high, low, close, derived_from),
  constraint timeframe_is_known check (timeframe in ('15m', '1h', '4h', '1d')),
  constraint open_time_is_finite check (isfinite(opened_at)),
  constraint low_is_a_price check (low > 0 and low < 'Infinity'),
  constraint high_is_a_price check (high > 0 and high < 'Infinity'),
  constraint open_and_close_are_within_low_and_high check (
    open between low and high and close between low and high
  ),
  constraint volume_is_finite_and_not_negative check (volume >= 0 and volume < 'Infinity')
);
comment on table public.market_candles is 'Closed candles only. opened_at is the open time in UTC; a candle counts once opened_at + timeframe has passed.';
comment on column public.market_candles.volume is 'In units of the base asset.';
comment on column public.market_candles.derived_from is 'The finer timeframe this candle was aggregated from; null when the venue reported it.';

create table public.market_candle_revisions (
  revision_id bigint generated always as identity primary key,
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  timeframe text collate "C" not null,
  opened_at timestamptz not null,
  revised_at timestamptz not null,
  old_open numeric not null,
  old_high numeric not null,
  old_low numeric not null,
  old_close numeric not null,
  old_volume numeric not null,
  new_open numeric not null,
  new_high numeric not null,
  new_low numeric not null,
  new_close numeric not null,
  new_volume numeric not null
);
comment on table public.market_candle_revisions is 'What a venue first said about a candle and what it said later. The candle itself holds the later word.';
create index market_candle_revisions_by_series on public.market_candle_revisions (exchange, symbol, revised_at desc);

create table public.market_candle_rejects (
  reject_id bigint generated always as identity primary key,
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  timeframe text collate "C" not null,
  reason text not null,
  raw text not null,
  rejected_at timestamptz not null
);
comment on table public.market_candle_rejects is 'Candles that were refused, as they came, each with the sentence that says why. What is refused again for the same reason is not told again.';
create index market_candle_rejects_by_time on public.market_candle_rejects (rejected_at desc);
-- A hash, because what came may be longer than an index entry.
create unique index market_candle_rejects_are_told_once
  on public.market_candle_rejects (exchange, symbol, timeframe, md5(reason || raw)) include (rejected_at);

create table public.market_gaps (
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  timeframe text collate "C" not null,
  missing_from timestamptz not null,
  missing_to timestamptz not null,
  primary key (exchange, symbol, timeframe, missing_from),
  constraint gap_is_not_empty check (missing_to > missing_from)
);
comment on table public.market_gaps is 'Stretches between two candles of a series for which no candle is known: [missing_from, missing_to).';

create table public.market_funding_rates (
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  funded_at timestamptz not null,
  rate numeric not null,
  primary key (exchange, symbol, funded_at) include (rate),
  constraint rate_is_a_plausible_fraction check (rate > -0.1 and rate < 0.1)
);
comment on table public.market_funding_rates is 'Funding payments of perpetual futures: a fraction of the notional per interval, paid by longs to shorts when positive.';

create table public.market_readings (
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  metric text collate "C" not null,
  taken_at timestamptz not null,
  value numeric not null,
  primary key (exchange, symbol, metric, taken_at) include (value),
  constraint metric_is_known check (metric in ('open-interest', 'long-short-ratio', 'basis')),
  constraint reading_time_is_finite check (isfinite(taken_at)),
  constraint interest_and_ratio_are_above_zero check (metric = 'basis' or (value > 0 and value < 'Infinity')),
  constraint basis_is_a_plausible_fraction check (metric <> 'basis' or (value > -0.5 and value < 0.5))
);
comment on table public.market_readings is 'What a derivatives market tells beside its price. Funding has its own table, because calls are charged with it.';
comment on column public.market_readings.symbol is 'The symbol whose candles the reading stands beside, also where the reading was taken on its perpetual future.';
comment on column public.market_readings.taken_at is 'When the value was known, UTC.';
comment on column public.market_readings.value is 'open-interest: units of the base asset; long-short-ratio: long accounts per short account; basis: price of the perpetual future / spot price - 1.';

create table public.market_reading_rejects (
  reject_id bigint generated always as identity primary key,
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  metric text collate "C" not null,
  reason text not null,
  raw text not null,
  rejected_at timestamptz not null
);
comment on table public.market_reading_rejects is 'Funding rates and other readings that were refused, as they came, each with the sentence that says why; each told once.';
create index market_reading_rejects_by_time on public.market_reading_rejects (rejected_at desc);
create unique index market_reading_rejects_are_told_once
  on public.market_reading_rejects (exchange, symbol, metric, md5(reason || raw));

create table public.exchange_status (
  exchange text collate "C" primary key references public.exchanges,
  asked_at timestamptz not null,
  answered_at timestamptz,
  failure text,
  failing_since timestamptz,
  clock_skew_ms bigint,
  constraint failure_has_its_beginning check ((failure is null) = (failing_since is null))
);
comment on table public.exchange_status is 'What the worker met when it last asked each exchange. Whether the exchange is out is not stored: the reader computes it, see exchange_health.';
comment on column public.exchange_status.asked_at is 'When the worker last asked.';
comment on column public.exchange_status.answered_at is 'When the exchange last answered with what was asked for; null while it never has.';
comment on column public.exchange_status.failure is 'What went wrong when it was last asked, in a sentence; null when nothing did.';
comment on column public.exchange_status.failing_since is 'When the first of the failures in a row was met.';
comment on column public.exchange_status.clock_skew_ms is 'Clock of the exchange minus clock of the worker; null until it was measured, and where there is no such clock.';

-- 10_market/helpers/candle_fault.sql
-- Why a reported candle cannot be data, in a sentence; null when nothing is wrong with it.
-- NaN passes "> 0" in Postgres, so every bound is two-sided.
create function engine.candle_fault(
  candle_length interval, opened_at timestamptz, open numeric, high numeric, low numeric, close numeric, volume numeric,
  as_of timestamptz
)
returns text
language sql
immutable
set search_path = ''
return case
  when isfinite(opened_at) is not true then 'it has no open time'
  when date_bin(candle_length, opened_at, timestamptz 'epoch') <> opened_at
    then format('its open time is not on the grid of %s', candle_length)
  when opened_at + candle_length > as_of then 'it is not closed yet'
  when (low > 0 and low < 'Infinity') is not true then format('low %s is not a price', coalesce(low::text, 'null'))
  when (high > 0 and high < 'Infinity') is not true then format('high %s is not a price', coalesce(high::text, 'null'))
  when high < low then format('high %s is below low %s', high, low)
  when (open between low and high) is not true then format('open %s is outside low %s to high %s', coalesce(open::text, 'null'), low, high)
  when (close between low and high) is not true then format('close %s is outside low %s to high %s', coalesce(close::text, 'null'), low, high)
  when (volume >= 0 and volume < 'Infinity') is not true then format('volume %s is not a quantity', coalesce(volume::text, 'null'))
end;
comment on function engine.candle_fault(interval, timestamptz, numeric, numeric, numeric, numeric, numeric, timestamptz) is 'The reason a candle is refused, or null.';

-- 10_market/helpers/timeframe_length.sql
-- How long a candle of this timeframe lasts.
create function engine.timeframe_length(timeframe text)
returns interval
language sql
immutable
return case timeframe
  when '15m' then interval '15 minutes'
  when '1h' then interval '1 hour'
  when '4h' then interval '4 hours'
  when '1d' then interval '24 hours'
end;
comment on function engine.timeframe_length(text) is 'Length of a candle; null for an unknown timeframe.';

-- 10_market/helpers/candle_open.sql
-- The open time of the candle that holds a moment. Days start at 00:00 UTC in every session time zone.
create function engine.candle_open(at timestamptz, timeframe text)
returns timestamptz
language sql
immutable
return date_bin(engine.timeframe_length(timeframe), at, timestamptz 'epoch');
comment on function engine.candle_open(timestamptz, text) is 'Start of the candle of this timeframe that contains the given time.';

-- 10_market/helpers/jump_fault.sql
-- Why a candle is held back although it is sound in itself: a slipped digit (ten times, a tenth) looks like a crash until
-- the market goes on from somewhere else. So open and close must each stand within a factor of five of one of the two
-- closes before the candle, or of the next candle's open. A real move passes at once, because the market got there
-- through its candles, or with the next candle; a fall of 60 % is a factor of 2.5 and never waits. A spike inside a candle
-- is the venue's word at any size: on GDAX ether really traded at $0.10 on 21 June 2017. An error that lasts for several
-- candles is believed; price_comparisons shows it where another exchange has the same coin.
create function engine.jump_fault(
  open numeric, close numeric, close_before numeric, close_before_that numeric, next_open numeric
)
returns text
language sql
immutable
set search_path = ''
return case
  when close_before is null then null
  when (
    open between close_before / 5 and close_before * 5
    or open between close_before_that / 5 and close_before_that * 5
    or open between next_open / 5 and next_open * 5
  ) is not true
    then format('open %s is too far from the close before it, %s, and no next candle confirms it', open, close_before)
  when (
    close between close_before / 5 and close_before * 5
    or close between close_before_that / 5 and close_before_that * 5
    or close between next_open / 5 and next_open * 5
  ) is not true
    then format('close %s is too far from the close before it, %s, and no next candle confirms it', close, close_before)
end;
comment on function engine.jump_fault(numeric, numeric, numeric, numeric, numeric) is 'The reason a candle waits for the next one to confirm it, or null. The first candle of a series is believed.';

-- 10_market/helpers/reading_fault.sql
-- Why a reported reading cannot be data, in a sentence; null when nothing is wrong with it.
create function engine.reading_fault(metric text, taken_at timestamptz, value numeric, as_of timestamptz)
returns text
language sql
immutable
set search_path = ''
return case
  when isfinite(taken_at) is not true then 'it has no time'
  when taken_at > as_of then 'it lies in the future'
  when metric not in ('funding', 'open-interest', 'long-short-ratio', 'basis') then format('there is no metric "%s"', metric)
  when metric = 'funding' and (value > -0.1 and value < 0.1) is not true
    then format('funding %s is not between -10 %% and 10 %% a payment', coalesce(value::text, 'null'))
  when metric = 'basis' and (value > -0.5 and value < 0.5) is not true
    then format('basis %s is not between -50 %% and 50 %%', coalesce(value::text, 'null'))
  when metric in ('open-interest', 'long-short-ratio') and (value > 0 and value < 'Infinity') is not true
    then format('%s %s is not a number above 0', replace(metric, '-', ' '), coalesce(value::text, 'null'))
end;
comment on function engine.reading_fault(text, timestamptz, numeric, timestamptz) is 'The reason a reading is refused, or null.';

-- 10_market/functions/derive_candles.sql
-- Builds the coarser candles that nobody reported from the finer ones that somebody did.
-- A bucket is built once the finer series holds its beginning and has reached its end; a reported candle is never overwritten.
create function engine.derive_candles(
  exchange text, symbol text, timeframe text, touched_from timestamptz, touched_to timestamptz
)
returns void
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
begin
  with reach as (
    select series.first_opened_at as begins_at, series.last_opened_at + series.candle_length as closed_through
    from public.market_series as series
    where series.exchange = derive_candles.exchange
      and series.symbol = derive_candles.symbol
      and series.timeframe = derive_candles.timeframe
  ),
  coarser as (
    select
      target.timeframe,
      target.candle_length,
      -- An outage may have left the bucket before this one unbuilt until now.
      least(
        date_bin(target.candle_length, touched_from, timestamptz 'epoch'),
        coalesce(series.last_opened_at + series.candle_length, reach.begins_at)
      ) as from_at
    from (
      values ('1h', interval '1 hour'), ('4h', interval '4 hours'), ('1d', interval '24 hours')
    ) as target (timeframe, candle_length)
    cross join reach
    left join public.market_series as series
      on series.exchange = derive_candles.exchange
     and series.symbol = derive_candles.symbol
     and series.timeframe = target.timeframe
    where target.candle_length > engine.timeframe_length(derive_candles.timeframe)
  ),
  bucket as (
    select
      coarser.timeframe,
      coarser.candle_length,
      date_bin(coarser.candle_length, candle.opened_at, timestamptz 'epoch') as opened_at,
      (array_agg(candle.open order by candle.opened_at))[1] as open,
      max(candle.high) as high,
      min(candle.low) as low,
      (array_agg(candle.close order by candle.opened_at desc))[1] as close,
      sum(candle.volume) as volume
    from coarser
    join public.market_candles as candle
      on candle.exchange = derive_candles.exchange
     and candle.symbol = derive_candles.symbol
     and candle.timeframe = derive_candles.timeframe
     and candle.opened_at >= coarser.from_at
     and candle.opened_at < date_bin(coarser.candle_length, touched_to, timestamptz 'epoch') + coarser.candle_length
    group by coarser.timeframe, coarser.candle_length, date_bin(coarser.candle_length, candle.opened_at, timestamptz 'epoch')
  )
  insert into public.market_candles as known
    (exchange, symbol, timeframe, opened_at, open, high, low, close, volume, derived_from)
  select
    derive_candles.exchange, derive_candles.symbol, bucket.timeframe, bucket.opened_at,
    bucket.open, bucket.high, bucket.low, bucket.close, bucket.volume, derive_candles.timeframe
  from bucket
  cross join reach
  where bucket.opened_at >= reach.begins_at
    and bucket.opened_at + bucket.candle_length <= reach.closed_through
  order by bucket.timeframe, bucket.opened_at
  on conflict (exchange, symbol, timeframe, opened_at) do update
  set open = excluded.open, high = excluded.high, low = excluded.low,
      close = excluded.close, volume = excluded.volume, derived_from = excluded.derived_from
  where known.derived_from is not null
    and engine.timeframe_length(known.derived_from) >= engine.timeframe_length(excluded.derived_from)
    and (known.open, known.high, known.low, known.close, known.volume)
      is distinct from (excluded.open, excluded.high, excluded.low, excluded.close, excluded.volume);
end;
$$;
comment on function engine.derive_candles(text, text, text, timestamptz, timestamptz) is 'Aggregates one series into 1h, 4h and 1d candles where none were reported.';

-- 10_market/functions/extend_series.sql
-- Notes how far a series reaches now.
create function engine.extend_series(
  exchange text, symbol text, timeframe text, touched_from timestamptz, touched_to timestamptz
)
returns void
language sql
volatile
set search_path = ''
begin atomic
  insert into public.market_series as series
    (exchange, symbol, timeframe, candle_length, first_opened_at, last_opened_at)
  values (
    extend_series.exchange, extend_series.symbol, extend_series.timeframe,
    engine.timeframe_length(extend_series.timeframe), touched_from, touched_to
  )
  on conflict (exchange, symbol, timeframe) do update
  set first_opened_at = least(series.first_opened_at, excluded.first_opened_at),
      last_opened_at = greatest(series.last_opened_at, excluded.last_opened_at);
end;
comment on function engine.extend_series(text, text, text, timestamptz, timestamptz) is 'Stretches the series to hold [touched_from, touched_to].';

-- 10_market/functions/find_gaps.sql
-- Re-reads the stretch a batch touched, and the candle on either side, for missing candles.
create function engine.find_gaps(
  exchange text, symbol text, timeframe text, touched_from timestamptz, touched_to timestamptz
)
returns void
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_candle_length interval := engine.timeframe_length(find_gaps.timeframe);
  v_from timestamptz;
  v_to timestamptz;
begin
  select coalesce(max(candle.opened_at), touched_from) into v_from
  from public.market_candles as candle
  where candle.exchange = find_gaps.exchange and candle.symbol = find_gaps.symbol
    and candle.timeframe = find_gaps.timeframe and candle.opened_at < touched_from;

  select coalesce(min(candle.opened_at), touched_to) into v_to
  from public.market_candles as candle
  where candle.exchange = find_gaps.exchange and candle.symbol = find_gaps.symbol
    and candle.timeframe = find_gaps.timeframe and candle.opened_at > touched_to;

  delete from public.market_gaps as gap
  where gap.exchange = find_gaps.exchange and gap.symbol = find_gaps.symbol
    and gap.timeframe = find_gaps.timeframe
    and gap.missing_from > v_from and gap.missing_to <= v_to;

  insert into public.market_gaps (exchange, symbol, timeframe, missing_from, missing_to)
  select find_gaps.exchange, find_gaps.symbol, find_gaps.timeframe, step.expected_at, step.next_at
  from (
    select
      candle.opened_at + v_candle_length as expected_at,
      lead(candle.opened_at) over (order by candle.opened_at) as next_at
    from public.market_candles as candle
    where candle.exchange = find_gaps.exchange and candle.symbol = find_gaps.symbol
      and candle.timeframe = find_gaps.timeframe and candle.opened_at between v_from and v_to
  ) as step
  where step.next_at > step.expected_at;
end;
$$;
comment on function engine.find_gaps(text, text, text, timestamptz, timestamptz) is 'Keeps market_gaps true for the stretch [touched_from, touched_to] of one series.';

-- 10_market/functions/follow_new_candles.sql
-- Whatever writes candles, the series, its gaps, its coarser candles and the calls it touches follow.
create function engine.follow_new_candles()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_batch record;
begin
  for v_batch in
    select
      candle.exchange, candle.symbol, candle.timeframe, candle.derived_from is not null as is_derived,
      min(candle.opened_at) as touched_from,
      max(candle.opened_at) as touched_to,
      array_agg(candle.opened_at) filter (where candle.opened_at <= series.last_opened_at) as late,
      max(candle.ingested_at) as as_of
    from new_candles as candle
    left join public.market_series as series
      on series.exchange = candle.exchange
     and series.symbol = candle.symbol
     and series.timeframe = candle.timeframe
    group by candle.exchange, candle.symbol, candle.timeframe, candle.derived_from is not null
  loop
    perform engine.extend_series(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
      v_batch.touched_from, v_batch.touched_to);
    continue when v_batch.is_derived;

    perform engine.find_gaps(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
      v_batch.touched_from, v_batch.touched_to);
    perform engine.derive_candles(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
      v_batch.touched_from, v_batch.touched_to);
    if v_batch.late is not null then
      perform engine.rewind_predictions(v_batch.exchange, v_batch.symbol, v_batch.timeframe, v_batch.late,
        'a candle of its path came late', v_batch.as_of);
    end if;
    perform engine.resettle_ambiguous(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
      v_batch.touched_from, v_batch.touched_to, v_batch.as_of);
  end loop;
  return null;
end;
$$;
comment on function engine.follow_new_candles() is 'Statement trigger: keeps series, gaps and coarser candles true after inserts, and re-opens calls whose path a late candle changes.';

create trigger new_candles_are_followed
after insert on public.market_candles
referencing new table as new_candles
for each statement execute function engine.follow_new_candles();

-- 10_market/functions/follow_revised_candles.sql
-- A venue may correct a candle. The first word is kept beside the last, and what was judged by it is judged again.
create function engine.follow_revised_candles()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_batch record;
begin
  insert into public.market_candle_revisions (
    exchange, symbol, timeframe, opened_at, revised_at,
    old_open, old_high, old_low, old_close, old_volume,
    new_open, new_high, new_low, new_close, new_volume
  )
  select
    exchange, symbol, timeframe, opened_at, after.ingested_at,
    before.open, before.high, before.low, before.close, before.volume,
    after.open, after.high, after.low, after.close, after.volume
  from old_candles as before
  join new_candles as after using (exchange, symbol, timeframe, opened_at)
  where before.derived_from is null
    and (before.open, before.high, before.low, before.close, before.volume)
      is distinct from (after.open, after.high, after.low, after.close, after.volume);

  for v_batch in
    select
      exchange, symbol, timeframe, after.derived_from is not null as is_derived,
      min(opened_at) as touched_from,
      max(opened_at) as touched_to,
      array_agg(opened_at) filter (
        where (before.open, before.high, before.low, before.close)
          is distinct from (after.open, after.high, after.low, after.close)
      ) as repriced,
      max(after.ingested_at) as as_of
    from old_candles as before
    join new_candles as after using (exchange, symbol, timeframe, opened_at)
    group by exchange, symbol, timeframe, after.derived_from is not null
  loop
    if not v_batch.is_derived then
      perform engine.extend_series(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
        v_batch.touched_from, v_batch.touched_to);
      perform engine.derive_candles(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
        v_batch.touched_from, v_batch.touched_to);
      perform engine.resettle_ambiguous(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
        v_batch.touched_from, v_batch.touched_to, v_batch.as_of);
    end if;
    if v_batch.repriced is not null then
      perform engine.rewind_predictions(v_batch.exchange, v_batch.symbol, v_batch.timeframe, v_batch.repriced,
        'a candle of its path was revised', v_batch.as_of);
    end if;
  end loop;
  return null;
end;
$$;
comment on function engine.follow_revised_candles() is 'Statement trigger: records revisions, rebuilds coarser candles, and re-opens calls whose path changed.';

create trigger revised_candles_are_followed
after update on public.market_candles
referencing old table as old_candles new table as new_candles
for each statement execute function engine.follow_revised_candles();

-- 10_market/functions/ingest_candles.sql
-- Takes a batch of candles of one series, refuses what cannot be data, and keeps the rest.
-- The same batch twice changes nothing. What follows from new candles is done by the triggers on market_candles.
-- A worker whose clock runs ahead cannot bring tomorrow's candles: this database's clock has a say too.
create function engine.ingest_candles(
  exchange text, symbol text, timeframe text,
  opened_at timestamptz[], open numeric[], high numeric[], low numeric[], close numeric[], volume numeric[],
  as_of timestamptz default now(),
  out written_count integer, out rejected_count integer
)
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_candle_length interval := engine.timeframe_length(ingest_candles.timeframe);
  v_as_of timestamptz := least(ingest_candles.as_of, clock_timestamp());
begin
  with reported as (
    select
      candle.*,
      -- Of two sound candles for one time in a batch the later one counts.
      row_number() over (partition by candle.opened_at, candle.fault is null order by candle.place desc) as latest
    from (
      select
        part.*,
        engine.candle_fault(v_candle_length, part.opened_at, part.open, part.high, part.low, part.close, part.volume,
          v_as_of) as fault
      from unnest(ingest_candles.opened_at, ingest_candles.open, ingest_candles.high, ingest_candles.low,
        ingest_candles.close, ingest_candles.volume)
        with ordinality as part (opened_at, open, high, low, close, volume, place)
    ) as candle
  ),
  sound as (
    select * from reported where reported.fault is null and reported.latest = 1
  ),
  reach as (
    select min(sound.opened_at) as begins_at, max(sound.opened_at) as ends_at from sound
  ),
  -- What stands on either side of the batch: two candles before it, one after.
  known as (
    select before.opened_at, before.open, before.close
    from reach
    cross join lateral (
      select * from public.market_candles as candle
      where candle.exchange = ingest_candles.exchange and candle.symbol = ingest_candles.symbol
        and candle.timeframe = ingest_candles.timeframe and candle.opened_at < reach.begins_at
      order by candle.opened_at desc
      limit 2
    ) as before
    union all
    select after.opened_at, after.open, after.close
    from reach
    cross join lateral (
      select * from public.market_candles as candle
      where candle.exchange = ingest_candles.exchange and candle.symbol = ingest_candles.symbol
        and candle.timeframe = ingest_candles.timeframe and candle.opened_at > reach.ends_at
      order by candle.opened_at
      limit 1
    ) as after
  ),
  judged as (
    select
      path.place,
      engine.jump_fault(path.open, path.close, lag(path.close) over by_time, lag(path.close, 2) over by_time,
        lead(path.open) over by_time) as fault
    from (
      select sound.place, sound.opened_at, sound.open, sound.close from sound
      union all
      select null, known.opened_at, known.open, known.close from known
    ) as path
    window by_time as (order by path.opened_at)
  ),
  settled as (
    select reported.*, coalesce(reported.fault, judged.fault) as reason
    from reported
    left join judged on judged.place = reported.place
  ),
  refused as (
    insert into public.market_candle_rejects (exchange, symbol, timeframe, reason, raw, rejected_at)
    select
      ingest_candles.exchange, ingest_candles.symbol, ingest_candles.timeframe,
      settled.reason,
      concat_ws(',', settled.opened_at, settled.open, settled.high, settled.low, settled.close, settled.volume),
      v_as_of
    from settled
    where settled.reason is not null
    order by settled.place
    on conflict do nothing
  ),
  written as (
    insert into public.market_candles as candle
      (exchange, symbol, timeframe, opened_at, open, high, low, close, volume, ingested_at)
    select
      ingest_candles.exchange, ingest_candles.symbol, ingest_candles.timeframe,
      settled.opened_at, settled.open, settled.high, settled.low, settled.close, settled.volume,
      v_as_of
    from settled
    where settled.reason is null and settled.latest = 1
    order by settled.opened_at
    on conflict (exchange, symbol, timeframe, opened_at) do update
    set open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close,
        volume = excluded.volume, derived_from = null, ingested_at = excluded.ingested_at
    where candle.derived_from is not null
       or (candle.open, candle.high, candle.low, candle.close, candle.volume)
         is distinct from (excluded.open, excluded.high, excluded.low, excluded.close, excluded.volume)
    returning 1
  )
  select (select count(*) from written), (select count(*) from settled where settled.reason is not null)
  into written_count, rejected_count;
end;
$$;
comment on function engine.ingest_candles(text, text, text, timestamptz[], numeric[], numeric[], numeric[], numeric[], numeric[], timestamptz) is
  'Idempotent upsert of closed candles of one series. Returns how many rows changed and how many were refused (see market_candle_rejects).';

-- 10_market/functions/ingest_readings.sql
-- Takes readings of one metric of one symbol, refuses what cannot be data, and keeps the rest: funding where calls are
-- charged from, the others in market_readings. The same readings twice change nothing; the last word counts.
create function engine.ingest_readings(
  exchange text, symbol text, metric text, taken_at timestamptz[], value numeric[], as_of timestamptz default now(),
  out written_count integer, out rejected_count integer
)
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_as_of timestamptz := least(ingest_readings.as_of, clock_timestamp());
begin
  with reported as (
    select
      reading.*,
      row_number() over (partition by reading.taken_at, reading.fault is null order by reading.place desc) as latest
    from (
      select part.*, engine.reading_fault(ingest_readings.metric, part.taken_at, part.value, v_as_of) as fault
      from unnest(ingest_readings.taken_at, ingest_readings.value) with ordinality as part (taken_at, value, place)
    ) as reading
  ),
  sound as (
    select * from reported where reported.fault is null and reported.latest = 1
  ),
  refused as (
    insert into public.market_reading_rejects (exchange, symbol, metric, reason, raw, rejected_at)
    select ingest_readings.exchange, ingest_readings.symbol, ingest_readings.metric, reported.fault,
      concat_ws(',', reported.taken_at, reported.value), v_as_of
    from reported
    where reported.fault is not null
    order by reported.place
    on conflict do nothing
  ),
  charged as (
    insert into public.market_funding_rates as known (exchange, symbol, funded_at, rate)
    select ingest_readings.exchange, ingest_readings.symbol, sound.taken_at, sound.value
    from sound
    where ingest_readings.metric = 'funding'
    order by sound.taken_at
    on conflict (exchange, symbol, funded_at) do update set rate = excluded.rate
    where known.rate is distinct from excluded.rate
    returning 1
  ),
  kept as (
    insert into public.market_readings as known (exchange, symbol, metric, taken_at, value)
    select ingest_readings.exchange, ingest_readings.symbol, ingest_readings.metric, sound.taken_at, sound.value
    from sound
    where ingest_readings.metric <> 'funding'
    order by sound.taken_at
    on conflict (exchange, symbol, metric, taken_at) do update set value = excluded.value
    where known.value is distinct from excluded.value
    returning 1
  )
  select (select count(*) from charged) + (select count(*) from kept),
    (select count(*) from reported where reported.fault is not null)
  into written_count, rejected_count;
end;
$$;
comment on function engine.ingest_readings(text, text, text, timestamptz[], numeric[], timestamptz) is
  'Idempotent upsert of funding, open interest, long/short ratio or basis. Returns how many rows changed and how many were refused (see market_reading_rejects).';

-- 10_market/functions/record_exchange_status.sql
-- Notes what the worker met when it asked an exchange. A round may bring both an answer and a failure, when one symbol of
-- many fails; a round without a failure clears the last one.
create function engine.record_exchange_status(
  exchange text, asked_at timestamptz, answered_at timestamptz, failure text, clock_skew_ms bigint
)
returns void
language sql
volatile
set search_path = ''
begin atomic
  insert into public.exchange_status as status (exchange, asked_at, answered_at, failure, failing_since, clock_skew_ms)
  values (
    record_exchange_status.exchange, record_exchange_status.asked_at, record_exchange_status.answered_at,
    record_exchange_status.failure,
    case when record_exchange_status.failure is not null then record_exchange_status.asked_at end,
    record_exchange_status.clock_skew_ms
  )
  on conflict (exchange) do update
  set asked_at = excluded.asked_at,
      answered_at = coalesce(excluded.answered_at, status.answered_at),
      failure = excluded.failure,
      failing_since = case when excluded.failure is not null then coalesce(status.failing_since, excluded.failing_since) end,
      clock_skew_ms = coalesce(excluded.clock_skew_ms, status.clock_skew_ms);
end;
comment on function engine.record_exchange_status(text, timestamptz, timestamptz, text, bigint) is 'One round of questions to an exchange: when it was asked, when it answered (null: not at all), what failed, how far its clock is from ours.';

-- 10_market/functions/request_ingest.sql
-- For a project without a worker: pg_cron calls this, and pg_net asks the edge function ingest-prices to fetch what closed.
-- Address and secret are in the Vault, so that neither the job's command nor a dump shows them. Both extensions are named
-- in variables, because neither is there where a worker does this.
create function engine.request_ingest()
returns bigint
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_net text := 'net';
  v_vault text := 'vault';
  v_url text;
  v_secret text;
  v_request bigint;
begin
  if to_regnamespace(v_net) is null or to_regclass(v_vault || '.decrypted_secrets') is null then
    raise exception 'the ingest cannot be requested: this project lacks pg_net or the Vault'
      using hint = 'Enable the extensions pg_net and supabase_vault, or run the worker instead.';
  end if;

  execute format(
    'select max(decrypted_secret) filter (where name = $1), max(decrypted_secret) filter (where name = $2)
     from %I.decrypted_secrets', v_vault)
  into v_url, v_secret
  using 'quorum_ingest_url', 'quorum_ingest_secret';
  if v_url is null or v_secret is null then
    raise exception 'the ingest cannot be requested: the Vault lacks quorum_ingest_url or quorum_ingest_secret'
      using hint = 'Store both with vault.create_secret: supabase/functions/README.md shows how.';
  end if;

  execute format('select %I.http_post(url := $1, body := $2, headers := $3, timeout_milliseconds := 60000)', v_net)
  into v_request
  using v_url, jsonb_build_object(), jsonb_build_object(
    'content-type', 'application/json', 'authorization', 'Bearer ' || v_secret
  );
  return v_request;
end;
$$;
comment on function engine.request_ingest() is 'Asks the edge function ingest-prices to run. Returns pg_net''s number of the request; the answer comes to net._http_response.';

-- 10_market/views.sql
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

-- 10_market/policies.sql
alter table public.exchanges enable row level security;
alter table public.market_symbols enable row level security;
alter table public.market_series enable row level security;
alter table public.market_candles enable row level security;
alter table public.market_candle_revisions enable row level security;
alter table public.market_candle_rejects enable row level security;
alter table public.market_gaps enable row level security;
alter table public.market_funding_rates enable row level security;
alter table public.market_readings enable row level security;
alter table public.market_reading_rejects enable row level security;
alter table public.exchange_status enable row level security;

create policy everyone_reads on public.exchanges for select to anon, authenticated using (true);
create policy everyone_reads on public.market_symbols for select to anon, authenticated using (true);
create policy everyone_reads on public.market_series for select to anon, authenticated using (true);
create policy everyone_reads on public.market_candles for select to anon, authenticated using (true);
create policy everyone_reads on public.market_candle_revisions for select to anon, authenticated using (true);
create policy everyone_reads on public.market_candle_rejects for select to anon, authenticated using (true);
create policy everyone_reads on public.market_gaps for select to anon, authenticated using (true);
create policy everyone_reads on public.market_funding_rates for select to anon, authenticated using (true);
create policy everyone_reads on public.market_readings for select to anon, authenticated using (true);
create policy everyone_reads on public.market_reading_rejects for select to anon, authenticated using (true);
create policy everyone_reads on public.exchange_status for select to anon, authenticated using (true);

grant select on
  public.exchanges, public.market_symbols, public.market_series, public.market_candles,
  public.market_candle_revisions, public.market_candle_rejects, public.market_gaps,
  public.market_funding_rates, public.market_readings, public.market_reading_rejects, public.exchange_status,
  public.symbol_freshness, public.exchange_health, public.series_freshness, public.reading_freshness,
  public.market_rejects, public.frozen_symbols, public.price_comparisons
to anon, authenticated, service_role;
