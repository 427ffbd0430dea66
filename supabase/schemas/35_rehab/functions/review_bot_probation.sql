-- Keeps bots that are hopeless, or too good to be true, from voting, and gives the former a second chance.
-- Every missed day is reviewed in its turn, as it would have been then: a late run decides what punctual ones would have.
create function public.review_bot_probation(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_first date;
  v_day date;
  v_decisions integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum rehab', 0));
  -- The records are read off the daily sums; what has ended by now has to be in them.
  perform public.update_bot_metrics(review_bot_probation.as_of);

  select coalesce(progress.reviewed_through + 1, (select min(day) from public.bot_performance_history))
  into v_first
  from engine.rehab_progress as progress;
  for v_day in
    select v_first + number
    from generate_series(0, least(engine.utc_day(review_bot_probation.as_of) - v_first, 399)) as number
    where engine.review_moment(v_first + number) <= review_bot_probation.as_of
    order by number
  loop
    v_decisions := v_decisions + engine.review_bots(v_day);
  end loop;
  update engine.rehab_progress set reviewed_through = v_day where v_day is not null;
  return v_decisions;
end;
$$;
comment on function public.review_bot_probation(timestamptz) is 'Cron job: reviews every bot for each UTC day that has not been reviewed, up to 400 of them a run. Returns how many decisions were taken; each is a row of bot_probation_events.';
