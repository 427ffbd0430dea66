-- Takes the price of each call's path at 24 h, 48 h and 7 d after its entry, also when it has ended before.
-- The price is the path's at exactly that time; a target or stop hit before the mark decides the mark's label.
create function engine.take_marks(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_marked integer;
  v_bots text[];
  v_days date[];
begin
  -- Materialised throughout: an estimate of one row would otherwise run a step once a row.
  with progress as materialized (
    select * from engine.series_progress(take_marks.as_of)
  ),
  due as materialized (
    select
      outcome.*,
      case outcome.side when 'LONG' then 1 else -1 end as direction,
      progress.candle_length, progress.closed_through,
      progress.delisted_at <= take_marks.as_of - progress.candle_length as is_delisted
    from public.prediction_outcomes as outcome
    left join progress
      on progress.exchange = outcome.exchange
     and progress.symbol = outcome.symbol
     and progress.timeframe = outcome.timeframe
    where outcome.evaluation_due_at <= take_marks.as_of
  ),
  mark as materialized (
    select
      due.prediction_id, horizon.name, horizon.at, price.close as price,
      (due.direction * (price.close / due.entry_price - 1))::double precision as move,
      case
        when due.exited_at <= horizon.at and due.exit_reason = 'take_profit' then true
        when due.exited_at <= horizon.at and due.exit_reason in ('stop_loss', 'liquidated') then false
        when price.close <> due.entry_price then due.direction * (price.close - due.entry_price) > 0
      end as is_correct,
      fate.unknown_because,
      coalesce(horizon.at <= due.closed_through, false) or fate.unknown_because is not null as is_settled
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
    cross join lateral (
      select case
        when horizon.at <= due.closed_through and price.close is null then 'no candle within two intervals'
        when horizon.at > due.closed_through and due.is_delisted and horizon.at <= take_marks.as_of then 'delisted'
      end as unknown_because
    ) as fate
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
      bool_and(is_correct) filter (where name = '24h' and is_settled) as is_correct_24h,
      bool_and(is_correct) filter (where name = '48h' and is_settled) as is_correct_48h,
      bool_and(is_correct) filter (where name = '7d' and is_settled) as is_correct_7d,
      coalesce(jsonb_object_agg(name, unknown_because) filter (where unknown_because is not null), '{}') as unknown_marks,
      min(at) filter (where not is_settled) as next_mark_at
    from mark
    group by prediction_id
  ),
  marked as (
    update public.prediction_outcomes as outcome
    set price_24h = marks.price_24h, price_48h = marks.price_48h, price_7d = marks.price_7d,
        return_24h = marks.return_24h, return_48h = marks.return_48h, return_7d = marks.return_7d,
        is_correct_24h = marks.is_correct_24h,
        is_correct_48h = marks.is_correct_48h,
        is_correct_7d = marks.is_correct_7d,
        unknown_marks = coalesce(marks.unknown_marks, '{}'),
        evaluation_due_at = marks.next_mark_at
    from due
    left join marks on marks.prediction_id = due.prediction_id
    where outcome.prediction_id = due.prediction_id
      and marks.next_mark_at is distinct from outcome.evaluation_due_at
    returning
      outcome.bot_name, engine.call_day(outcome.predicted_at) as day,
      outcome.return_24h is distinct from due.return_24h as is_news
  )
  select count(*), array_agg(marked.bot_name) filter (where is_news), array_agg(marked.day) filter (where is_news)
  into v_marked, v_bots, v_days
  from marked;

  perform engine.mark_stale_directions(v_bots, v_days);
  return v_marked;
end;
$$;
comment on function engine.take_marks(timestamptz) is 'Prices, moves and labels at the marks that are due by as_of, or why they are unknown; sets when the next one is due. Returns how many outcomes changed.';
