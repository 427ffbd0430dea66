-- What regime each day probably was, and what the belief rests on. One step of expectation–maximisation a run keeps the
-- model's own parameters current; their priors weigh like thirty days of watching and twenty labels.
create function engine.believe_regimes(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_model public.regime_model;
  v_days date[];
  v_labels text[];
  v_evidence double precision[];
  v_belief record;
  v_day_count integer;
  v_label_count integer;
begin
  select * into v_model from public.regime_model;

  with heard as materialized (
    select * from engine.read_regime_days(believe_regimes.as_of)
  )
  select
    (select array_agg(heard.day order by heard.day) from heard),
    (select array_agg(heard.label order by heard.day) from heard),
    (
      select array_agg(part.number order by heard.day, part.place)
      from heard
      cross join lateral unnest(heard.evidence) with ordinality as part (number, place)
    )
  into v_days, v_labels, v_evidence;
  v_day_count := coalesce(cardinality(v_days), 0);
  if v_day_count = 0 then
    return;
  end if;

  v_belief := engine.filter_regimes(
    array(select array_position(engine.regime_names(), label.name) from unnest(v_labels) with ordinality as label (name, place) order by place),
    v_evidence, v_model.stay_probability, v_model.label_accuracy
  );
  v_label_count := cardinality(array_remove(v_labels, null));

  insert into public.regime_beliefs as known (day, label, evidence, filtered, smoothed)
  select
    v_days[place], v_labels[place], v_evidence[4 * place - 3 : 4 * place],
    -- What was believed when the calls of a day were made is not changed by what came later.
    coalesce(earlier.filtered, v_belief.filtered[4 * place - 3 : 4 * place]), v_belief.smoothed[4 * place - 3 : 4 * place]
  from generate_series(1, v_day_count) as place
  left join public.regime_beliefs as earlier
    on earlier.day = v_days[place] and earlier.day < engine.call_day(believe_regimes.as_of)
  on conflict (day) do update
  set label = excluded.label, evidence = excluded.evidence, filtered = excluded.filtered, smoothed = excluded.smoothed
  where (known.label, known.evidence, known.filtered, known.smoothed)
    is distinct from (excluded.label, excluded.evidence, excluded.filtered, excluded.smoothed);

  update public.regime_model
  set stay_probability = least(0.99, greatest(0.5, (v_belief.expected_stays + 28) / (v_day_count - 1 + 30))),
      label_accuracy = least(0.999, greatest(0.4, (v_belief.expected_right_labels + 17) / (v_label_count + 20))),
      as_of = believe_regimes.as_of;
end;
$$;
comment on function engine.believe_regimes(timestamptz) is 'Writes regime_beliefs of the last two years of days up to as_of, and the parameters of regime_model.';
