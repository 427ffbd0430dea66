-- Chapter 35_rehab, built from supabase/schemas/35_rehab. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 35_rehab/tables.sql
-- The rehab station: who is kept from voting, on what terms it comes back, and how likely luck alone made it so.

create table public.bot_guardrails (
  bot_name text collate "C" primary key references public.bots on update cascade,
  max_leverage numeric not null default 5,
  min_confidence double precision not null default 0.6,
  stop_loss_tightening double precision not null default 1,
  max_position_ratio double precision not null default 0.05,
  needs_regime_alignment boolean not null default false,
  reason text not null default 'defaults',
  updated_at timestamptz,
  constraint leverage_is_between_1_and_125 check (max_leverage between 1 and 125),
  constraint confidence_is_a_probability check (min_confidence between 0 and 1),
  constraint stop_is_tightened_not_widened check (stop_loss_tightening > 0 and stop_loss_tightening <= 1),
  constraint position_is_a_share_of_the_equity check (max_position_ratio > 0 and max_position_ratio <= 1)
);
comment on table public.bot_guardrails is 'The limits each bot''s calls are taken within. A row for every bot.';
comment on column public.bot_guardrails.stop_loss_tightening is 'Factor on the distance of its stop: 0.5 on probation.';

create table public.bot_probation_status (
  bot_name text collate "C" primary key references public.bots on update cascade,
  status text collate "C" not null default 'active',
  is_on_probation boolean not null default false,
  probation_started_at timestamptz,
  probation_prediction_count integer not null default 0,
  probation_correct_count integer not null default 0,
  probation_accuracy_rate double precision,
  strike_count integer not null default 0,
  disabled_at timestamptz,
  is_quarantined boolean not null default false,
  counted_from date,
  reviewed_at timestamptz,
  reason text not null default 'no reason to doubt it yet',
  chance_of_luck double precision,
  constraint status_is_known check (status in ('active', 'disabled', 'probation', 'retired')),
  constraint probation_is_a_status check (is_on_probation = (status = 'probation')),
  constraint probation_has_a_start check (not is_on_probation or probation_started_at is not null),
  constraint a_disabled_bot_has_a_time check (status not in ('disabled', 'retired') or disabled_at is not null),
  constraint a_quarantined_bot_is_disabled check (not is_quarantined or status = 'disabled'),
  constraint correct_calls_are_calls check (probation_correct_count between 0 and probation_prediction_count),
  constraint rate_is_a_fraction check (probation_accuracy_rate between 0 and 1 and chance_of_luck between 0 and 1),
  constraint there_are_three_strikes check (strike_count between 0 and 3)
);
comment on table public.bot_probation_status is 'Where each bot stands: active, disabled, on probation or retired after three strikes. A row for every bot.';
comment on column public.bot_probation_status.probation_prediction_count is 'Calls decided since the probation began; 0 for a bot that is not on probation.';
comment on column public.bot_probation_status.is_quarantined is 'Disabled for being right too often to be true. It stays so until an operator reverses the decision.';
comment on column public.bot_probation_status.counted_from is 'The first UTC day whose decided calls count for the next decision; null counts all of them.';
comment on column public.bot_probation_status.reason is 'Of the last decision; on probation, how far it has come.';
comment on column public.bot_probation_status.chance_of_luck is 'Of the last decision: the probability that a coin would have had such a record, or a better one where it passed, a worse one where it failed. In quarantine, that a bot as good as its stated confidence would have.';
create index bot_probation_status_by_status on public.bot_probation_status (status, bot_name);

create table public.bot_probation_events (
  event_id bigint generated always as identity primary key,
  bot_name text collate "C" not null references public.bots on update cascade,
  happened_at timestamptz not null,
  from_status text collate "C" not null,
  to_status text collate "C" not null,
  rule text collate "C" not null,
  reason text not null,
  decided_count bigint,
  correct_count bigint,
  effective_count double precision,
  chance_of_luck double precision,
  is_reversal boolean not null default false,
  constraint a_bot_is_judged_once_a_moment unique (bot_name, happened_at),
  constraint statuses_are_known check (
    from_status in ('active', 'disabled', 'probation', 'retired') and to_status in ('active', 'disabled', 'probation', 'retired')
  ),
  constraint something_changed check (from_status <> to_status),
  constraint rule_is_known check (
    rule in ('too_bad', 'too_good', 'served', 'passed', 'failed', 'third_strike', 'reversed')
  ),
  constraint only_an_operator_reverses check (is_reversal = (rule = 'reversed')),
  constraint correct_calls_are_calls check (correct_count between 0 and decided_count),
  constraint effective_calls_are_calls check (effective_count between 0 and decided_count),
  constraint chance_is_a_probability check (chance_of_luck between 0 and 1)
);
comment on table public.bot_probation_events is 'Every decision about a bot, with its reason and the chance that luck made it; each can be reversed.';
comment on column public.bot_probation_events.happened_at is 'The moment of the daily review, however late it was held; for a reversal, when the operator said so.';
comment on column public.bot_probation_events.rule is 'too_bad, too_good, served (its time is over: back on probation), passed, failed, third_strike or reversed.';
comment on column public.bot_probation_events.effective_count is 'How many independent calls the decided ones are worth: calls of one day share its news. chance_of_luck is counted in these.';
comment on column public.bot_probation_events.chance_of_luck is 'See bot_probation_status.chance_of_luck. Null where nothing was judged.';
create index bot_probation_events_by_bot on public.bot_probation_events (bot_name, happened_at desc);

create table engine.rehab_progress (
  is_the_row boolean primary key default true,
  reviewed_through date,
  constraint there_is_one_row check (is_the_row)
);
comment on table engine.rehab_progress is 'The last UTC day whose calls were reviewed: the watermark of review_bot_probation. Null before the first review.';
insert into engine.rehab_progress default values;

-- 35_rehab/helpers/review_moment.sql
-- When the calls that ended on a UTC day are reviewed: once they are labelled and summed, and before anything reads the
-- result. A late review is dated as a punctual one, so that what it decides does not depend on when it ran.
create function engine.review_moment(day date)
returns timestamptz
language sql
immutable
set search_path = ''
return (review_moment.day + 1)::timestamp at time zone 'UTC' + interval '14 minutes';
comment on function engine.review_moment(date) is 'Fourteen minutes into the next UTC day, the minute of the job review_bot_probation.';

-- 35_rehab/functions/read_rehab_records.sql
-- What each bot's calls since its last decision come to. Calls of one day share its news: how alike they turn out is
-- estimated over the whole crowd, so that fifty calls of one lucky morning are not taken for fifty.
-- All sums over days are of whole numbers, so they are exact and do not depend on their order.
create function engine.read_rehab_records(through_day date)
returns table (bot_name text, decided_count bigint, correct_count bigint, effective_count double precision)
language sql
stable
rows 100
set search_path = ''
set jit = off
as $$
  with total as (
    select
      history.bot_name,
      sum(number.calls) filter (where number.counts) as calls,
      sum(number.correct) filter (where number.counts) as correct,
      sum(number.calls * number.calls) filter (where number.counts) / sum(number.calls) filter (where number.counts) as calls_a_day,
      sum(number.calls) filter (where number.is_recent) as n,
      sum(number.correct) filter (where number.is_recent) as c,
      sum(number.calls * number.calls) filter (where number.is_recent) as nn,
      sum(number.calls * number.correct) filter (where number.is_recent) as nc,
      sum(number.correct * number.correct) filter (where number.is_recent) as cc
    from public.bot_performance_history as history
    join public.bot_probation_status as status on status.bot_name = history.bot_name
    cross join lateral (
      select
        history.decided_count::double precision as calls, history.correct_count::double precision as correct,
        history.day >= coalesce(status.counted_from, '-infinity') as counts,
        history.day > read_rehab_records.through_day - 90 as is_recent
    ) as number
    where history.day <= read_rehab_records.through_day and history.decided_count > 0
    group by history.bot_name
    order by history.bot_name
  ),
  crowd as (
    -- Covariance of pairs of calls of one bot and day over the variance of single ones, each around its bot's rate.
    select
      sum(cc - 2 * rate * nc + rate * rate * nn - c * power(1 - rate, 2) - (n - c) * power(rate, 2))
        / nullif(sum((nn - n) * rate * (1 - rate)), 0) as correlation
    from (select total.*, total.c / total.n as rate from total where total.n > 0) as recent
  )
  select
    total.bot_name, total.calls::bigint, total.correct::bigint,
    engine.effective_count(total.calls, total.calls_a_day, greatest(0, least(coalesce(crowd.correlation, 0), 1)))
  from total
  cross join crowd
  where total.calls > 0;
$$;
comment on function engine.read_rehab_records(date) is 'Decided and correct calls that ended on the UTC days from counted_from to through_day, and how many independent calls they are worth. Bots without such calls are left out.';

-- 35_rehab/functions/rehab_rules.sql
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

-- 35_rehab/functions/stated_confidence.sql
-- How often a bot said it would be right.
create function engine.stated_confidence(bot_name text, from_day date, through_day date)
returns double precision
language sql
stable
set search_path = ''
as $$
  select avg(call.confidence order by call.prediction_id)
  from public.prediction_outcomes as outcome
  join public.bot_predictions as call on call.prediction_id = outcome.prediction_id
  where outcome.bot_name = stated_confidence.bot_name
    and outcome.exited_at > coalesce(stated_confidence.from_day::timestamp at time zone 'UTC', '-infinity')
    and outcome.exited_at <= (stated_confidence.through_day + 1)::timestamp at time zone 'UTC'
    and outcome.is_correct is not null;
$$;
comment on function engine.stated_confidence(text, date, date) is 'Mean confidence of a bot''s decided calls that ended on these UTC days; a null from_day begins with its first.';

-- 35_rehab/functions/judge_bots.sql
-- What the rules say of each bot after a UTC day. Nothing is written here: the same day says the same again.
-- The branches exclude each other by status first and by number then, so that no threshold hides behind another.
create function engine.judge_bots(day date)
returns table (
  bot_name text, from_status text, to_status text, rule text, reason text, decided_count bigint, correct_count bigint,
  effective_count double precision, chance_of_luck double precision
)
language sql
stable
rows 100
set search_path = ''
set jit = off
as $$
  with standing as materialized (
    select
      status.*, rules.*, engine.review_moment(judge_bots.day) as moment,
      coalesce(record.decided_count, 0) as decided, coalesce(record.correct_count, 0) as correct, record.effective_count,
      record.correct_count::double precision / record.decided_count as rate,
      -- Of the few that are right so often that somebody has to ask.
      case
        when status.status in ('active', 'probation') and record.decided_count >= rules.quarantine_after
          and record.correct_count::double precision / record.decided_count >= rules.quarantine_from
          then engine.stated_confidence(status.bot_name, status.counted_from, judge_bots.day)
      end as claimed_rate
    from public.bot_probation_status as status
    cross join engine.rehab_rules() as rules
    left join engine.read_rehab_records(judge_bots.day) as record on record.bot_name = status.bot_name
  ),
  judged as materialized (
    select
      standing.*,
      case
        when engine.beta_cdf(claimed_rate, effective_count * rate, effective_count * (1 - rate) + 1) < quarantine_chance
          then 'too_good'
        when status = 'active' and decided >= disable_after then case
          when not is_by_interval and rate < disable_below then 'too_bad'
          when is_by_interval
            and engine.beta_cdf(disable_below, effective_count * rate + 1, effective_count * (1 - rate) + 1) > 0.975 then 'too_bad'
        end
        when status = 'disabled' and not is_quarantined and moment >= disabled_at + disabled_time then 'served'
        when status = 'probation' and moment >= probation_started_at + probation_time and decided >= probation_calls then
          case when rate >= pass_from then 'passed' when strike_count < 2 then 'failed' else 'third_strike' end
      end as rule,
      format('right in %s of %s calls (%s %%)', correct, decided, round(100 * rate::numeric, 1)) as record
    from standing
  )
  select
    bot_name, status,
    case rule
      when 'too_good' then 'disabled'
      when 'too_bad' then 'disabled'
      when 'served' then 'probation'
      when 'passed' then 'active'
      when 'failed' then 'disabled'
      when 'third_strike' then 'retired'
      else status
    end,
    rule,
    case
      when rule = 'too_good' then format(
        '%s though it claims %s %%: look for an error in its data', record, round(100 * claimed_rate::numeric, 1))
      when rule = 'too_bad' and is_by_interval then format(
        '%s, worth %s independent ones: surely below %s %%', record, round(effective_count::numeric, 1), (100 * disable_below)::numeric)
      when rule = 'too_bad' then format('%s, below %s %%', record, (100 * disable_below)::numeric)
      when rule = 'served' then format('disabled for %s days, back on probation', extract(epoch from disabled_time)::bigint / 86400)
      when rule = 'passed' then format('passed probation: %s', record)
      when rule in ('failed', 'third_strike') then format(
        'failed probation: %s, below %s %%; strike %s of 3', record, (100 * pass_from)::numeric, strike_count + 1)
      when status = 'probation' and moment >= probation_started_at + probation_time then format(
        'probation extended: %s calls decided, %s needed', decided, probation_calls)
      when status = 'probation' then format(
        'on probation: %s calls decided, %s needed', decided, probation_calls)
      else reason
    end,
    decided, correct, effective_count,
    case
      when rule = 'too_good' then engine.beta_cdf(claimed_rate, effective_count * rate, effective_count * (1 - rate) + 1)
      when rule = 'passed' then engine.coin_p_value(effective_count * rate, effective_count)
      -- A coin is wrong as often as it is right.
      when rule in ('too_bad', 'failed', 'third_strike')
        then engine.coin_p_value(effective_count * (1 - rate), effective_count)
    end
  from judged
  order by bot_name;
$$;
comment on function engine.judge_bots(date) is 'One row a bot: where it stands and where it goes by the calls that ended up to this UTC day. rule is null where nothing changes.';

-- 35_rehab/functions/lift_guardrails.sql
-- Gives bots the default limits back.
create function engine.lift_guardrails(bot_names text[], reason text, as_of timestamptz)
returns void
language sql
volatile
set search_path = ''
begin atomic
  update public.bot_guardrails as guardrail
  set max_leverage = default,
      min_confidence = default,
      stop_loss_tightening = default,
      max_position_ratio = default,
      needs_regime_alignment = default,
      reason = lift_guardrails.reason,
      updated_at = lift_guardrails.as_of
  where guardrail.bot_name = any (lift_guardrails.bot_names);
end;
comment on function engine.lift_guardrails(text[], text, timestamptz) is 'Puts these bots back within the defaults of bot_guardrails.';

-- 35_rehab/functions/may_vote.sql
-- Who is heard at a moment, and within which limits. A decision taken later does not reach back: whoever was active when
-- the vote was due votes in it, however late it is counted.
create function engine.may_vote(as_of timestamptz)
returns table (
  bot_name text, status text, max_leverage numeric, min_confidence double precision,
  stop_loss_tightening double precision, max_position_ratio double precision, needs_regime_alignment boolean
)
language sql
stable
rows 100
set search_path = ''
begin atomic
  select
    bot.bot_name, stood.status, guardrail.max_leverage, guardrail.min_confidence, guardrail.stop_loss_tightening,
    guardrail.max_position_ratio, guardrail.needs_regime_alignment
  from public.bots as bot
  join public.bot_probation_status as standing on standing.bot_name = bot.bot_name
  join public.bot_guardrails as guardrail on guardrail.bot_name = bot.bot_name
  left join lateral (
    select event.from_status
    from public.bot_probation_events as event
    where event.bot_name = bot.bot_name and event.happened_at > may_vote.as_of
    order by event.happened_at
    limit 1
  ) as next on true
  cross join lateral (select coalesce(next.from_status, standing.status) as status) as stood
  where bot.is_enabled and not bot.is_ensemble and stood.status in ('active', 'probation')
  order by bot.bot_name;
end;
comment on function engine.may_vote(timestamptz) is 'One row a bot that is enabled and neither disabled nor retired at this moment, with its guardrails; never the ensemble''s own.';

-- 35_rehab/functions/open_rehab_ledger.sql
-- Every bot has its rows from the day it is registered, so a reader never meets an absent one.
create function engine.open_rehab_ledger()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.bot_guardrails (bot_name)
  select bot_name from new_bots where not is_ensemble
  on conflict (bot_name) do nothing;
  insert into public.bot_probation_status (bot_name)
  select bot_name from new_bots where not is_ensemble
  on conflict (bot_name) do nothing;
  return null;
end;
$$;
comment on function engine.open_rehab_ledger() is 'Statement trigger: a new bot starts active, within the default guardrails.';

create trigger new_bots_have_guardrails
after insert on public.bots
referencing new table as new_bots
for each statement execute function engine.open_rehab_ledger();

-- 35_rehab/functions/reverse_probation.sql
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

-- 35_rehab/functions/tighten_guardrails.sql
-- On probation a bot is heard, within tighter limits. Whoever has set a limit tighter still keeps it.
create function engine.tighten_guardrails(bot_names text[], as_of timestamptz)
returns void
language sql
volatile
set search_path = ''
begin atomic
  update public.bot_guardrails as guardrail
  set max_leverage = least(guardrail.max_leverage, rules.max_leverage),
      min_confidence = greatest(guardrail.min_confidence, rules.min_confidence),
      stop_loss_tightening = least(guardrail.stop_loss_tightening, rules.stop_loss_tightening),
      max_position_ratio = least(guardrail.max_position_ratio, rules.max_position_ratio),
      needs_regime_alignment = true,
      reason = 'on probation',
      updated_at = tighten_guardrails.as_of
  from engine.rehab_rules() as rules
  where guardrail.bot_name = any (tighten_guardrails.bot_names);
end;
comment on function engine.tighten_guardrails(text[], timestamptz) is 'Puts these bots within the limits of probation: rehab_max_leverage, rehab_min_confidence, rehab_stop_tightening, rehab_position_ratio, and the regime on their side.';

-- 35_rehab/functions/review_bots.sql
-- Holds the review of one UTC day: writes down what the rules decide, and how far each probation has come.
create function engine.review_bots(day date)
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_moment constant timestamptz := engine.review_moment(review_bots.day);
  v_decisions integer;
  v_tightened text[];
  v_lifted text[];
begin
  with verdict as materialized (
    select * from engine.judge_bots(review_bots.day)
  ),
  noted as (
    insert into public.bot_probation_events (
      bot_name, happened_at, from_status, to_status, rule, reason, decided_count, correct_count, effective_count, chance_of_luck
    )
    select
      bot_name, v_moment, from_status, to_status, rule, reason, decided_count, correct_count, effective_count, chance_of_luck
    from verdict
    where rule is not null
    order by bot_name
  ),
  stood as (
    update public.bot_probation_status as standing
    set status = verdict.to_status,
        is_on_probation = verdict.to_status = 'probation',
        probation_started_at = case
          when verdict.rule = 'served' then v_moment
          when verdict.to_status = 'probation' then standing.probation_started_at
        end,
        probation_prediction_count = progress.decided,
        probation_correct_count = progress.correct,
        probation_accuracy_rate = progress.correct::double precision / nullif(progress.decided, 0),
        strike_count = standing.strike_count + case when verdict.rule in ('failed', 'third_strike') then 1 else 0 end,
        disabled_at = case
          when verdict.to_status in ('disabled', 'retired')
            then case when verdict.rule is not null then v_moment else standing.disabled_at end
        end,
        is_quarantined = verdict.rule is not distinct from 'too_good' or (verdict.rule is null and standing.is_quarantined),
        counted_from = case when verdict.rule is not null then review_bots.day + 1 else standing.counted_from end,
        reviewed_at = v_moment,
        reason = verdict.reason,
        chance_of_luck = case when verdict.rule is not null then verdict.chance_of_luck else standing.chance_of_luck end
    from verdict
    cross join lateral (
      select
        case when verdict.to_status = 'probation' and verdict.rule is null then verdict.decided_count else 0 end as decided,
        case when verdict.to_status = 'probation' and verdict.rule is null then verdict.correct_count else 0 end as correct
    ) as progress
    where standing.bot_name = verdict.bot_name
  )
  select
    count(verdict.rule), array_agg(verdict.bot_name) filter (where verdict.rule = 'served'),
    array_agg(verdict.bot_name) filter (where verdict.rule = 'passed')
  into v_decisions, v_tightened, v_lifted
  from verdict;

  perform engine.tighten_guardrails(v_tightened, v_moment);
  perform engine.lift_guardrails(v_lifted, 'passed probation', v_moment);
  return v_decisions;
end;
$$;
comment on function engine.review_bots(date) is 'Decides about every bot by the calls that ended up to this UTC day. Returns how many decisions it took.';

-- 35_rehab/functions/review_bot_probation.sql
-- Keeps bots that are hopeless, or too good to be true, from voting, and gives the former a second chance.
-- Every missed day is reviewed in its turn, as it would have been then: a late run decides what punctual ones would have.
create function public.review_bot_probation(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_first date;
  v_day date;
  v_decisions integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum rehab', 0));
  -- The records are read off the daily sums; what has ended by now has to be in them.
  perform public.update_bot_metrics(review_bot_probation.as_of);

  select coalesce(progress.reviewed_through + 1, (select min(day) from public.bot_performance_history))
  into v_first
  from engine.rehab_progress as progress;
  for v_day in
    select v_first + number
    from generate_series(0, least(engine.utc_day(review_bot_probation.as_of) - v_first, 399)) as number
    where engine.review_moment(v_first + number) <= review_bot_probation.as_of
    order by number
  loop
    v_decisions := v_decisions + engine.review_bots(v_day);
  end loop;
  update engine.rehab_progress set reviewed_through = v_day where v_day is not null;
  return v_decisions;
end;
$$;
comment on function public.review_bot_probation(timestamptz) is 'Cron job: reviews every bot for each UTC day that has not been reviewed, up to 400 of them a run. Returns how many decisions were taken; each is a row of bot_probation_events.';

-- 35_rehab/policies.sql
alter table public.bot_guardrails enable row level security;
alter table public.bot_probation_status enable row level security;
alter table public.bot_probation_events enable row level security;
alter table engine.rehab_progress enable row level security;

create policy everyone_reads on public.bot_guardrails for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_probation_status for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_probation_events for select to anon, authenticated using (true);

grant select on
  public.bot_guardrails,
  public.bot_probation_status,
  public.bot_probation_events
to anon, authenticated, service_role;
