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
