-- Says of each decision whether the price went its way: from the open of the first candle after it to exactly 24 hours
-- later, on the finest series there is. A decision whose candles never came keeps the reason.
create function engine.label_decisions(as_of timestamptz)
returns timestamptz[]
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_moments timestamptz[];
begin
  with due as materialized (
    select decision.decision_id, decision.exchange, decision.symbol, decision.decided_at, decision.side, decision.equal_side
    from public.consensus_decisions as decision
    where decision.label_due_at <= label_decisions.as_of
  ),
  followed as (
    select due.*, series.timeframe, series.candle_length, entry.opened_at, entry.open
    from due
    cross join lateral (
      select known.timeframe, known.candle_length
      from public.market_series as known
      where known.exchange = due.exchange and known.symbol = due.symbol and known.first_opened_at <= due.decided_at
      order by known.candle_length
      limit 1
    ) as series
    cross join lateral (
      select candle.opened_at, candle.open
      from public.market_candles as candle
      where candle.exchange = due.exchange and candle.symbol = due.symbol and candle.timeframe = series.timeframe
        and candle.opened_at >= due.decided_at and candle.opened_at < due.decided_at + 3 * series.candle_length
      order by candle.opened_at
      limit 1
    ) as entry
  ),
  moved as (
    select followed.decision_id, (mark.close / followed.open - 1)::double precision as move
    from followed
    cross join lateral (
      select candle.close
      from public.market_candles as candle
      where candle.exchange = followed.exchange and candle.symbol = followed.symbol and candle.timeframe = followed.timeframe
        and candle.opened_at <= followed.opened_at + interval '24 hours' - followed.candle_length
        and candle.opened_at >= followed.opened_at + interval '24 hours' - 3 * followed.candle_length
      order by candle.opened_at desc
      limit 1
    ) as mark
    where followed.opened_at + interval '24 hours' <= label_decisions.as_of
      -- Until the series has passed the moment, a later candle may still become its mark.
      and exists (
        select from public.market_series as series
        where series.exchange = followed.exchange and series.symbol = followed.symbol and series.timeframe = followed.timeframe
          and series.last_opened_at + series.candle_length >= followed.opened_at + interval '24 hours'
      )
  ),
  labelled as (
    update public.consensus_decisions as decision
    set return_24h = moved.move,
        is_correct = case when moved.move <> 0 then (decision.side = 'LONG') = (moved.move > 0) end,
        is_equal_correct = case when moved.move <> 0 then (decision.equal_side = 'LONG') = (moved.move > 0) end,
        unknown_reason = case
          when moved.move = 0 then 'the price did not move'
          when moved.move is null then 'no candles on the way'
        end,
        label_due_at = null
    from due
    left join moved on moved.decision_id = due.decision_id
    where decision.decision_id = due.decision_id
      and (moved.decision_id is not null or due.decided_at < label_decisions.as_of - interval '4 days')
    returning decision.decided_at
  )
  select array_agg(distinct labelled.decided_at) into v_moments from labelled;
  return coalesce(v_moments, '{}');
end;
$$;
comment on function engine.label_decisions(timestamptz) is 'Fills return_24h and is_correct of the decisions that are due. Returns when they were made.';
