-- Until when accounts are kept: as_of, or three days after the newest candle anywhere, whichever is earlier.
-- A feed that stops for hours leaves its trades standing; one that ended, as recorded candles do, ends the account.
create function engine.market_time(as_of timestamptz)
returns timestamptz
language sql
stable
set search_path = ''
as $$
  select least(market_time.as_of, max(series.last_opened_at + series.candle_length) + interval '3 days')
  from public.market_series as series;
$$;
comment on function engine.market_time(timestamptz) is 'as_of, but not more than three days after the newest candle of all series.';
