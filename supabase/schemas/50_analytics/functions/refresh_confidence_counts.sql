-- Decided calls by the confidence they claimed, counted with the day they ended on.
create function engine.refresh_confidence_counts(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  delete from engine.bot_confidence_counts as state
  using engine.stale_state_days as stale
  where state.bot_name = stale.bot_name and state.day = stale.day
    and stale.day <= engine.utc_day(refresh_confidence_counts.as_of);

  insert into engine.bot_confidence_counts (bot_name, day, permilles, decided_counts, correct_counts)
  select
    bot_name, day, array_agg(permille order by permille), array_agg(decided order by permille),
    array_agg(correct order by permille)
  from (
    select
      ended.bot_name, ended.day, round(ended.confidence * 1000)::smallint as permille, count(*)::integer as decided,
      (count(*) filter (where ended.is_correct))::integer as correct
    from engine.find_ended_trades(refresh_confidence_counts.as_of) as ended
    where ended.is_correct is not null
    group by 1, 2, 3
  ) as claim
  group by bot_name, day
  order by bot_name, day;
end;
$$;
comment on function engine.refresh_confidence_counts(timestamptz) is 'Rebuilds the confidence counts of the stale bot-days.';
