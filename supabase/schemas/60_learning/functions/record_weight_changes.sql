-- Writes down whose weight moved since it was last written down. Small steps add up until they are one worth a row.
create function engine.record_weight_changes(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_count integer;
begin
  with current as materialized (
    select
      weight.bot_name, weight.effective_weight,
      (
        select jsonb_object_agg(part.key, part.value -> 'factor')
        from jsonb_each(weight.factors) as part
        where (part.value ->> 'is_live')::boolean
      ) as factors
    from public.bot_weights as weight
  ),
  changed as (
    select current.*, previous.effective_weight as previous_weight, previous.factors as previous_factors
    from current
    left join lateral (
      select change.effective_weight, change.factors
      from public.bot_weight_history as change
      where change.bot_name = current.bot_name and change.changed_at < record_weight_changes.as_of
      order by change.changed_at desc
      limit 1
    ) as previous on true
    cross join (select value from public.settings where setting_name = 'weight_step') as step
    -- A bot without a row counts 1.
    where abs(current.effective_weight - coalesce(previous.effective_weight, 1)) > step.value
  )
  insert into public.bot_weight_history as known (
    bot_name, changed_at, previous_weight, effective_weight, factors, reason
  )
  select
    changed.bot_name, record_weight_changes.as_of, changed.previous_weight, changed.effective_weight, changed.factors,
    coalesce(
      (
        select string_agg(
          format('%s %s → %s', source.name, coalesce(before.value, '1'), coalesce(after.value, '1')), ', ' order by source.name
        )
        from unnest(array['accuracy', 'diversity', 'guardrail', 'regime', 'reinforcement', 'trust']) as source (name)
        cross join lateral (select changed.previous_factors -> source.name as value) as before
        cross join lateral (select changed.factors -> source.name as value) as after
        where coalesce(before.value, '1') <> coalesce(after.value, '1')
      ),
      'its factors are kept within other bounds'
    )
  from changed
  order by changed.bot_name
  on conflict (bot_name, changed_at) do update
  set previous_weight = excluded.previous_weight, effective_weight = excluded.effective_weight,
      factors = excluded.factors, reason = excluded.reason
  where (known.effective_weight, known.factors) is distinct from (excluded.effective_weight, excluded.factors);
  get diagnostics v_count = row_count;
  return v_count;
end;
$$;
comment on function engine.record_weight_changes(timestamptz) is 'A row of bot_weight_history for each bot whose effective weight differs by more than weight_step from its newest row. Returns how many.';
