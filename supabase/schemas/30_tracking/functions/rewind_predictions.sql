-- Some candles came late or were revised: the calls whose path or marks they touch are judged again.
create function engine.rewind_predictions(
  exchange text, symbol text, timeframe text, candles timestamptz[], reason text, as_of timestamptz
)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_first timestamptz;
  v_last timestamptz;
  v_touched bigint[];
begin
  select min(candle), max(candle) into v_first, v_last from unnest(candles) as candle;

  update engine.series_watermarks as watermark
  set tracked_through = least(watermark.tracked_through, v_first)
  where watermark.exchange = rewind_predictions.exchange
    and watermark.symbol = rewind_predictions.symbol
    and watermark.timeframe = rewind_predictions.timeframe;

  select array_agg(outcome.prediction_id) into v_touched
  from public.prediction_outcomes as outcome
  where outcome.exchange = rewind_predictions.exchange
    and outcome.symbol = rewind_predictions.symbol
    -- 30 days to enter, 30 to run, 7 to the last mark.
    and outcome.predicted_at between v_first - interval '68 days' and v_last
    and coalesce(outcome.timeframe, rewind_predictions.timeframe) = rewind_predictions.timeframe
    -- A path reaches from the call to its end or its last mark, whichever comes later.
    and exists (
      select from unnest(candles) as candle (opened_at)
      where candle.opened_at >= outcome.predicted_at
        and candle.opened_at <= greatest(
          outcome.entered_at + interval '7 days', coalesce(outcome.exited_at, 'infinity'))
    );
  if v_touched is null then
    return 0;
  end if;
  return engine.withdraw_outcomes(v_touched, rewind_predictions.reason, rewind_predictions.as_of);
end;
$$;
comment on function engine.rewind_predictions(text, text, text, timestamptz[], text, timestamptz) is 'Withdraws the outcomes that depend on these candles of one series. Returns how many.';
