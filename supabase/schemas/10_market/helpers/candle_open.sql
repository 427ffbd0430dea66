-- The open time of the candle that holds a moment. Days start at 00:00 UTC in every session time zone.
create function engine.candle_open(at timestamptz, timeframe text)
returns timestamptz
language sql
immutable
return date_bin(engine.timeframe_length(timeframe), at, timestamptz 'epoch');
comment on function engine.candle_open(timestamptz, text) is 'Start of the candle of this timeframe that contains the given time.';
