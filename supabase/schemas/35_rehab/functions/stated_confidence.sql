-- How often a bot said it would be right.
create function engine.stated_confidence(bot_name text, from_day date, through_day date)
returns double precision
language sql
stable
set search_path = ''
as $$
  select avg(call.confidence order by call.prediction_id)
  from public.prediction_outcomes as outcome
  join public.bot_predictions as call on call.prediction_id = outcome.prediction_id
  where outcome.bot_name = stated_confidence.bot_name
    and outcome.exited_at > coalesce(stated_confidence.from_day::timestamp at time zone 'UTC', '-infinity')
    and outcome.exited_at <= (stated_confidence.through_day + 1)::timestamp at time zone 'UTC'
    and outcome.is_correct is not null;
$$;
comment on function engine.stated_confidence(text, date, date) is 'Mean confidence of a bot''s decided calls that ended on these UTC days; a null from_day begins with its first.';
