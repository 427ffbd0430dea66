-- Twenty coins called in one minute tend to be right or wrong together. How many calls a bot makes at a time, and how
-- alike they turn out over the whole crowd (without the ensemble's own), is taken from the calls decided in the last 90 days.
create function engine.measure_simultaneity(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_correlation double precision;
begin
  delete from engine.simultaneous_calls;
  with moment as materialized (
    select outcome.bot_name, count(*)::double precision as calls,
      count(*) filter (where outcome.is_correct)::double precision as correct
    from public.bots as bot
    cross join lateral (
      select known.bot_name, known.predicted_at, known.is_correct
      from public.prediction_outcomes as known
      where known.bot_name = bot.bot_name
        and known.exited_at > measure_simultaneity.as_of - interval '90 days'
        and known.exited_at <= measure_simultaneity.as_of
        and known.is_correct is not null
    ) as outcome
    group by outcome.bot_name, outcome.predicted_at
  ),
  bot as (
    select bot_name, sum(calls * calls) / sum(calls) as call_count, sum(correct) / sum(calls) as rate
    from moment
    group by bot_name
    order by bot_name
  ),
  written as (
    insert into engine.simultaneous_calls (bot_name, call_count)
    select bot_name, greatest(1, call_count) from bot
  )
  -- Covariance of the pairs of simultaneous calls over the variance of single calls, each around its bot's own rate.
  select
    sum(power(correct - calls * rate, 2) - (correct * power(1 - rate, 2) + (calls - correct) * power(rate, 2)))
      / nullif(sum(calls * (calls - 1) * rate * (1 - rate)), 0)
  into v_correlation
  from (
    select moment.*, bot.rate
    from moment
    join bot on bot.bot_name = moment.bot_name
    join public.bots as speaker on speaker.bot_name = moment.bot_name and not speaker.is_ensemble
    order by moment.bot_name, moment.calls, moment.correct
  ) as paired;

  update engine.analytics_progress set correctness_correlation = greatest(0, least(v_correlation, 1));
end;
$$;
comment on function engine.measure_simultaneity(timestamptz) is 'Rewrites simultaneous_calls and the intraclass correlation of correctness, floored at 0.';
