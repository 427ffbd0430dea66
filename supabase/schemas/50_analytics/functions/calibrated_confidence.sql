-- What a bot's claim is worth by its record: the probability the ensemble counts with.
create function engine.calibrated_confidence(bot_name text, confidence double precision)
returns double precision
language sql
stable
set search_path = ''
as $$
  select case calibration.method
    when 'platt' then engine.apply_platt(
      (calibration.parameters ->> 'intercept')::double precision, (calibration.parameters ->> 'slope')::double precision,
      calibrated_confidence.confidence
    )
    when 'isotonic' then engine.apply_isotonic(
      array(select jsonb_array_elements_text(calibration.parameters -> 'stated')::double precision),
      array(select jsonb_array_elements_text(calibration.parameters -> 'calibrated')::double precision),
      calibrated_confidence.confidence
    )
  end
  from public.bot_calibration as calibration
  where calibration.bot_name = calibrated_confidence.bot_name;
$$;
comment on function engine.calibrated_confidence(text, double precision) is 'Chance that a call of this bot with this confidence is right; null where its calibration is not known yet.';
