-- Reads the working set, which no request role may touch, and hands out the numbers of the calls that wait to enter.
create function engine.waiting_calls()
returns setof bigint
language sql
stable
security definer
rows 200
set search_path = ''
begin atomic
  select open_call.prediction_id from engine.open_predictions as open_call where open_call.entered_at is null;
end;
comment on function engine.waiting_calls() is 'Numbers of the calls waiting to enter: what public.waiting_predictions lists.';
