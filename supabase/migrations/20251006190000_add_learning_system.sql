-- Chapter 40_metrics, built from supabase/schemas/40_metrics. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 40_metrics/tables.sql
-- The metrics station: how good each bot is, counted per prediction and per trade, never mixed.

create table public.bot_performance_history (
  bot_name text collate "C" not null references public.bots on update cascade,
  day date not null,
  ended_count integer not null,
  unfilled_count integer not null,
  decided_count integer not null,
  correct_count integer not null,
  flat_count integer not null,
  trade_count integer not null,
  win_count integer not null,
  loss_count integer not null,
  take_profit_count integer not null,
  stop_loss_count integer not null,
  liquidated_count integer not null,
  expired_count integer not null,
  ambiguous_count integer not null,
  unknown_funding_count integer not null,
  gross_return_sum double precision not null,
  fee_return_sum double precision not null,
  slippage_return_sum double precision not null,
  funding_return_sum double precision not null,
  liquidation_return_sum double precision not null,
  net_return_sum double precision not null,
  win_return_sum double precision not null,
  loss_return_sum double precision not null,
  take_profit_hours double precision[] not null,
  stop_loss_hours_sum double precision not null,
  primary key (bot_name, day),
  constraint every_end_is_a_trade_or_unfilled check (ended_count = trade_count + unfilled_count),
  constraint every_trade_has_one_end check (
    trade_count = take_profit_count + stop_loss_count + liquidated_count + expired_count
  ),
  constraint correct_calls_are_decided_calls check (correct_count between 0 and decided_count),
  constraint calls_without_funding_rates_are_trades check (unknown_funding_count between 0 and trade_count),
  constraint decided_and_flat_calls_are_trades check (decided_count + flat_count = trade_count),
  constraint sums_are_finite check (
    abs(net_return_sum) < 'Infinity' and abs(gross_return_sum) < 'Infinity'
    and abs(fee_return_sum) < 'Infinity' and abs(slippage_return_sum) < 'Infinity'
    and abs(funding_return_sum) < 'Infinity' and abs(liquidation_return_sum) < 'Infinity'
    and abs(win_return_sum) < 'Infinity' and abs(loss_return_sum) < 'Infinity'
    and stop_loss_hours_sum >= 0 and stop_loss_hours_sum < 'Infinity'
  ),
  constraint each_target_took_its_time check (
    cardinality(take_profit_hours) = take_profit_count and 0 <= all (take_profit_hours) and 'Infinity' > all (take_profit_hours)
  )
);
comment on table public.bot_performance_history is 'One row a bot and UTC day on which calls of it ended: the sums all windows are merged from. A day without ends has no row.';
comment on column public.bot_performance_history.decided_count is 'Calls that were right or wrong; flat and unfilled ones are counted apart.';
comment on column public.bot_performance_history.unknown_funding_count is 'Trades on venues that charge funding but whose rates are not recorded: their part of funding_return_sum is 0.';
comment on column public.bot_performance_history.net_return_sum is 'Sum of net returns on margin; the five parts beside it add up to it.';
comment on column public.bot_performance_history.loss_return_sum is 'Sum of the negative net returns (negative or zero).';
comment on column public.bot_performance_history.take_profit_hours is 'From entry to target, one number a trade in ascending order: a median does not add up, its numbers do.';
comment on column public.bot_performance_history.stop_loss_hours_sum is 'From entry to stop, over the trades that were stopped.';

create table public.bot_accuracy_metrics (
  bot_name text collate "C" primary key references public.bots on update cascade,
  ended_count bigint not null default 0,
  unfilled_count bigint not null default 0,
  decided_count bigint not null default 0,
  correct_count bigint not null default 0,
  flat_count bigint not null default 0,
  accuracy_rate double precision,
  accuracy_low double precision,
  accuracy_high double precision,
  trade_count bigint not null default 0,
  win_count bigint not null default 0,
  loss_count bigint not null default 0,
  win_rate double precision,
  win_rate_low double precision,
  win_rate_high double precision,
  take_profit_count bigint not null default 0,
  stop_loss_count bigint not null default 0,
  liquidated_count bigint not null default 0,
  expired_count bigint not null default 0,
  mean_net_return double precision,
  mean_gross_return double precision,
  profit_factor double precision,
  unknown_reasons jsonb not null default '{"accuracy_rate": "no call has been decided", "win_rate": "no trade has ended", "mean_net_return": "no trade has ended", "profit_factor": "no trade has ended"}',
  first_ended_on date,
  last_ended_on date,
  as_of timestamptz,
  constraint rates_are_fractions check (
    accuracy_rate between 0 and 1 and accuracy_low between 0 and 1 and accuracy_high between 0 and 1
    and win_rate between 0 and 1 and win_rate_low between 0 and 1 and win_rate_high between 0 and 1
  ),
  constraint intervals_hold_their_rates check (
    accuracy_rate between accuracy_low - 1e-12 and accuracy_high + 1e-12
    and win_rate between win_rate_low - 1e-12 and win_rate_high + 1e-12
  ),
  constraint profit_factor_is_finite check (profit_factor >= 0 and profit_factor < 'Infinity'),
  constraint mean_returns_are_finite check (
    abs(mean_net_return) < 'Infinity' and abs(mean_gross_return) < 'Infinity'
  )
);
comment on table public.bot_accuracy_metrics is 'One row for every bot, from the day it is registered. What is not known yet is null, and unknown_reasons says why.';
comment on column public.bot_accuracy_metrics.accuracy_rate is 'Right calls / decided calls, per prediction; Wilson 95 % interval beside it.';
comment on column public.bot_accuracy_metrics.win_rate is 'Winning trades / (winning + losing trades), net of costs; Wilson 95 % interval beside it.';
comment on column public.bot_accuracy_metrics.mean_net_return is 'Expectancy: mean net return on margin per trade.';
comment on column public.bot_accuracy_metrics.profit_factor is 'Sum of winning over sum of losing net returns, per trade.';
comment on column public.bot_accuracy_metrics.as_of is 'When it was computed.';

create table engine.stale_bot_days (
  bot_name text collate "C" not null references public.bots on update cascade on delete cascade,
  day date not null,
  primary key (bot_name, day)
);
comment on table engine.stale_bot_days is 'Bot-days whose outcomes changed since they were summed: the metrics'' watermark. update_bot_metrics rebuilds exactly these.';

create table engine.stale_state_days (
  bot_name text collate "C" not null references public.bots on update cascade on delete cascade,
  day date not null,
  primary key (bot_name, day)
);
comment on table engine.stale_state_days is 'Bot-days whose account changed since its daily states were summed; other days than above, because a call changes every day it was open in. calculate_advanced_metrics rebuilds exactly these.';

create table engine.stale_direction_days (
  bot_name text collate "C" not null references public.bots on update cascade on delete cascade,
  day date not null,
  primary key (bot_name, day)
);
comment on table engine.stale_direction_days is 'Bot-days of calls whose 24 h mark came or changed since they were counted: the trust station''s watermark.';

create table engine.stale_residual_days (
  day date primary key
);
comment on table engine.stale_residual_days is 'UTC days of calls whose 24 h marks came or changed since their residuals were multiplied up: the correlation station''s watermark.';

-- 40_metrics/helpers/wilson_low.sql
-- Lower end of the Wilson 95 % interval of a rate; null without trials.
create function engine.wilson_low(successes bigint, trials bigint)
returns double precision
language sql
immutable
return case when trials > 0 then greatest(0, (
  successes::double precision / trials + 3.8414588206941254 / (2 * trials)
  - 1.959963984540054 * sqrt(
    successes::double precision / trials * (1 - successes::double precision / trials) / trials
    + 3.8414588206941254 / (4 * trials::double precision * trials)
  )
) / (1 + 3.8414588206941254 / trials)) end;
comment on function engine.wilson_low(bigint, bigint) is 'Wilson (1927) score interval at 95 %, lower end, between 0 and 1.';

-- 40_metrics/helpers/wilson_high.sql
-- Upper end of the Wilson 95 % interval of a rate; null without trials.
create function engine.wilson_high(successes bigint, trials bigint)
returns double precision
language sql
immutable
return 1 - engine.wilson_low(trials - successes, trials);
comment on function engine.wilson_high(bigint, bigint) is 'Wilson (1927) score interval at 95 %, upper end: one less the lower end of the failures.';

-- 40_metrics/functions/mark_stale_directions.sql
-- The 24 h marks of some calls came or changed: what was learned from the days they were made on is counted anew.
create function engine.mark_stale_directions(bot_names text[], days date[])
returns void
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into engine.stale_direction_days (bot_name, day)
  select distinct changed.bot_name, changed.day
  from unnest(bot_names, days) as changed (bot_name, day)
  order by 1, 2
  on conflict do nothing;
  insert into engine.stale_residual_days (day)
  select distinct changed.day from unnest(days) as changed (day) order by 1
  on conflict do nothing;
end;
$$;
comment on function engine.mark_stale_directions(text[], date[]) is 'Queues the bot-days, by the UTC day of the call, whose direction after 24 hours has to be counted again.';

-- 40_metrics/functions/open_bot_ledger.sql
-- Every bot has its row from the day it is registered, so a reader never meets an absent one.
create function engine.open_bot_ledger()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.bot_accuracy_metrics (bot_name)
  select bot_name from new_bots
  on conflict (bot_name) do nothing;
  return null;
end;
$$;
comment on function engine.open_bot_ledger() is 'Statement trigger: a new bot starts with an empty accuracy row.';

create trigger new_bots_have_a_ledger
after insert on public.bots
referencing new table as new_bots
for each statement execute function engine.open_bot_ledger();

-- 40_metrics/functions/stale_days_of.sql
-- Reads a queue that no request role may touch, and hands out its days of one bot.
create function engine.stale_days_of(bot_name text)
returns setof date
language sql
stable
security definer
rows 2
set search_path = ''
begin atomic
  select stale_day.day from engine.stale_bot_days as stale_day where stale_day.bot_name = stale_days_of.bot_name;
end;
comment on function engine.stale_days_of(text) is 'Days of a bot whose outcomes changed since bot_performance_history summed them: who wants to know it now asks the outcomes of these.';

-- 40_metrics/functions/sum_bot_day.sql
-- What one bot's calls that ended on one UTC day add up to.
create function engine.sum_bot_day(bot_name text, day date)
returns table (
  ended_count integer, unfilled_count integer, decided_count integer, correct_count integer, flat_count integer,
  trade_count integer, win_count integer, loss_count integer, take_profit_count integer, stop_loss_count integer,
  liquidated_count integer, expired_count integer, ambiguous_count integer, unknown_funding_count integer,
  gross_return_sum double precision, fee_return_sum double precision, slippage_return_sum double precision,
  funding_return_sum double precision, liquidation_return_sum double precision, net_return_sum double precision,
  win_return_sum double precision, loss_return_sum double precision, take_profit_hours double precision[],
  stop_loss_hours_sum double precision
)
language sql
stable
set search_path = ''
as $$
  select
    count(*),
    count(*) filter (where entered_at is null),
    count(is_correct),
    count(*) filter (where is_correct),
    count(*) filter (where label_basis = 'flat'),
    count(net_return),
    count(*) filter (where net_return > 0),
    count(*) filter (where net_return < 0),
    count(*) filter (where exit_reason = 'take_profit'),
    count(*) filter (where exit_reason = 'stop_loss'),
    count(*) filter (where exit_reason = 'liquidated'),
    count(*) filter (where exit_reason = 'expired' and entered_at is not null),
    count(*) filter (where is_ambiguous),
    count(net_return) filter (where not is_funding_known),
    coalesce(sum(gross_return), 0),
    coalesce(sum(fee_return), 0),
    coalesce(sum(slippage_return), 0),
    coalesce(sum(funding_return), 0),
    coalesce(sum(liquidation_return), 0),
    coalesce(sum(net_return), 0),
    coalesce(sum(net_return) filter (where net_return > 0), 0),
    coalesce(sum(net_return) filter (where net_return < 0), 0),
    coalesce(array_agg(hours order by hours) filter (where exit_reason = 'take_profit'), '{}'),
    coalesce(sum(hours) filter (where exit_reason = 'stop_loss'), 0)
  from (
    -- Sums of floating-point numbers depend on their order; a fixed one gives the same bytes on every run.
    select *, date_part('epoch', outcome.exited_at - outcome.entered_at) / 3600 as hours
    from public.prediction_outcomes as outcome
    where outcome.bot_name = sum_bot_day.bot_name
      and outcome.exited_at > sum_bot_day.day::timestamp at time zone 'UTC'
      and outcome.exited_at <= (sum_bot_day.day + 1)::timestamp at time zone 'UTC'
      and outcome.label_basis is not null
    order by outcome.predicted_at, outcome.symbol, outcome.prediction_id
  ) as ended;
$$;
comment on function engine.sum_bot_day(text, date) is 'Counts and sums over the outcomes of one bot that ended in (day 00:00, next day 00:00] UTC.';

-- 40_metrics/functions/total_bot_accuracy.sql
-- Adds up the days of some bots into the one row the leaderboard reads.
create function engine.total_bot_accuracy(bot_names text[], as_of timestamptz)
returns void
language sql
volatile
set search_path = ''
begin atomic
  update public.bot_accuracy_metrics as metrics
  set ended_count = total.ended,
      unfilled_count = total.unfilled,
      decided_count = total.decided,
      correct_count = total.correct,
      flat_count = total.flat,
      accuracy_rate = total.correct::double precision / nullif(total.decided, 0),
      accuracy_low = engine.wilson_low(total.correct, total.decided),
      accuracy_high = engine.wilson_high(total.correct, total.decided),
      trade_count = total.trades,
      win_count = total.wins,
      loss_count = total.losses,
      win_rate = total.wins::double precision / nullif(total.wins + total.losses, 0),
      win_rate_low = engine.wilson_low(total.wins, total.wins + total.losses),
      win_rate_high = engine.wilson_high(total.wins, total.wins + total.losses),
      take_profit_count = total.take_profits,
      stop_loss_count = total.stop_losses,
      liquidated_count = total.liquidations,
      expired_count = total.expiries,
      mean_net_return = total.net / nullif(total.trades, 0),
      mean_gross_return = total.gross / nullif(total.trades, 0),
      profit_factor = case when total.losses > 0 then total.won / -total.lost end,
      unknown_reasons = jsonb_strip_nulls(jsonb_build_object(
        'accuracy_rate', case when total.decided = 0 then 'no call has been decided' end,
        'win_rate', case when total.wins + total.losses = 0 then 'no trade has won or lost' end,
        'mean_net_return', case when total.trades = 0 then 'no trade has ended' end,
        'profit_factor', case when total.losses = 0 then 'no trade has lost' end
      )),
      first_ended_on = total.first_day,
      last_ended_on = total.last_day,
      as_of = total_bot_accuracy.as_of
  from (
    select
      wanted.bot_name,
      coalesce(sum(history.ended_count), 0)::bigint as ended,
      coalesce(sum(history.unfilled_count), 0)::bigint as unfilled,
      coalesce(sum(history.decided_count), 0)::bigint as decided,
      coalesce(sum(history.correct_count), 0)::bigint as correct,
      coalesce(sum(history.flat_count), 0)::bigint as flat,
      coalesce(sum(history.trade_count), 0)::bigint as trades,
      coalesce(sum(history.win_count), 0)::bigint as wins,
      coalesce(sum(history.loss_count), 0)::bigint as losses,
      coalesce(sum(history.take_profit_count), 0)::bigint as take_profits,
      coalesce(sum(history.stop_loss_count), 0)::bigint as stop_losses,
      coalesce(sum(history.liquidated_count), 0)::bigint as liquidations,
      coalesce(sum(history.expired_count), 0)::bigint as expiries,
      sum(history.net_return_sum order by history.day) as net,
      sum(history.gross_return_sum order by history.day) as gross,
      sum(history.win_return_sum order by history.day) as won,
      sum(history.loss_return_sum order by history.day) as lost,
      min(history.day) as first_day,
      max(history.day) as last_day
    from unnest(bot_names) as wanted (bot_name)
    left join public.bot_performance_history as history on history.bot_name = wanted.bot_name
    group by wanted.bot_name
  ) as total
  where metrics.bot_name = total.bot_name;
end;
comment on function engine.total_bot_accuracy(text[], timestamptz) is 'Rewrites the accuracy rows of these bots from their daily history.';

-- 40_metrics/functions/update_bot_metrics.sql
-- Sums anew the bot-days whose outcomes changed, then the totals of the bots they belong to.
-- A late or revised outcome rebuilds its own day and nothing else.
create function public.update_bot_metrics(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_bots text[];
  v_days integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum metrics', 0));

  with stale as (
    delete from engine.stale_bot_days as stale_day
    where stale_day.day <= engine.utc_day(update_bot_metrics.as_of)
      -- A clock that went back waits until it has caught up with what is recorded.
      and not exists (
        select from public.prediction_outcomes as outcome
        where outcome.bot_name = stale_day.bot_name
          and outcome.exited_at > update_bot_metrics.as_of
          and outcome.exited_at <= (stale_day.day + 1)::timestamp at time zone 'UTC'
      )
    returning bot_name, day
  ),
  summed as (
    select stale.bot_name, stale.day, day_sum.*
    from stale
    cross join lateral engine.sum_bot_day(stale.bot_name, stale.day) as day_sum
  ),
  emptied as (
    delete from public.bot_performance_history as history
    using summed
    where history.bot_name = summed.bot_name and history.day = summed.day and summed.ended_count = 0
  ),
  written as (
    insert into public.bot_performance_history as history (
      bot_name, day, ended_count, unfilled_count, decided_count, correct_count, flat_count, trade_count, win_count,
      loss_count, take_profit_count, stop_loss_count, liquidated_count, expired_count, ambiguous_count,
      unknown_funding_count, gross_return_sum, fee_return_sum, slippage_return_sum, funding_return_sum,
      liquidation_return_sum, net_return_sum, win_return_sum, loss_return_sum, take_profit_hours, stop_loss_hours_sum
    )
    select
      bot_name, day, ended_count, unfilled_count, decided_count, correct_count, flat_count, trade_count, win_count,
      loss_count, take_profit_count, stop_loss_count, liquidated_count, expired_count, ambiguous_count,
      unknown_funding_count, gross_return_sum, fee_return_sum, slippage_return_sum, funding_return_sum,
      liquidation_return_sum, net_return_sum, win_return_sum, loss_return_sum, take_profit_hours, stop_loss_hours_sum
    from summed
    where ended_count > 0
    order by bot_name, day
    on conflict (bot_name, day) do update
    set ended_count = excluded.ended_count,
        unfilled_count = excluded.unfilled_count,
        decided_count = excluded.decided_count,
        correct_count = excluded.correct_count,
        flat_count = excluded.flat_count,
        trade_count = excluded.trade_count,
        win_count = excluded.win_count,
        loss_count = excluded.loss_count,
        take_profit_count = excluded.take_profit_count,
        stop_loss_count = excluded.stop_loss_count,
        liquidated_count = excluded.liquidated_count,
        expired_count = excluded.expired_count,
        ambiguous_count = excluded.ambiguous_count,
        unknown_funding_count = excluded.unknown_funding_count,
        gross_return_sum = excluded.gross_return_sum,
        fee_return_sum = excluded.fee_return_sum,
        slippage_return_sum = excluded.slippage_return_sum,
        funding_return_sum = excluded.funding_return_sum,
        liquidation_return_sum = excluded.liquidation_return_sum,
        net_return_sum = excluded.net_return_sum,
        win_return_sum = excluded.win_return_sum,
        loss_return_sum = excluded.loss_return_sum,
        take_profit_hours = excluded.take_profit_hours,
        stop_loss_hours_sum = excluded.stop_loss_hours_sum
  )
  select array_agg(distinct bot_name), count(*) into v_bots, v_days from summed;

  perform engine.total_bot_accuracy(v_bots, update_bot_metrics.as_of);
  return v_days;
end;
$$;
comment on function public.update_bot_metrics(timestamptz) is 'Cron job: rebuilds the stale bot-days and the totals of their bots. Returns how many bot-days were rebuilt.';

-- 40_metrics/views.sql
-- Each bot with its record and its last call.
create view public.bot_records
with (security_invoker = true)
as
select
  bot.bot_name, bot.display_name, bot.family, bot.timeframe, bot.is_enabled, bot.needs, bot.is_ensemble,
  metrics.ended_count, metrics.unfilled_count, metrics.decided_count, metrics.correct_count, metrics.flat_count,
  metrics.accuracy_rate, metrics.accuracy_low, metrics.accuracy_high,
  metrics.trade_count, metrics.win_count, metrics.loss_count,
  metrics.win_rate, metrics.win_rate_low, metrics.win_rate_high,
  metrics.take_profit_count, metrics.stop_loss_count, metrics.liquidated_count, metrics.expired_count,
  metrics.mean_net_return, metrics.mean_gross_return, metrics.profit_factor,
  metrics.unknown_reasons, metrics.first_ended_on, metrics.last_ended_on, metrics.as_of,
  last_call.predicted_at as last_predicted_at
from public.bots as bot
join public.bot_accuracy_metrics as metrics on metrics.bot_name = bot.bot_name
left join lateral (
  select call.predicted_at
  from public.bot_predictions as call
  where call.bot_name = bot.bot_name
  order by call.predicted_at desc, call.prediction_id desc
  limit 1
) as last_call on true;
comment on view public.bot_records is 'One row a bot, the ensemble''s own included: who it is, its record with intervals, and when it last spoke.';

-- What the leaderboard lists. The ensemble is no bot of the crowd: it has its page and its record, but no rank.
create view public.bot_leaderboard
with (security_invoker = true)
as
select * from public.bot_records where not is_ensemble;
comment on view public.bot_leaderboard is 'The rows of bot_records that are compared with each other: all but the ensemble''s own.';

-- 40_metrics/policies.sql
alter table public.bot_performance_history enable row level security;
alter table public.bot_accuracy_metrics enable row level security;
alter table engine.stale_bot_days enable row level security;
alter table engine.stale_state_days enable row level security;
alter table engine.stale_direction_days enable row level security;
alter table engine.stale_residual_days enable row level security;

create policy everyone_reads on public.bot_performance_history for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_accuracy_metrics for select to anon, authenticated using (true);

grant select on public.bot_performance_history, public.bot_accuracy_metrics, public.bot_records, public.bot_leaderboard
to anon, authenticated, service_role;

-- Pure arithmetic that public functions use; without usage on the schema nobody can call it directly.
grant execute on function engine.wilson_low(bigint, bigint), engine.wilson_high(bigint, bigint)
to anon, authenticated, service_role;
-- What get_tp_sl_stats asks: some days, of which everybody may read the outcomes.
grant execute on function engine.stale_days_of(text) to anon, authenticated, service_role;
