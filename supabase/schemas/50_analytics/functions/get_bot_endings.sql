-- How a bot's calls ended and what they cost over any period, for all calls, those of one regime, of one side or of both.
-- All calls of a day are read as its sums, where it is summed; of some calls there are none, so each is read.
create function public.get_bot_endings(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_side text default 'ALL'
)
returns table (
  ended_count bigint, take_profit_count bigint, stop_loss_count bigint, liquidated_count bigint, expired_count bigint,
  ambiguous_count bigint, tp_hit_rate double precision, tp_hit_rate_low double precision, tp_hit_rate_high double precision,
  sl_hit_rate double precision, sl_hit_rate_low double precision, sl_hit_rate_high double precision,
  avg_hours_to_tp double precision, median_hours_to_tp double precision, avg_hours_to_sl double precision,
  gross_return_sum double precision, fee_return_sum double precision, slippage_return_sum double precision,
  funding_return_sum double precision, liquidation_return_sum double precision, net_return_sum double precision,
  unknown_funding_count bigint, unknown_reason text
)
language sql
stable
rows 1
set search_path = ''
begin atomic
  with choice as (
    select
      get_bot_endings.p_market_regime = 'ALL' and get_bot_endings.p_side = 'ALL' as is_whole,
      coalesce(get_bot_endings.p_from, '-infinity') as first_day, coalesce(get_bot_endings.p_to, 'infinity') as last_day
  ),
  stale as materialized (
    select stale_day.day
    from choice
    cross join engine.stale_days_of(get_bot_endings.p_bot_name) as stale_day (day)
    where choice.is_whole and stale_day.day between choice.first_day and choice.last_day
  ),
  ended as (
    select outcome.*, date_part('epoch', outcome.exited_at - outcome.entered_at) / 3600 as hours
    from (
      select
        choice.first_day::timestamp at time zone 'UTC' as begins_at,
        (choice.last_day + 1)::timestamp at time zone 'UTC' as ends_at
      from choice
      where not choice.is_whole
      union all
      select stale.day::timestamp at time zone 'UTC', (stale.day + 1)::timestamp at time zone 'UTC' from stale
    ) as span
    join public.prediction_outcomes as outcome
      on outcome.bot_name = get_bot_endings.p_bot_name
     and outcome.exited_at > span.begins_at
     and outcome.exited_at <= span.ends_at
    where outcome.entered_at is not null
      and outcome.label_basis is not null
      and (get_bot_endings.p_market_regime = 'ALL' or outcome.market_regime = get_bot_endings.p_market_regime)
      and (get_bot_endings.p_side = 'ALL' or outcome.side = get_bot_endings.p_side)
  ),
  part as materialized (
    select
      record.trade_count, record.take_profit_count, record.stop_loss_count, record.liquidated_count, record.expired_count,
      record.ambiguous_count, record.unknown_funding_count, record.take_profit_hours, record.stop_loss_hours_sum,
      record.gross_return_sum, record.fee_return_sum, record.slippage_return_sum, record.funding_return_sum,
      record.liquidation_return_sum, record.net_return_sum
    from choice
    join public.bot_performance_history as record on choice.is_whole
    where record.bot_name = get_bot_endings.p_bot_name
      and record.day between choice.first_day and choice.last_day
      and not exists (select from stale where stale.day = record.day)
    union all
    select
      count(*), count(*) filter (where ended.exit_reason = 'take_profit'),
      count(*) filter (where ended.exit_reason = 'stop_loss'), count(*) filter (where ended.exit_reason = 'liquidated'),
      count(*) filter (where ended.exit_reason = 'expired'), count(*) filter (where ended.is_ambiguous),
      count(*) filter (where not ended.is_funding_known),
      array_agg(ended.hours) filter (where ended.exit_reason = 'take_profit'),
      coalesce(sum(ended.hours) filter (where ended.exit_reason = 'stop_loss'), 0),
      coalesce(sum(ended.gross_return), 0), coalesce(sum(ended.fee_return), 0), coalesce(sum(ended.slippage_return), 0),
      coalesce(sum(ended.funding_return), 0), coalesce(sum(ended.liquidation_return), 0), coalesce(sum(ended.net_return), 0)
    from ended
  ),
  total as (
    select
      sum(part.trade_count)::bigint as ended, sum(part.take_profit_count)::bigint as take_profits,
      sum(part.stop_loss_count)::bigint as stop_losses, sum(part.liquidated_count)::bigint as liquidations,
      sum(part.expired_count)::bigint as expiries, sum(part.ambiguous_count)::bigint as ambiguous,
      sum(part.unknown_funding_count)::bigint as unknown_funding, sum(part.stop_loss_hours_sum) as stop_loss_hours,
      sum(part.gross_return_sum) as gross, sum(part.fee_return_sum) as fees, sum(part.slippage_return_sum) as slippage,
      sum(part.funding_return_sum) as funding, sum(part.liquidation_return_sum) as liquidation,
      sum(part.net_return_sum) as net
    from part
  ),
  target as (
    select avg(reached.hours) as mean_hours, percentile_cont(0.5) within group (order by reached.hours) as median_hours
    from part
    cross join lateral unnest(part.take_profit_hours) as reached (hours)
  )
  select
    total.ended, total.take_profits, total.stop_losses, total.liquidations, total.expiries, total.ambiguous,
    total.take_profits::double precision / nullif(total.ended, 0),
    engine.wilson_low(total.take_profits, total.ended), engine.wilson_high(total.take_profits, total.ended),
    total.stop_losses::double precision / nullif(total.ended, 0),
    engine.wilson_low(total.stop_losses, total.ended), engine.wilson_high(total.stop_losses, total.ended),
    target.mean_hours, target.median_hours, total.stop_loss_hours / nullif(total.stop_losses, 0),
    total.gross, total.fees, total.slippage, total.funding, total.liquidation, total.net, total.unknown_funding,
    case
      when total.ended = 0 then 'no such call of this bot has ended'
      when total.take_profits = 0 then 'no such call of this bot has reached its target'
    end
  from total
  cross join target;
end;
comment on function public.get_bot_endings(text, text, date, date, text) is 'One row, always: as get_tp_sl_stats, with the sums of gross return and costs on margin, for a choice of UTC days (both included), regime (ALL or one) and side (ALL, LONG or SHORT).';
