-- Holds the crowd's own decisions against what came: labels those that are due, keeps their record and that of each strategy, and from
-- it how much each is listened to and what its score is worth.
create function public.score_decisions(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_moments timestamptz[];
  v_days date[];
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum trust', 0));
  v_moments := engine.label_decisions(score_decisions.as_of);
  v_days := array(select distinct engine.call_day(moment) from unnest(v_moments) as moment order by 1);
  if cardinality(v_days) > 0 then
    perform engine.record_decisions(array(select distinct engine.utc_day(moment) from unnest(v_moments) as moment order by 1));
    perform engine.score_strategies(v_days);
    -- Two years move little in a quarter of a day.
    if not exists (
      select from public.vote_calibration as calibration
      where engine.call_day(calibration.as_of) >= engine.call_day(score_decisions.as_of)
    ) then
      perform engine.calibrate_votes(score_decisions.as_of);
    end if;
    perform engine.write_episodes(v_days);
  end if;
  return cardinality(v_days);
end;
$$;
comment on function public.score_decisions(timestamptz) is 'Cron job: labels due decisions, scores the strategies, calibrates the vote. Returns on how many days of decisions there was news.';
