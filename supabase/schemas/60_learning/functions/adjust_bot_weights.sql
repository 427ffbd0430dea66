-- Weighs the bots anew from all that is known of them. Factors are overwritten: thirty runs leave what one run leaves.
create function public.adjust_bot_weights(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_written integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum learning', 0));
  -- A clock that went back waits until it has caught up.
  if exists (select from public.bot_weight_factors as factor where factor.as_of > adjust_bot_weights.as_of) then
    return 0;
  end if;

  update public.bot_weight_factors as known
  set factor = proposed.factor, is_live = proposed.is_live, reason = proposed.reason, as_of = adjust_bot_weights.as_of
  from (
    select * from engine.propose_record_factors(adjust_bot_weights.as_of)
    union all
    select * from engine.propose_crowd_factors(adjust_bot_weights.as_of)
    union all
    select * from engine.propose_control_factors(adjust_bot_weights.as_of)
  ) as proposed
  where known.bot_name = proposed.bot_name and known.source = proposed.source
    and (known.factor, known.is_live, known.reason, known.as_of)
      is distinct from (proposed.factor, proposed.is_live, proposed.reason, adjust_bot_weights.as_of);
  get diagnostics v_written = row_count;
  return v_written + engine.record_weight_changes(adjust_bot_weights.as_of);
end;
$$;
comment on function public.adjust_bot_weights(timestamptz) is 'Cron job: overwrites the factors of every bot and records whose weight moved. Returns how many rows it wrote.';
