-- The situation of an hour is written down with the first call made in it, as the market looked then; never changed later.
create function engine.note_situations()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  perform engine.meet_situation(hour.exchange, hour.observed_at)
  from (
    select distinct call.exchange, date_bin('1 hour', call.predicted_at, timestamptz 'epoch') as observed_at
    from new_calls as call
  ) as hour
  where not exists (
    select from public.situation_hours as known
    where known.exchange = hour.exchange and known.observed_at = hour.observed_at
  );
  return null;
end;
$$;
comment on function engine.note_situations() is 'Statement trigger: names the situation of the hours in which calls were made for the first time.';

-- By its name it runs after new_calls_have_a_regime, whose label it reads.
create trigger new_calls_have_a_situation
after insert on public.bot_predictions
referencing new table as new_calls
for each statement execute function engine.note_situations();
