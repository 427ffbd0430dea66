-- How a bot's calls ended and what they cost over any period, for all calls, those of one regime, of one side or of both.
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
  with total as (
    select
      count(*) as ended,
      count(*) filter (where ended.exit_reason = 'take_profit') as take_profits,
      count(*) filter (where ended.exit_reason = 'stop_loss') as stop_losses,
      count(*) filter (where ended.exit_reason = 'liquidated') as liquidations,
      count(*) filter (where ended.exit_reason = 'expired') as expiries,
      count(*) filter (where ended.is_ambiguous) as ambiguous,
      avg(ended.hours) filter (where ended.exit_reason = 'take_profit') as hours_to_take_profit,
      percentile_cont(0.5) within group (order by ended.hours)
        filter (where ended.exit_reason = 'take_profit') as median_hours_to_take_profit,
      avg(ended.hours) filter (where ended.exit_reason = 'stop_loss') as hours_to_stop_loss,
      coalesce(sum(ended.gross_return), 0) as gross, coalesce(sum(ended.fee_return), 0) as fees,
      coalesce(sum(ended.slippage_return), 0) as slippage, coalesce(sum(ended.funding_return), 0) as funding,
      coalesce(sum(ended.liquidation_return), 0) as liquidation, coalesce(sum(ended.net_return), 0) as net,
      count(*) filter (where not ended.is_funding_known) as unknown_funding
    from (
      select outcome.*, date_part('epoch', outcome.exited_at - outcome.entered_at) / 3600 as hours
      from public.prediction_outcomes as outcome
      where outcome.bot_name = get_bot_endings.p_bot_name
        and outcome.exited_at > coalesce(get_bot_endings.p_from::timestamp at time zone 'UTC', '-infinity')
        and outcome.exited_at <= coalesce((get_bot_endings.p_to + 1)::timestamp at time zone 'UTC', 'infinity')
        and outcome.entered_at is not null
        and outcome.label_basis is not null
        and (get_bot_endings.p_market_regime = 'ALL' or outcome.market_regime = get_bot_endings.p_market_regime)
        and (get_bot_endings.p_side = 'ALL' or outcome.side = get_bot_endings.p_side)
    ) as ended
  )
  select
    total.ended, total.take_profits, total.stop_losses, total.liquidations, total.expiries, total.ambiguous,
    total.take_profits::double precision / nullif(total.ended, 0),
    engine.wilson_low(total.take_profits, total.ended), engine.wilson_high(total.take_profits, total.ended),
    total.stop_losses::double precision / nullif(total.ended, 0),
    engine.wilson_low(total.stop_losses, total.ended), engine.wilson_high(total.stop_losses, total.ended),
    total.hours_to_take_profit, total.median_hours_to_take_profit, total.hours_to_stop_loss,
    total.gross, total.fees, total.slippage, total.funding, total.liquidation, total.net, total.unknown_funding,
    case
      when total.ended = 0 then 'no such call of this bot has ended'
      when total.take_profits = 0 then 'no such call of this bot has reached its target'
    end
  from total;
end;
comment on function public.get_bot_endings(text, text, date, date, text) is 'One row, always: as get_tp_sl_stats, with the sums of gross return and costs on margin, for a choice of UTC days (both included), regime (ALL or one) and side (ALL, LONG or SHORT).';
