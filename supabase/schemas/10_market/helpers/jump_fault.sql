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
