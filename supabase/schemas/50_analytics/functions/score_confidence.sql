-- Brier score, log loss and reliability bins of all decided calls of a bot, in the order in which they ended.
create function engine.score_confidence(
  bot_name text, out brier double precision, out log_loss double precision, out error double precision, out bins jsonb
)
language sql
stable
set search_path = ''
set jit = off
as $$
  with call as materialized (
    select
      least(floor(claim.confidence * 10), 9)::integer as bin, claim.confidence, claim.verdict,
      case claim.verdict when 1 then claim.confidence else 1 - claim.confidence end as trust
    from (
      select * from engine.bot_day_trades as known where known.bot_name = score_confidence.bot_name order by known.day
    ) as trades
    cross join lateral unnest(trades.confidences, trades.verdicts) as claim (confidence, verdict)
    where claim.verdict >= 0
  ),
  bin as (
    select call.bin, count(*) as count, sum(call.verdict) as correct, sum(call.confidence) as confidence,
      sum((1 - call.trust) * (1 - call.trust)) as square, sum(-ln(call.trust)) as surprise
    from call
    group by call.bin
    order by call.bin
  )
  select
    sum(bin.square) / sum(bin.count), sum(bin.surprise) / sum(bin.count),
    sum(abs(bin.correct - bin.confidence)) / sum(bin.count),
    coalesce(jsonb_agg(jsonb_build_object(
      'bin', bin.bin, 'count', bin.count, 'correct', bin.correct,
      'mean_confidence', bin.confidence / bin.count, 'observed_rate', bin.correct::double precision / bin.count
    ) order by bin.bin), '[]')
  from bin;
$$;
comment on function engine.score_confidence(text) is 'Scores of one bot; error is the expected calibration error over ten bins.';
