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
