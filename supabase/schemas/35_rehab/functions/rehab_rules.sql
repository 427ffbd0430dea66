-- The thresholds of rehab as the operator has set them, in one row.
create function engine.rehab_rules()
returns table (
  disable_below double precision, disable_after double precision, is_by_interval boolean, disabled_time interval,
  probation_time interval, probation_calls double precision, pass_from double precision,
  quarantine_from double precision, quarantine_after double precision, quarantine_chance double precision,
  max_leverage numeric, min_confidence double precision, stop_loss_tightening double precision,
  max_position_ratio double precision
)
language sql
stable
rows 1
set search_path = ''
as $$
  select
    max(value) filter (where setting_name = 'rehab_disable_below'),
    max(value) filter (where setting_name = 'rehab_disable_after'),
    max(value) filter (where setting_name = 'rehab_disable_by_interval') >= 0.5,
    -- Hours, because a day of an interval is 23 or 25 of them where the session's clocks are changed.
    max(value) filter (where setting_name = 'rehab_disabled_days') * interval '24 hours',
    max(value) filter (where setting_name = 'rehab_probation_days') * interval '24 hours',
    max(value) filter (where setting_name = 'rehab_probation_calls'),
    max(value) filter (where setting_name = 'rehab_pass_from'),
    max(value) filter (where setting_name = 'rehab_quarantine_from'),
    max(value) filter (where setting_name = 'rehab_quarantine_after'),
    max(value) filter (where setting_name = 'rehab_quarantine_chance'),
    max(value) filter (where setting_name = 'rehab_max_leverage')::numeric,
    max(value) filter (where setting_name = 'rehab_min_confidence'),
    max(value) filter (where setting_name = 'rehab_stop_tightening'),
    max(value) filter (where setting_name = 'rehab_position_ratio')
  from public.settings
  where setting_name like 'rehab\_%';
$$;
comment on function engine.rehab_rules() is 'The settings rehab_…, one column each; what they mean stands in public.settings.';
