-- Whether a day of calls can be judged: each of them is a day old and its direction known, or will never be.
create function engine.calls_are_settled(day date, as_of timestamptz)
returns boolean
language sql
stable
set search_path = ''
set jit = off
as $$
  select calls_are_settled.day <= engine.call_day(calls_are_settled.as_of) - 4 or (
    calls_are_settled.day < engine.call_day(calls_are_settled.as_of)
    and not exists (
      select
      from public.bot_predictions as call
      left join public.prediction_outcomes as outcome on outcome.prediction_id = call.prediction_id
      where call.predicted_at >= calls_are_settled.day::timestamp at time zone 'UTC'
        and call.predicted_at < (calls_are_settled.day + 1)::timestamp at time zone 'UTC'
        and (
          call.predicted_at > calls_are_settled.as_of - interval '24 hours'
          or outcome.prediction_id is null
          or (outcome.entered_at is not null and outcome.return_24h is null)
        )
    )
  );
$$;
comment on function engine.calls_are_settled(date, timestamptz) is 'True once every call of the day has its direction after 24 hours or was never filled; four days later in any case.';
