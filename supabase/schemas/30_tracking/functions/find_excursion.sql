-- Lowest and highest price of the candles that lie whole within [from_at, to_at]; null where none does.
-- Two levels: four-hour candles built from the series stand for its own where none of them is missing.
create function engine.find_excursion(
  exchange text, symbol text, timeframe text, from_at timestamptz, to_at timestamptz,
  out lowest numeric, out highest numeric
)
language plpgsql
stable
set search_path = ''
as $$
declare
  v_length interval := engine.timeframe_length(find_excursion.timeframe);
  v_blocks_from timestamptz := date_bin('4 hours', from_at - interval '1 microsecond', timestamptz 'epoch') + interval '4 hours';
  v_blocks_to timestamptz := date_bin('4 hours', to_at, timestamptz 'epoch');
  v_is_whole boolean := false;
begin
  if v_blocks_to > v_blocks_from and v_length < interval '4 hours' then
    select min(block.low), max(block.high),
      count(*) filter (where block.derived_from = find_excursion.timeframe)
        = extract(epoch from v_blocks_to - v_blocks_from) / extract(epoch from interval '4 hours')
    into lowest, highest, v_is_whole
    from public.market_candles as block
    where block.exchange = find_excursion.exchange and block.symbol = find_excursion.symbol
      and block.timeframe = '4h' and block.opened_at >= v_blocks_from and block.opened_at < v_blocks_to;
  end if;

  if v_is_whole then
    select least(lowest, min(candle.low)), greatest(highest, max(candle.high)) into lowest, highest
    from (
      values (from_at, v_blocks_from - v_length), (v_blocks_to, to_at - v_length)
    ) as edge (first_opened_at, last_opened_at)
    join public.market_candles as candle
      on candle.exchange = find_excursion.exchange and candle.symbol = find_excursion.symbol
     and candle.timeframe = find_excursion.timeframe
     and candle.opened_at between edge.first_opened_at and edge.last_opened_at;
  else
    select min(candle.low), max(candle.high) into lowest, highest
    from public.market_candles as candle
    where candle.exchange = find_excursion.exchange and candle.symbol = find_excursion.symbol
      and candle.timeframe = find_excursion.timeframe
      and candle.opened_at between from_at and to_at - v_length;
  end if;
end;
$$;
comment on function engine.find_excursion(text, text, text, timestamptz, timestamptz) is 'Extremes of one series between two moments, from candles that opened and closed between them.';
