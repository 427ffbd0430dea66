-- What a bot's confidence has been worth. A curve is learned anew once a twentieth more calls have been decided.
create function engine.write_calibration(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  with due as materialized (
    select metrics.bot_name
    from public.bot_advanced_metrics as metrics
    join public.bot_calibration as known on known.bot_name = metrics.bot_name
    where metrics.market_regime = 'ALL'
      and (metrics.decided_count > 1.05 * known.sample_count or metrics.decided_count < known.sample_count)
  ),
  claim as (
    select
      cell.bot_name, sum(cell.decided)::bigint as n,
      array_agg(cell.permille / 1000.0::double precision order by cell.permille) as stated,
      array_agg(cell.correct / cell.decided order by cell.permille) as observed,
      array_agg(cell.decided order by cell.permille) as weights
    from (
      select trades.bot_name, round(call.confidence * 1000)::smallint as permille, count(*)::double precision as decided,
        sum(call.verdict)::double precision as correct
      from due
      join engine.bot_day_trades as trades on trades.bot_name = due.bot_name
      cross join lateral unnest(trades.confidences, trades.verdicts) as call (confidence, verdict)
      where call.verdict >= 0
      group by trades.bot_name, permille
    ) as cell
    group by cell.bot_name
  ),
  fitted as (
    select due.bot_name, coalesce(claim.n, 0) as n, line.intercept, line.slope, curve.stated, curve.calibrated
    from due
    left join claim on claim.bot_name = due.bot_name
    left join lateral engine.fit_platt(claim.stated, claim.observed, claim.weights) as line on claim.n between 30 and 999
    left join lateral engine.fit_isotonic(claim.stated, claim.observed, claim.weights) as curve on claim.n >= 1000
  )
  update public.bot_calibration as calibration
  set method = case when fitted.slope is not null then 'platt' when fitted.stated is not null then 'isotonic' else 'none' end,
      parameters = case
        when fitted.slope is not null then jsonb_build_object('intercept', fitted.intercept, 'slope', fitted.slope)
        when fitted.stated is not null then jsonb_build_object('stated', fitted.stated, 'calibrated', fitted.calibrated)
        else '{}'
      end,
      sample_count = fitted.n,
      brier = score.brier,
      log_loss = score.log_loss,
      expected_calibration_error = score.error,
      bins = score.bins,
      unknown_reason = case
        when fitted.slope is not null or fitted.stated is not null then null
        when fitted.n < 30 then format('too few decided calls: %s of 30', fitted.n)
        else 'its confidence never varies, or tells right from wrong without error'
      end,
      as_of = write_calibration.as_of
  from fitted
  cross join lateral engine.score_confidence(fitted.bot_name) as score
  where calibration.bot_name = fitted.bot_name;
end;
$$;
comment on function engine.write_calibration(timestamptz) is 'Rewrites bot_calibration of the bots with five per cent more decided calls than at the last fit, or fewer.';
