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
