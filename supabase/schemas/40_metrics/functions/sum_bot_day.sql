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
