-- The learning station: what moves each bot's weight, and whether moving it has helped.

create table public.bot_weight_factors (
  bot_name text collate "C" not null references public.bots on update cascade,
  source text collate "C" not null,
  factor double precision not null default 1,
  is_live boolean not null default true,
  reason text not null default 'nothing is known yet',
  as_of timestamptz,
  primary key (bot_name, source),
  constraint source_is_known check (source in ('accuracy', 'diversity', 'regime', 'reinforcement', 'trust', 'guardrail')),
  constraint factor_is_within_its_bounds check (
    case source when 'guardrail' then factor between 0 and 1 else factor between 0.5 and 2 end
  )
);
comment on table public.bot_weight_factors is 'What speaks for and against each bot, one row a source; overwritten, never multiplied into what is stored.';
comment on column public.bot_weight_factors.factor is '1 changes nothing. Within 0.5 and 2; the guardrail within 0 and 1.';
comment on column public.bot_weight_factors.is_live is 'False where a factor is only watched: it does not enter the effective weight.';

create table public.bot_weight_history (
  weight_change_id bigint generated always as identity primary key,
  bot_name text collate "C" not null references public.bots on update cascade,
  changed_at timestamptz not null,
  previous_weight double precision,
  effective_weight double precision not null,
  factors jsonb not null,
  reason text not null,
  constraint a_bot_changes_once_a_moment unique (bot_name, changed_at),
  constraint weights_are_finite check (
    effective_weight between 0 and 10 and previous_weight between 0 and 10
  )
);
comment on table public.bot_weight_history is 'Each change of a bot''s effective weight with the factors behind it. The newest row is its weight now; a bot without a row counts 1.';
create index bot_weight_history_by_bot on public.bot_weight_history (bot_name, changed_at desc);
create index bot_weight_history_by_time on public.bot_weight_history (changed_at desc);

create table public.rl_policy (
  policy_id bigint generated always as identity primary key,
  policy_name text collate "C" not null unique,
  is_active boolean not null,
  stage text collate "C" not null default 'shadow',
  learning_rate double precision not null default 0.1,
  discount_factor double precision not null default 0.95,
  epsilon double precision not null default 0.3,
  epsilon_start double precision not null default 0.3,
  epsilon_floor double precision not null default 0.05,
  epsilon_decay double precision not null default 0.99,
  step_count integer not null default 0,
  action_count bigint not null default 0,
  rewarded_count bigint not null default 0,
  mean_reward double precision,
  estimated_gain_snips double precision,
  estimated_gain_doubly_robust double precision,
  estimated_gain_low double precision,
  estimated_gain_together double precision,
  effective_sample_size double precision,
  stage_reason text not null default 'no action has been rewarded yet',
  last_updated timestamptz,
  constraint stage_is_known check (stage in ('shadow', 'live')),
  constraint rates_are_fractions check (
    learning_rate > 0 and learning_rate <= 1 and discount_factor between 0 and 1
    and epsilon between epsilon_floor and epsilon_start and epsilon_floor >= 0 and epsilon_start <= 1
    and epsilon_decay > 0 and epsilon_decay <= 1
  ),
  constraint estimates_are_finite check (
    abs(mean_reward) < 'Infinity' and abs(estimated_gain_snips) < 'Infinity'
    and abs(estimated_gain_doubly_robust) < 'Infinity' and abs(estimated_gain_low) < 'Infinity'
    and abs(estimated_gain_together) < 'Infinity'
    and effective_sample_size >= 0 and effective_sample_size < 'Infinity'
  )
);
comment on table public.rl_policy is 'The policy that moves weights, and what it has been worth. It influences weights only while it is live: while its estimated gain is above zero.';
comment on column public.rl_policy.rewarded_count is 'Actions whose reward is in; mean_reward is over those of them that a decision put to the test.';
comment on column public.rl_policy.estimated_gain_snips is 'What an action of the greedy policy earns, in nats of the ensemble''s log-score a decision, by weighting the log of the last days (self-normalised).';
comment on column public.rl_policy.estimated_gain_doubly_robust is 'The same, corrected by what the action table expected. Each action is judged against the table as it stood before it: none is judged by what it taught.';
comment on column public.rl_policy.estimated_gain_low is 'Lower bound of the doubly robust estimate, by day, wide enough to be looked at every day (95 %).';
comment on column public.rl_policy.estimated_gain_together is 'What all factors together would have added to the log-score of a decision, against none of them.';
comment on column public.rl_policy.effective_sample_size is 'Independent actions of the greedy policy that the log is worth: (sum of weights)² / sum of squares.';
comment on column public.rl_policy.epsilon is 'Share of actions taken at random: max(floor, start × decay^step_count), a step a day.';
create unique index one_policy_is_active on public.rl_policy (is_active) where is_active;
insert into public.rl_policy (policy_name, is_active) values ('difference-reward', true);

create table public.rl_policy_days (
  policy_id bigint not null references public.rl_policy,
  day date not null,
  stage text collate "C" not null,
  epsilon double precision not null,
  action_count integer not null,
  exploration_count integer not null,
  increase_count integer not null default 0,
  decrease_count integer not null default 0,
  rewarded_count integer not null default 0,
  tested_count integer not null default 0,
  reward_sum double precision not null default 0,
  weight_sum double precision not null default 0,
  weight_square_sum double precision not null default 0,
  weighted_reward_sum double precision not null default 0,
  doubly_robust_sum double precision not null default 0,
  decision_count integer not null default 0,
  together_sum double precision not null default 0,
  primary key (policy_id, day),
  constraint stage_is_known check (stage in ('shadow', 'live')),
  constraint epsilon_is_a_fraction check (epsilon between 0 and 1),
  constraint counts_nest check (
    exploration_count between 0 and action_count and rewarded_count between 0 and action_count
    and increase_count >= 0 and decrease_count >= 0 and increase_count + decrease_count <= action_count
    and tested_count between 0 and rewarded_count and decision_count >= 0
  ),
  constraint sums_are_finite check (
    abs(reward_sum) < 'Infinity' and weight_sum >= 0 and weight_sum < 'Infinity'
    and weight_square_sum >= 0 and weight_square_sum < 'Infinity' and abs(weighted_reward_sum) < 'Infinity'
    and abs(doubly_robust_sum) < 'Infinity' and abs(together_sum) < 'Infinity'
  )
);
comment on table public.rl_policy_days is 'The policy''s record, one row a UTC day of actions: what its estimates are added up from.';
comment on column public.rl_policy_days.increase_count is 'Actions that raised a factor; decrease_count lowered one, all others let it be.';
comment on column public.rl_policy_days.tested_count is 'Rewarded actions of bots that voted in at least one decision of the day; the sums down to doubly_robust_sum are theirs.';
comment on column public.rl_policy_days.weight_sum is 'Importance weights of the greedy policy: 1 / propensity where the greedy action was taken, else 0; at most 10.';
comment on column public.rl_policy_days.together_sum is 'Over decision_count decisions: ln p(outcome) with all factors less without any.';

create table public.rl_state_space (
  state_hash text collate "C" primary key,
  regime text collate "C" not null,
  performance text collate "C" not null,
  weight text collate "C" not null,
  trend text collate "C" not null,
  correlation text collate "C" not null,
  times_visited bigint not null default 0,
  last_visited timestamptz,
  constraint a_state_is_one_row unique (regime, performance, weight, trend, correlation)
);
comment on table public.rl_state_space is 'The states actions are taken in, shared by all bots: market regime, the bot''s rate, its weight, its trend, its correlation with the crowd.';

create table public.rl_q_table (
  state_hash text collate "C" not null references public.rl_state_space,
  action_type text collate "C" not null,
  q_value double precision not null default 0,
  times_tried bigint not null default 0,
  mean_reward double precision not null default 0,
  last_updated timestamptz,
  primary key (state_hash, action_type),
  constraint action_is_known check (action_type in ('increase', 'decrease', 'maintain')),
  constraint q_value_is_finite check (abs(q_value) < 'Infinity' and abs(mean_reward) < 'Infinity')
);
comment on table public.rl_q_table is 'Learned value of each action in each state that was tried.';
comment on column public.rl_q_table.times_tried is 'Actions that a decision put to the test: what the value was learned from.';
comment on column public.rl_q_table.mean_reward is 'Mean of their immediate rewards; q_value counts what came after them as well.';
create index rl_q_table_by_time on public.rl_q_table (last_updated desc nulls last);

create table public.rl_action_history (
  action_id bigint generated always as identity primary key,
  policy_id bigint not null references public.rl_policy,
  bot_name text collate "C" not null references public.bots on update cascade,
  taken_at timestamptz not null,
  state_hash text collate "C" not null references public.rl_state_space,
  action_type text collate "C" not null,
  propensity double precision not null,
  is_exploration boolean not null,
  greedy_action text collate "C" not null default 'maintain',
  is_live boolean not null default false,
  factor_before double precision not null,
  factor_after double precision not null,
  immediate_reward double precision,
  decision_count integer,
  next_state_hash text collate "C" references public.rl_state_space,
  rewarded_at timestamptz,
  constraint a_bot_acts_once_a_moment unique (bot_name, taken_at),
  constraint actions_are_known check (
    action_type in ('increase', 'decrease', 'maintain') and greedy_action in ('increase', 'decrease', 'maintain')
  ),
  constraint propensity_is_a_probability check (propensity > 0 and propensity <= 1),
  constraint factors_are_within_their_bounds check (factor_before between 0.5 and 2 and factor_after between 0.5 and 2),
  constraint reward_is_finite check (abs(immediate_reward) < 'Infinity'),
  constraint a_rewarded_action_has_its_reward check ((rewarded_at is null) = (immediate_reward is null))
);
comment on table public.rl_action_history is 'Every action with the chance it had, and the difference it made to the ensemble''s log-score once the outcomes were in; credited once.';
comment on column public.rl_action_history.immediate_reward is 'Mean of ln p(outcome) with the factor after less with the factor before, over the decisions of its day the bot voted in; 0 where it did not vote. A single decision counts within ±0.1.';
comment on column public.rl_action_history.decision_count is 'Decisions of its day, known by then, that the bot voted in; null until rewarded_at.';
comment on column public.rl_action_history.greedy_action is 'What the table held to be best when the action was taken.';
comment on column public.rl_action_history.is_live is 'Whether the factor entered the votes; else its reward says what it would have changed.';
comment on column public.rl_action_history.next_state_hash is 'The state in which the bot acted next.';
create index rl_action_history_by_time on public.rl_action_history (taken_at desc, action_id desc);
create index rl_action_history_waiting on public.rl_action_history (taken_at) where rewarded_at is null;
create index rl_action_history_by_state on public.rl_action_history (state_hash);
create index rl_action_history_by_next_state on public.rl_action_history (next_state_hash);
create index rl_action_history_by_policy on public.rl_action_history (policy_id);

create table public.drift_events (
  event_id bigint generated always as identity primary key,
  subject text collate "C" not null,
  bot_name text collate "C" references public.bots on update cascade,
  detected_on date not null,
  began_on date not null,
  direction text collate "C" not null,
  statistic double precision not null,
  threshold double precision not null,
  rate_before double precision,
  rate_since double precision,
  note text not null,
  constraint subject_is_known check (subject in ('bot', 'ensemble')),
  constraint a_bot_event_names_its_bot check ((subject = 'bot') = (bot_name is not null)),
  constraint one_event_a_subject_and_day unique nulls not distinct (subject, bot_name, detected_on, direction),
  constraint direction_is_known check (direction in ('worse', 'better')),
  constraint drift_begins_before_it_is_detected check (began_on <= detected_on),
  constraint statistic_is_finite check (statistic >= 0 and statistic < 'Infinity' and threshold > 0 and threshold < 'Infinity'),
  constraint rates_are_fractions check (rate_before between 0 and 1 and rate_since between 0 and 1)
);
comment on table public.drift_events is 'When a bot''s daily hit rate, or the ensemble''s calibration, left what was expected of it (CUSUM). What was recorded before began_on counts less.';
comment on column public.drift_events.detected_on is 'The UTC day of calls that gave it away; what came of them is known a day later.';
comment on column public.drift_events.began_on is 'From this day on the deviations add up without a break.';
comment on column public.drift_events.statistic is 'Sum of the deviations beyond the allowance, in standard deviations of a day; an alarm above threshold.';
comment on column public.drift_events.rate_before is 'Hit rate until began_on; of the ensemble the confidence it claimed since then.';
create index drift_events_by_bot on public.drift_events (bot_name, detected_on desc);
create index drift_events_by_day on public.drift_events (detected_on desc);

create table engine.drift_states (
  drift_state_id bigint generated always as identity primary key,
  subject text collate "C" not null,
  bot_name text collate "C" references public.bots on update cascade,
  through_day date not null,
  low_sum double precision not null,
  high_sum double precision not null,
  low_since date,
  high_since date,
  day_count integer not null default 0,
  call_count bigint not null default 0,
  hit_count bigint not null default 0,
  excess_sum double precision not null default 0,
  pair_sum double precision not null default 0,
  peer_product_sum double precision not null default 0,
  peer_square_sum double precision not null default 0,
  rest_square_sum double precision not null default 0,
  rest_count double precision not null default 0,
  constraint a_subject_stands_once unique nulls not distinct (subject, bot_name),
  constraint subject_is_known check (subject in ('bot', 'ensemble')),
  constraint only_a_bot_has_a_name check ((subject = 'bot') = (bot_name is not null)),
  constraint hits_are_calls check (hit_count between 0 and call_count and day_count >= 0),
  constraint sums_are_finite check (
    low_sum >= 0 and low_sum < 'Infinity' and high_sum >= 0 and high_sum < 'Infinity'
    and abs(excess_sum) < 'Infinity' and pair_sum >= 0 and pair_sum < 'Infinity'
    and abs(peer_product_sum) < 'Infinity' and peer_square_sum >= 0 and peer_square_sum < 'Infinity'
    and rest_square_sum >= 0 and rest_square_sum < 'Infinity' and rest_count >= 0 and rest_count < 'Infinity'
  )
);
comment on table engine.drift_states is 'Where each CUSUM stands. bot_name is null for the ensemble.';
create index drift_states_by_bot on engine.drift_states (bot_name);
comment on column engine.drift_states.day_count is 'Days with calls since the last alarm; call_count and hit_count are theirs: the record that a day is held against.';
comment on column engine.drift_states.excess_sum is 'By how much the days'' hits spread beyond chance; over pair_sum it is the correlation of a day''s calls. A half-life of 90 days, as the sums below.';
comment on column engine.drift_states.peer_product_sum is 'Of a day''s deviation and that of the bot''s peers; over peer_square_sum it is how much of the peers'' luck is the bot''s.';
comment on column engine.drift_states.rest_square_sum is 'Squares of what is left of a deviation without its peers, over rest_count of them.';
