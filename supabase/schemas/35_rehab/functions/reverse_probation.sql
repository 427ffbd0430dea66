-- An operator takes back what was decided about a bot. It votes again from now on, within the default limits; the strikes
-- it was given since it last was active are gone, and only calls that end from tomorrow on count.
create function engine.reverse_probation(bot_name text, reason text, as_of timestamptz default now())
returns void
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_standing public.bot_probation_status;
  v_strikes integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum rehab', 0));
  select * into v_standing from public.bot_probation_status as standing where standing.bot_name = reverse_probation.bot_name;
  if not found then
    raise exception 'no bot named "%" is ever judged', reverse_probation.bot_name
      using hint = 'The names are in public.bot_probation_status.';
  elsif v_standing.status = 'active' then
    raise exception 'the bot "%" is active: there is nothing to reverse', reverse_probation.bot_name;
  elsif reverse_probation.reason !~ '\S' or reverse_probation.reason is null then
    raise exception 'a reversal needs its reason: the next reader will ask';
  elsif exists (
    select from public.bot_probation_events as event
    where event.bot_name = reverse_probation.bot_name and event.happened_at >= reverse_probation.as_of
  ) then
    raise exception 'the bot "%" was judged later than %', reverse_probation.bot_name, reverse_probation.as_of;
  end if;

  select count(*) into v_strikes
  from public.bot_probation_events as event
  where event.bot_name = reverse_probation.bot_name
    and event.rule in ('failed', 'third_strike')
    and not exists (
      select from public.bot_probation_events as later
      where later.bot_name = event.bot_name and later.happened_at > event.happened_at and later.to_status = 'active'
    );
  insert into public.bot_probation_events (bot_name, happened_at, from_status, to_status, rule, reason, is_reversal)
  values (reverse_probation.bot_name, reverse_probation.as_of, v_standing.status, 'active', 'reversed', reverse_probation.reason, true);
  update public.bot_probation_status as standing
  set status = 'active',
      is_on_probation = false,
      probation_started_at = null,
      probation_prediction_count = 0,
      probation_correct_count = 0,
      probation_accuracy_rate = null,
      strike_count = standing.strike_count - v_strikes,
      disabled_at = null,
      is_quarantined = false,
      counted_from = engine.utc_day(reverse_probation.as_of) + 1,
      reason = reverse_probation.reason,
      chance_of_luck = null
  where standing.bot_name = reverse_probation.bot_name;
  perform engine.lift_guardrails(array[reverse_probation.bot_name], reverse_probation.reason, reverse_probation.as_of);
end;
$$;
comment on function engine.reverse_probation(text, text, timestamptz) is 'Makes a bot that is disabled, on probation or retired active again, as a row of bot_probation_events with this reason.';
