-- Names what the market looked like at a full hour. A situation that was never met before gets its rows of trust at once,
-- so that a reader never meets an absent one.
create function engine.meet_situation(exchange text, observed_at timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_print record;
  v_situation_id bigint;
begin
  v_print := engine.describe_situation(meet_situation.exchange, meet_situation.observed_at);

  select situation_id into v_situation_id
  from public.meta_situations
  where (regime, volatility, volume, momentum, btc_correlation, time_of_day)
    = (v_print.regime, v_print.volatility, v_print.volume, v_print.momentum, v_print.btc_correlation, v_print.time_of_day);
  if v_situation_id is null then
    insert into public.meta_situations (situation_name, regime, volatility, volume, momentum, btc_correlation, time_of_day)
    values (
      concat_ws(' · ', v_print.regime, v_print.volatility, v_print.volume, v_print.momentum, v_print.btc_correlation, v_print.time_of_day),
      v_print.regime, v_print.volatility, v_print.volume, v_print.momentum, v_print.btc_correlation, v_print.time_of_day
    )
    -- A second writer may have met it first; it then answers with its row.
    on conflict (situation_name) do update set situation_name = excluded.situation_name
    returning situation_id into v_situation_id;
    insert into public.dynamic_trust_scores (bot_name, situation_id)
    select bot_name, v_situation_id from public.bots where not is_ensemble order by bot_name
    on conflict do nothing;
  end if;

  insert into public.situation_hours (exchange, observed_at, situation_id)
  values (meet_situation.exchange, meet_situation.observed_at, v_situation_id)
  on conflict do nothing;
  if found then
    update public.meta_situations
    set times_encountered = times_encountered + 1,
        first_seen = least(first_seen, meet_situation.observed_at),
        last_seen = greatest(last_seen, meet_situation.observed_at)
    where situation_id = v_situation_id;
  end if;
end;
$$;
comment on function engine.meet_situation(text, timestamptz) is 'Writes situation_hours for one exchange and full hour, and counts the meeting in meta_situations; an hour that has its row is left alone.';
