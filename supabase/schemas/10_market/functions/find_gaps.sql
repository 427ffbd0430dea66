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
