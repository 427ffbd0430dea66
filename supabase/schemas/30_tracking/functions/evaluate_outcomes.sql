-- Says what each ended call was worth and whether it was right, and takes the marks at 24 h, 48 h and 7 d.
-- Prices come from the path at exactly those times, so a late run says the same as a punctual one.
create function public.evaluate_outcomes(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_evaluated integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum tracking', 0));

  -- Materialised throughout: an estimate of one row would otherwise run a step once a row.
  with progress as materialized (
    select * from engine.series_progress(evaluate_outcomes.as_of)
  ),
  due as materialized (
    select
      outcome.*,
      case outcome.side when 'LONG' then 1 else -1 end as direction,
      progress.candle_length, progress.closed_through,
      progress.delisted_at <= evaluate_outcomes.as_of - progress.candle_length as is_delisted,
      outcome.exited_at is not null and outcome.label_basis is null as is_ending
    from public.prediction_outcomes as outcome
    left join progress
      on progress.exchange = outcome.exchange
     and progress.symbol = outcome.symbol
     and progress.timeframe = outcome.timeframe
    where outcome.evaluation_due_at <= evaluate_outcomes.as_of
  ),
  costed as materialized (
    select due.prediction_id, cost.*
    from due
    join public.exchanges on exchanges.exchange = due.exchange
    cross join lateral engine.trade_return(
      due.direction, due.leverage, due.entry_price, due.exit_price, due.is_entry_limit, due.exit_reason,
      exchanges.taker_fee_ratio, exchanges.maker_fee_ratio, exchanges.slippage_ratio,
      (
        select sum(funding.rate)
        from public.market_funding_rates as funding
        where funding.exchange = due.exchange and funding.symbol = due.symbol
          and funding.funded_at > due.entered_at and funding.funded_at <= due.exited_at
      )
    ) as cost
    where due.is_ending and due.entered_at is not null
  ),
  funding_coverage as materialized (
    select
      due.prediction_id,
      bool_and(exists (
        select from public.market_funding_rates as funding
        where funding.exchange = due.exchange and funding.symbol = due.symbol
          and funding.funded_at > boundary.at - interval '1 day' and funding.funded_at <= boundary.at
      )) as is_known
    from due
    cross join lateral (values (due.entered_at), (due.exited_at)) as boundary (at)
    where due.is_ending and due.entered_at is not null
    group by due.prediction_id
  ),
  mark as materialized (
    select
      due.prediction_id,
      horizon.name,
      horizon.at,
      horizon.at <= due.closed_through as is_known,
      price.close as price,
      (due.direction * (price.close / due.entry_price - 1))::double precision as move,
      case
        when due.exited_at <= horizon.at and due.exit_reason = 'take_profit' then true
        when due.exited_at <= horizon.at and due.exit_reason in ('stop_loss', 'liquidated') then false
        when price.close <> due.entry_price then due.direction * (price.close - due.entry_price) > 0
      end as is_correct,
      case
        when horizon.at <= due.closed_through and price.close is null then 'no candle within two intervals'
        when horizon.at > due.closed_through and due.is_delisted and horizon.at <= evaluate_outcomes.as_of then 'delisted'
      end as unknown_because
    from due
    cross join lateral (
      values
        ('24h', due.entered_at + interval '24 hours'),
        ('48h', due.entered_at + interval '48 hours'),
        ('7d', due.entered_at + interval '168 hours')
    ) as horizon (name, at)
    left join lateral (
      select candle.close
      from public.market_candles as candle
      where horizon.at <= due.closed_through
        and candle.exchange = due.exchange and candle.symbol = due.symbol and candle.timeframe = due.timeframe
        and candle.opened_at <= horizon.at - due.candle_length
        and candle.opened_at >= horizon.at - 3 * due.candle_length
      order by candle.opened_at desc
      limit 1
    ) as price on true
    where due.entered_at is not null
  ),
  marks as materialized (
    select
      prediction_id,
      max(price) filter (where name = '24h') as price_24h,
      max(price) filter (where name = '48h') as price_48h,
      max(price) filter (where name = '7d') as price_7d,
      max(move) filter (where name = '24h') as return_24h,
      max(move) filter (where name = '48h') as return_48h,
      max(move) filter (where name = '7d') as return_7d,
      bool_and(is_correct) filter (where name = '24h' and (is_known or unknown_because is not null)) as is_correct_24h,
      bool_and(is_correct) filter (where name = '48h' and (is_known or unknown_because is not null)) as is_correct_48h,
      bool_and(is_correct) filter (where name = '7d' and (is_known or unknown_because is not null)) as is_correct_7d,
      coalesce(jsonb_object_agg(name, unknown_because) filter (where unknown_because is not null), '{}') as unknown_marks,
      min(at) filter (where not is_known and unknown_because is null) as next_mark_at
    from mark
    group by prediction_id
  ),
  evaluated as (
    update public.prediction_outcomes as outcome
    set gross_return = coalesce(costed.gross_return, outcome.gross_return),
        fee_return = coalesce(costed.fee_return, outcome.fee_return),
        slippage_return = coalesce(costed.slippage_return, outcome.slippage_return),
        funding_return = coalesce(costed.funding_return, outcome.funding_return),
        liquidation_return = coalesce(costed.liquidation_return, outcome.liquidation_return),
        net_return = coalesce(costed.net_return, outcome.net_return),
        is_funding_known = coalesce(funding_coverage.is_known, outcome.is_funding_known),
        is_correct = label.is_correct,
        label_basis = label.basis,
        price_24h = marks.price_24h, price_48h = marks.price_48h, price_7d = marks.price_7d,
        return_24h = marks.return_24h, return_48h = marks.return_48h, return_7d = marks.return_7d,
        is_correct_24h = marks.is_correct_24h,
        is_correct_48h = marks.is_correct_48h,
        is_correct_7d = marks.is_correct_7d,
        unknown_marks = coalesce(marks.unknown_marks, '{}'),
        evaluation_due_at = marks.next_mark_at
    from due
    left join costed on costed.prediction_id = due.prediction_id
    left join funding_coverage on funding_coverage.prediction_id = due.prediction_id
    left join marks on marks.prediction_id = due.prediction_id
    cross join lateral (
      select
        case
          when due.exited_at is null then null
          when due.entered_at is null then 'unfilled'
          when due.exit_reason <> 'expired' then due.exit_reason
          when due.exit_price = due.entry_price then 'flat'
          else 'horizon'
        end as basis,
        case
          when due.exit_reason = 'take_profit' then true
          when due.exit_reason in ('stop_loss', 'liquidated') then false
          when due.exit_price <> due.entry_price then due.direction * (due.exit_price - due.entry_price) > 0
        end as is_correct
    ) as label
    where outcome.prediction_id = due.prediction_id
      and (due.is_ending or marks.next_mark_at is distinct from outcome.evaluation_due_at)
    returning outcome.prediction_id
  ),
  noted as (
    insert into engine.stale_bot_days (bot_name, day)
    select distinct due.bot_name, engine.utc_day(due.exited_at)
    from due
    where due.is_ending
    on conflict do nothing
  )
  select count(*) into v_evaluated from evaluated;
  return v_evaluated;
end;
$$;
comment on function public.evaluate_outcomes(timestamptz) is 'Cron job: returns, costs and labels of ended calls, and the marks that are due by as_of. Returns how many outcomes changed.';
