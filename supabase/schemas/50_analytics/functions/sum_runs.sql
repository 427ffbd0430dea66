-- The runs of wins and losses on each stale bot-day. First and last run are kept apart, because they may go on in the
-- days around; a return of zero ends a run. The runs test leaves zeros out and counts for itself.
create function engine.sum_runs(as_of timestamptz)
returns table (
  bot_name text, market_regime text, day date,
  first_sign smallint, first_run integer, first_run_net double precision,
  last_sign smallint, last_run integer, last_run_net double precision, is_one_run boolean,
  best_win_run integer, best_win_run_net double precision, best_loss_run integer, best_loss_run_net double precision,
  opening_sign smallint, closing_sign smallint, run_count integer
)
language sql
stable
rows 1000
set search_path = ''
set jit = off
as $$
  with stepped as (
    select
      ended.bot_name, label.market_regime, ended.day, ended.exited_at, ended.prediction_id, ended.net_return,
      sign(ended.net_return)::smallint as sign,
      (sign(ended.net_return) is distinct from lag(sign(ended.net_return)) over exits or ended.net_return = 0)::integer as begins
    from engine.find_ended_trades(sum_runs.as_of) as ended
    cross join lateral (values ('ALL'), (ended.market_regime)) as label (market_regime)
    where label.market_regime is not null
    window exits as (
      partition by ended.bot_name, label.market_regime, ended.day order by ended.exited_at, ended.prediction_id
    )
  ),
  numbered as (
    select stepped.*, sum(begins) over (
      partition by bot_name, market_regime, day order by exited_at, prediction_id
      rows unbounded preceding
    ) as number
    from stepped
  ),
  run as (
    select bot_name, market_regime, day, number, sign, count(*) as length, sum(net_return) as net
    from numbered
    group by bot_name, market_regime, day, number, sign
  ),
  placed as (
    select run.*,
      number = 1 as is_first,
      number = max(number) over of_day as is_last,
      -- Two runs of one sign with nothing but zeros between them are one to the runs test.
      sign <> 0 and sign is distinct from lag(sign) over (
        partition by bot_name, market_regime, day, sign = 0 order by number
      ) as is_counted
    from run
    window of_day as (partition by bot_name, market_regime, day)
  )
  select
    bot_name, market_regime, day,
    max(sign) filter (where is_first), max(length) filter (where is_first), max(net) filter (where is_first),
    max(sign) filter (where is_last), max(length) filter (where is_last), max(net) filter (where is_last),
    count(*) = 1,
    coalesce(max(length) filter (where sign = 1), 0),
    coalesce((array_agg(net order by length desc, number) filter (where sign = 1))[1], 0),
    coalesce(max(length) filter (where sign = -1), 0),
    coalesce((array_agg(net order by length desc, number) filter (where sign = -1))[1], 0),
    coalesce((array_agg(sign order by number) filter (where sign <> 0))[1], 0),
    coalesce((array_agg(sign order by number desc) filter (where sign <> 0))[1], 0),
    count(*) filter (where is_counted)
  from placed
  group by bot_name, market_regime, day;
$$;
comment on function engine.sum_runs(timestamptz) is 'Streak part of the daily states of the stale bot-days, for ALL and for each regime.';
