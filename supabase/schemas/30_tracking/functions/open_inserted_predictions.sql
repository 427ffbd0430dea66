-- Every call that is written is followed, however it was written.
create function engine.open_inserted_predictions()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  perform engine.await_entry(array_agg(prediction_id)) from inserted_predictions;

  -- A call written after its candle was tracked sends the tracker back to it.
  update engine.series_watermarks as watermark
  set tracked_through = first_call.predicted_at
  from (
    select exchange, symbol, min(predicted_at) as predicted_at
    from inserted_predictions
    group by exchange, symbol
  ) as first_call
  where watermark.exchange = first_call.exchange
    and watermark.symbol = first_call.symbol
    and watermark.tracked_through > first_call.predicted_at;
  return null;
end;
$$;
comment on function engine.open_inserted_predictions() is 'Statement trigger: puts new calls into the working set.';

create trigger new_predictions_are_followed
after insert on public.bot_predictions
referencing new table as inserted_predictions
for each statement execute function engine.open_inserted_predictions();
