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
