-- What the confidence of the calls that somebody chose was worth.
create function engine.read_bot_reliability(bot_name text, market_regime text, side text, from_day date, through_day date)
returns table (
  decided_count bigint, brier double precision, log_loss double precision, expected_calibration_error double precision,
  bins jsonb, unknown_reason text
)
language sql
stable
security definer
rows 1
set search_path = ''
set jit = off
as $$
  with bin as materialized (
    select
      least(floor(trade.confidence * 10), 9)::integer as bin, count(*) as count, sum(trade.verdict) as correct,
      sum(trade.confidence) as confidence,
      sum((trade.confidence - trade.verdict) * (trade.confidence - trade.verdict)) as square,
      sum(-ln(case trade.verdict when 1 then trade.confidence else 1 - trade.confidence end)) as surprise
    from engine.find_chosen_trades(
      read_bot_reliability.bot_name, read_bot_reliability.market_regime, read_bot_reliability.side,
      read_bot_reliability.from_day, read_bot_reliability.through_day
    ) as trade
    where trade.verdict >= 0
    group by 1
  )
  select
    coalesce(sum(bin.count), 0)::bigint, sum(bin.square) / sum(bin.count), sum(bin.surprise) / sum(bin.count),
    sum(abs(bin.correct - bin.confidence)) / sum(bin.count),
    coalesce(jsonb_agg(jsonb_build_object(
      'bin', bin.bin, 'count', bin.count, 'correct', bin.correct,
      'mean_confidence', bin.confidence / bin.count, 'observed_rate', bin.correct::double precision / bin.count
    ) order by bin.bin), '[]'),
    case when count(*) = 0 then 'no call has been decided' end
  from bin;
$$;
comment on function engine.read_bot_reliability(text, text, text, date, date) is 'What public.get_bot_reliability returns.';
