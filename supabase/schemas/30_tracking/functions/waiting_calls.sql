-- Reads the working set, which no request role may touch, and hands out which calls wait to enter.
create function engine.waiting_calls()
returns table (prediction_id bigint, bot_name text)
language sql
stable
security definer
rows 200
set search_path = ''
begin atomic
  select call.prediction_id, call.bot_name
  from engine.open_predictions as open_call
  join public.bot_predictions as call on call.prediction_id = open_call.prediction_id
  where open_call.entered_at is null;
end;
comment on function engine.waiting_calls() is 'The calls waiting to enter, and whose they are: what public.waiting_predictions lists.';
