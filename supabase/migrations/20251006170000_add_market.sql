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
comment on table public.market_candle_rejects is 'Candles that were refused, as they came, each with the sentence that says why.';
create index market_candle_rejects_by_time on public.market_candle_rejects (rejected_at desc);

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
set search_path = ''
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
set search_path = ''
return date_bin(engine.timeframe_length(timeframe), at, timestamptz 'epoch');
comment on function engine.candle_open(timestamptz, text) is 'Start of the candle of this timeframe that contains the given time.';

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
          ingest_candles.as_of) as fault
      from unnest(ingest_candles.opened_at, ingest_candles.open, ingest_candles.high, ingest_candles.low,
        ingest_candles.close, ingest_candles.volume)
        with ordinality as part (opened_at, open, high, low, close, volume, place)
    ) as candle
  ),
  refused as (
    insert into public.market_candle_rejects (exchange, symbol, timeframe, reason, raw, rejected_at)
    select
      ingest_candles.exchange, ingest_candles.symbol, ingest_candles.timeframe,
      reported.fault,
      concat_ws(',', reported.opened_at, reported.open, reported.high, reported.low, reported.close, reported.volume),
      ingest_candles.as_of
    from reported
    where reported.fault is not null
    returning 1
  ),
  written as (
    insert into public.market_candles as candle
      (exchange, symbol, timeframe, opened_at, open, high, low, close, volume, ingested_at)
    select
      ingest_candles.exchange, ingest_candles.symbol, ingest_candles.timeframe,
      reported.opened_at, reported.open, reported.high, reported.low, reported.close, reported.volume,
      ingest_candles.as_of
    from reported
    where reported.fault is null and reported.latest = 1
    order by reported.opened_at
    on conflict (exchange, symbol, timeframe, opened_at) do update
    set open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close,
        volume = excluded.volume, derived_from = null, ingested_at = excluded.ingested_at
    where candle.derived_from is not null
       or (candle.open, candle.high, candle.low, candle.close, candle.volume)
         is distinct from (excluded.open, excluded.high, excluded.low, excluded.close, excluded.volume)
    returning 1
  )
  select (select count(*) from written), (select count(*) from refused)
  into written_count, rejected_count;
end;
$$;
comment on function engine.ingest_candles(text, text, text, timestamptz[], numeric[], numeric[], numeric[], numeric[], numeric[], timestamptz) is
  'Idempotent upsert of closed candles of one series. Returns how many rows changed and how many were refused (see market_candle_rejects).';

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

-- 10_market/policies.sql
alter table public.exchanges enable row level security;
alter table public.market_symbols enable row level security;
alter table public.market_series enable row level security;
alter table public.market_candles enable row level security;
alter table public.market_candle_revisions enable row level security;
alter table public.market_candle_rejects enable row level security;
alter table public.market_gaps enable row level security;
alter table public.market_funding_rates enable row level security;

create policy everyone_reads on public.exchanges for select to anon, authenticated using (true);
create policy everyone_reads on public.market_symbols for select to anon, authenticated using (true);
create policy everyone_reads on public.market_series for select to anon, authenticated using (true);
create policy everyone_reads on public.market_candles for select to anon, authenticated using (true);
create policy everyone_reads on public.market_candle_revisions for select to anon, authenticated using (true);
create policy everyone_reads on public.market_candle_rejects for select to anon, authenticated using (true);
create policy everyone_reads on public.market_gaps for select to anon, authenticated using (true);
create policy everyone_reads on public.market_funding_rates for select to anon, authenticated using (true);

grant select on
  public.exchanges, public.market_symbols, public.market_series, public.market_candles,
  public.market_candle_revisions, public.market_candle_rejects, public.market_gaps,
  public.market_funding_rates, public.symbol_freshness
to anon, authenticated, service_role;
