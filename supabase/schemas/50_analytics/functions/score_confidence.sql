-- Brier score, log loss and reliability bins of all decided calls of a bot, from its daily states.
create function engine.score_confidence(
  bot_name text, out brier double precision, out log_loss double precision, out error double precision, out bins jsonb
)
language sql
stable
set search_path = ''
set jit = off
as $$
  with state as materialized (
    select decided_count, brier_sum, log_loss_sum, bin_count, bin_correct, bin_confidence_sum
    from public.bot_daily_states as day_state
    where day_state.bot_name = score_confidence.bot_name
      and day_state.market_regime = 'ALL'
      and day_state.decided_count > 0
    order by day_state.day
  ),
  score as (
    select sum(brier_sum) / sum(decided_count) as brier, sum(log_loss_sum) / sum(decided_count) as log_loss from state
  ),
  bin as (
    select number, sum(bin_count[number]) as count, sum(bin_correct[number]) as correct,
      sum(bin_confidence_sum[number]) as confidence
    from state
    cross join generate_series(1, 10) as number
    where bin_count[number] > 0
    group by number
  )
  select
    score.brier, score.log_loss,
    (select sum(abs(correct - confidence)) / sum(count) from bin),
    (
      select coalesce(jsonb_agg(jsonb_build_object(
        'bin', number - 1, 'count', count, 'correct', correct,
        'mean_confidence', confidence / count, 'observed_rate', correct::double precision / count
      ) order by number), '[]')
      from bin
    )
  from score;
$$;
comment on function engine.score_confidence(text) is 'Scores of one bot; error is the expected calibration error over ten bins.';
