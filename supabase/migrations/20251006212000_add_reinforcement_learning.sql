-- Chapter 60_learning, built from supabase/schemas/60_learning. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 60_learning/tables.sql
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

-- 60_learning/helpers/action_propensity.sql
-- The chance with which an action was taken, without which nobody can say later what another policy would have earned.
create function engine.action_propensity(action text, greedy_action text, exploration_rate double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case when exploration_rate between 0 and 1
  then exploration_rate / 3 + case when action = greedy_action then 1 - exploration_rate else 0 end end;
comment on function engine.action_propensity(text, text, double precision) is
  'Of epsilon-greedy over three actions: epsilon / 3, and 1 - epsilon more for the greedy one.';

-- 60_learning/helpers/softmax.sql
-- Shares that grow with a score: hedge's weights from the losses so far, without a history of weights.
create function engine.softmax(scores double precision[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_largest double precision;
  v_parts double precision[];
  v_total double precision;
begin
  perform engine.require_numbers('scores', scores);
  select max(score) into v_largest from unnest(scores) as score;
  -- A share below 1e-250 is 0, as Postgres refuses products that are too small to be numbers.
  v_parts := array(
    select case when entry.score - v_largest > -575 then exp(entry.score - v_largest) else 0 end
    from unnest(scores) with ordinality as entry (score, place)
    order by entry.place
  );
  select sum(entry.part order by entry.place) into v_total from unnest(v_parts) with ordinality as entry (part, place);
  return array(
    select entry.part / v_total from unnest(v_parts) with ordinality as entry (part, place) order by entry.place
  );
end;
$$;
comment on function engine.softmax(double precision[]) is
  'exp(score) / sum of exp(scores). Of -eta times each expert''s total loss these are the weights of hedge.';

-- 60_learning/helpers/adahedge_step.sql
-- One round of hedge that finds its own learning rate: bold while the experts are easy to tell apart, careful afterwards.
create function engine.adahedge_step(
  total_losses double precision[], mixability_gap double precision, losses double precision[],
  out eta double precision, out weights double precision[],
  out next_total_losses double precision[], out next_mixability_gap double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_least double precision;
  v_next_least double precision;
  v_mixed double precision;
  v_mix double precision;
begin
  perform engine.require_numbers('total_losses', total_losses);
  perform engine.require_numbers('mixability_gap', array[mixability_gap], 0);
  perform engine.require_numbers('losses', losses);
  if cardinality(losses) <> cardinality(total_losses) then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('%s losses of %s experts: send one each', cardinality(losses), cardinality(total_losses));
  end if;
  eta := case when mixability_gap > 0 then ln(cardinality(total_losses)) / mixability_gap else 'Infinity' end;
  next_total_losses := array(
    select expert.total + expert.loss
    from unnest(total_losses, losses) with ordinality as expert (total, loss, place)
    order by expert.place
  );
  select min(total) into v_least from unnest(total_losses) as total;
  select min(total) into v_next_least from unnest(next_total_losses) as total;
  -- With an infinite rate all weight lies with those that lost least.
  weights := engine.softmax(array(
    select case when eta < 'Infinity' then -eta * (expert.total - v_least) when expert.total = v_least then 0 else -1e6 end
    from unnest(total_losses) with ordinality as expert (total, place)
    order by expert.place
  ));
  select
    sum(expert.weight * expert.loss order by expert.place),
    -- -1 / eta ln sum w exp(-eta loss), as the difference of two sums that both count from their least loss.
    case when eta < 'Infinity' then v_next_least - v_least - ln(
      sum(case when eta * (expert.next_total - v_next_least) < 700 then exp(-eta * (expert.next_total - v_next_least)) else 0 end
        order by expert.place)
      / sum(case when eta * (expert.total - v_least) < 700 then exp(-eta * (expert.total - v_least)) else 0 end
        order by expert.place)
    ) / eta else v_next_least - v_least end
  into v_mixed, v_mix
  from unnest(weights, losses, total_losses, next_total_losses) with ordinality
    as expert (weight, loss, total, next_total, place);
  next_mixability_gap := mixability_gap + greatest(0, v_mixed - v_mix);
end;
$$;
comment on function engine.adahedge_step(double precision[], double precision, double precision[]) is
  'The weights of this round from the losses before it, and what the next one starts from: eta = ln N / gap, gap growing by w . loss + ln(sum w exp(-eta loss)) / eta. Start with zeros and a gap of 0. de Rooij, van Erven, Grünwald & Koolen (2014).';

-- 60_learning/helpers/always_valid_error.sql
-- How far a mean may be off when somebody looks at it every day and acts on the first day it looks good: a bound for one day
-- would be crossed by luck sooner or later, this one holds for all days at once.
create function engine.always_valid_error(standard_error double precision, day_count integer)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
-- 0.119 is the rho² that makes the bound tightest at 60 days.
return case when day_count >= 2 then standard_error * sqrt(
  2 * (day_count * 0.119 + 1) / (day_count * 0.119) * ln(1 + sqrt(day_count * 0.119 + 1) / 0.1)
) end;
comment on function engine.always_valid_error(double precision, integer) is
  'One-sided 95 % asymptotic confidence sequence: error × sqrt(2 (t rho² + 1) / (t rho²) × ln(1 + sqrt(t rho² + 1) / (2 alpha))). Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas (2024), Annals of Statistics 52. Null below two days.';

-- 60_learning/helpers/hedge_step.sql
-- One round of trusting experts by their losses. Who sleeps keeps what it had; a share keeps the door open for those who
-- were wrong until now.
create function engine.hedge_step(
  weights double precision[], losses double precision[], eta double precision, share double precision default 0
)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_count constant integer := cardinality(weights);
  v_awake double precision;
  v_least double precision;
  v_kept double precision[];
  v_left double precision;
begin
  perform engine.require_numbers('weights', weights, 0);
  perform engine.require_numbers('losses', array_remove(losses, null));
  perform engine.require_numbers('eta', array[eta], 0);
  perform engine.require_numbers('share', array[share], 0, 1);
  if cardinality(losses) <> v_count then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('%s losses of %s experts: send one each, null for who sleeps', cardinality(losses), v_count);
  end if;
  select sum(expert.weight order by expert.place), min(expert.loss) filter (where expert.weight > 0)
  into v_awake, v_least
  from unnest(weights, losses) with ordinality as expert (weight, loss, place)
  where expert.loss is not null;
  -- Counted from the least loss; a weight below 1e-250 is 0, as Postgres refuses products that are too small to be numbers.
  v_kept := array(
    select case when expert.loss is not null then
      case when expert.weight > 0 and ln(expert.weight) - eta * (expert.loss - v_least) > -575
        then expert.weight * exp(-eta * (expert.loss - v_least)) else 0 end end
    from unnest(weights, losses) with ordinality as expert (weight, loss, place)
    order by expert.place
  );
  select sum(expert.weight order by expert.place) into v_left
  from unnest(v_kept) with ordinality as expert (weight, place);
  return array(
    select (1 - share) * coalesce(expert.kept / nullif(v_left, 0) * v_awake, expert.weight) + share / v_count
    from unnest(weights, v_kept) with ordinality as expert (weight, kept, place)
    order by expert.place
  );
end;
$$;
comment on function engine.hedge_step(double precision[], double precision[], double precision, double precision) is
  'w exp(-eta loss), rescaled so that the weight of all that are awake stays what it was, then (1 - share) w + share / N; weights sum to 1. All awake: hedge, with a share fixed share (Herbster & Warmuth 1998); else specialists (Freund, Schapire, Singer & Warmuth 1997).';

-- 60_learning/helpers/boa_step.sql
-- One round of trusting experts that also shuns the unsteady: of two that lose alike the calmer one gains.
create function engine.boa_step(weights double precision[], losses double precision[], eta double precision)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_mixed double precision;
begin
  perform engine.require_numbers('weights', weights, 0);
  perform engine.require_numbers('losses', losses);
  perform engine.require_numbers('eta', array[eta], 0);
  select sum(expert.weight * expert.loss order by expert.place) into v_mixed
  from unnest(weights, losses) with ordinality as expert (weight, loss, place);
  return engine.hedge_step(
    weights,
    array(
      select (expert.loss - v_mixed) * (1 + eta * (expert.loss - v_mixed))
      from unnest(losses) with ordinality as expert (loss, place)
      order by expert.place
    ),
    eta
  );
end;
$$;
comment on function engine.boa_step(double precision[], double precision[], double precision) is
  'Bernstein online aggregation: w exp(-eta r (1 + eta r)), r the loss less the mixture''s, weights sum to 1. Wintenberger (2017).';

-- 60_learning/helpers/bound_factor.sql
-- No single source may do more than double a vote or halve it; four digits are as many as anybody reads.
create function engine.bound_factor(factor double precision)
returns double precision
language sql
immutable
parallel safe
set search_path = ''
return round(greatest(0.5, least(2, coalesce(factor, 1)))::numeric, 4)::double precision;
comment on function engine.bound_factor(double precision) is 'A weight factor within 0.5 and 2, rounded to four digits; 1 where nothing is known.';

-- 60_learning/helpers/combine_factors.sql
-- What a bot's vote counts: everything that speaks for or against it, multiplied once, from what is known today. Whoever the
-- guardrails do not silence keeps a tenth of a vote, and nobody counts for more than ten.
create function engine.combine_factors(
  accuracy double precision default 1, diversity double precision default 1, regime double precision default 1,
  reinforcement double precision default 1, trust double precision default 1, guardrail double precision default 1
)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return guardrail * greatest(0.1, least(10, accuracy * diversity * regime * reinforcement * trust));
comment on function engine.combine_factors(
  double precision, double precision, double precision, double precision, double precision, double precision
) is
  'guardrail × the product of the other factors, kept within 0.1 and 10. A factor that is only watched enters as 1.';

-- 60_learning/helpers/cusum.sql
-- When a bot is not what it was: small disappointments add up, and what is within the usual is forgotten. Carries on from
-- where it stood yesterday.
create function engine.cusum(
  numbers double precision[], centre double precision, deviation double precision,
  allowance double precision default 0.33, limit_sum double precision default 5,
  low_sum double precision default 0, high_sum double precision default 0
)
returns table (
  place integer, low double precision, low_since integer, high double precision, high_since integer, alarm text
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_numbers('numbers', array_remove(numbers, null));
  perform engine.require_numbers('centre', array[centre]);
  perform engine.require_numbers(
    'deviation, allowance, limit_sum, low_sum and high_sum', array[deviation, allowance, limit_sum, low_sum, high_sum], 0
  );
  if deviation = 0 then
    raise exception using errcode = 'invalid_parameter_value',
      message = 'without deviation every day is an alarm: send a deviation above 0';
  end if;
  low := low_sum;
  low_since := case when low > 0 then 0 end;
  high := high_sum;
  high_since := case when high > 0 then 0 end;
  for v_place in 1..coalesce(cardinality(numbers), 0) loop
    -- A day without calls is no news.
    continue when numbers[v_place] is null;
    place := v_place;
    low := greatest(0, low + (centre - numbers[v_place]) / deviation - allowance);
    low_since := case when low > 0 then coalesce(low_since, v_place) end;
    high := greatest(0, high + (numbers[v_place] - centre) / deviation - allowance);
    high_since := case when high > 0 then coalesce(high_since, v_place) end;
    alarm := case when low > limit_sum then 'low' when high > limit_sum then 'high' end;
    return next;
    -- Who was reported starts anew.
    if alarm is not null then
      low := 0;
      low_since := null;
      high := 0;
      high_since := null;
    end if;
  end loop;
end;
$$;
comment on function engine.cusum(
  double precision[], double precision, double precision, double precision, double precision, double precision, double precision
) is
  'Tabular CUSUM in units of the deviation: low = max(0, low + (centre - x) / deviation - allowance), high the other way; an alarm (low or high) where one exceeds limit_sum, both starting at 0 after it. A row a number that is known; since is the place from which its sum is above 0, which is when the drift probably began (0: before the first number). To carry on, send the sums of the last row, or 0 after an alarm. Page (1954).';

-- 60_learning/helpers/exp3_probabilities.sql
-- With which chance each arm is pulled when only the pulled one shows its reward.
create function engine.exp3_probabilities(weights double precision[], gamma double precision)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_numbers('weights', weights, 0);
  perform engine.require_numbers('gamma', array[gamma], 0, 1);
  return array(
    select (1 - gamma) * arm.weight / arm.total + gamma / cardinality(weights)
    from (
      select weight, place, sum(weight) over () as total from unnest(weights) with ordinality as given (weight, place)
    ) as arm
    order by arm.place
  );
end;
$$;
comment on function engine.exp3_probabilities(double precision[], double precision) is
  '(1 - gamma) w / sum(w) + gamma / N. Auer, Cesa-Bianchi, Freund & Schapire (2002).';

-- 60_learning/helpers/exp3_step.sql
-- One pull: a reward counts the more, the less likely its arm was to be pulled.
create function engine.exp3_step(
  weights double precision[], arm integer, reward double precision, gamma double precision
)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_weights double precision[] := weights;
begin
  perform engine.require_numbers('reward', array[reward], 0, 1);
  if (arm between 1 and cardinality(weights)) is not true then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('arm %s of %s: they are counted from 1', arm, cardinality(weights));
  end if;
  v_weights[arm] := weights[arm]
    * exp(gamma * (reward / (engine.exp3_probabilities(weights, gamma))[arm]) / cardinality(weights));
  return v_weights;
end;
$$;
comment on function engine.exp3_step(double precision[], integer, double precision, double precision) is
  'w exp(gamma (reward / p) / N) for the arm that was pulled, rewards from 0 to 1; start with ones. Auer et al. (2002).';

-- 60_learning/helpers/exploration_rate.sql
-- How often the policy still tries something else than what it believes to be best: less with each episode, never nothing.
create function engine.exploration_rate(episode bigint)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
-- From episode 179 on the decay is below the floor.
return case when episode >= 179 then 0.05 when episode >= 0 then 0.3 * power(0.99, episode) end;
comment on function engine.exploration_rate(bigint) is
  'epsilon = max(0.05, 0.3 * 0.99^episode), episodes counted from 0; the published 0.30 and 0.05. Null for a negative episode.';

-- 60_learning/helpers/fold_q_table.sql
-- Learns from steps in their order, in memory and written back once. The same numbers, to the last bit, as
-- q[a] += alpha * (reward + gamma * max(next) - q[a]) says in any language that computes with doubles.
create function engine.fold_q_table(
  q_table double precision[], states integer[], actions integer[], rewards double precision[], next_states integer[],
  alpha double precision default 0.1, gamma double precision default 0.95
)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_state_count constant integer := cardinality(q_table) / 3;
  v_step_count constant integer := cardinality(rewards);
  -- After the last state comes one that is worth nothing: where an episode ends.
  v_table double precision[] := q_table || array[0, 0, 0]::double precision[];
  v_fits boolean := mod(cardinality(q_table), 3) = 0 and cardinality(states) = v_step_count
    and cardinality(actions) = v_step_count and cardinality(next_states) = v_step_count and actions <@ array[1, 2, 3]
    and array_position(states, null) is null and v_state_count + 1 <> all (states);
  v_cell integer;
  v_next integer;
begin
  for i in 1..case when v_fits then v_step_count else 0 end loop
    v_cell := 3 * states[i] - 3 + actions[i];
    v_next := 3 * coalesce(next_states[i], v_state_count + 1);
    v_table[v_cell] := v_table[v_cell] + alpha * (
      rewards[i] + gamma * greatest(v_table[v_next - 2], v_table[v_next - 1], v_table[v_next]) - v_table[v_cell]
    );
  end loop;
  -- What is no number stays in the table, and a state that does not exist makes it longer or leaves a null: looked for
  -- once, not at each step.
  if exists (select from unnest(v_table) as value where (abs(value) < 'Infinity') is not true) then
    perform engine.require_numbers('q_table', q_table);
    perform engine.require_numbers('rewards', rewards);
    perform engine.require_numbers('alpha and gamma', array[alpha, gamma]);
    v_fits := false;
  end if;
  if not v_fits or cardinality(v_table) <> 3 * v_state_count + 3 then
    raise exception using errcode = 'invalid_parameter_value', message = format(
      'the steps do not fit: send a state from 1 to %s, an action from 1 to 3, a reward and a next state for each', v_state_count
    );
  end if;
  return trim_array(v_table, 3);
end;
$$;
comment on function engine.fold_q_table(
  double precision[], integer[], integer[], double precision[], integer[], double precision, double precision
) is
  'Q(s, a) + alpha (r + gamma max Q(s'', .) - Q(s, a)) for each step in turn. q_table holds three numbers a state (increase, decrease, maintain; 0 where never tried), states are counted from 1, actions 1 to 3, a next state of null ends an episode (as does the number after the last state). Watkins & Dayan (1992).';

-- 60_learning/helpers/greedy_action.sql
-- What the table believes to be best in a state. Where nothing was ever tried nothing is believed: leave the weight alone.
create function engine.greedy_action(
  increase double precision, decrease double precision, maintain double precision
)
returns text
language sql
immutable
parallel safe
set search_path = ''
return case
  when coalesce(increase, decrease, maintain) is null then 'maintain'
  when coalesce(increase, 0) >= greatest(coalesce(decrease, 0), coalesce(maintain, 0)) then 'increase'
  when coalesce(decrease, 0) >= coalesce(maintain, 0) then 'decrease'
  else 'maintain'
end;
comment on function engine.greedy_action(double precision, double precision, double precision) is
  'The action of the largest Q-value, null (never tried) counting as 0; of equal ones the first of increase, decrease, maintain. In a state where nothing was tried: maintain.';

-- 60_learning/helpers/hedge_bound.sql
-- What hedge may lose at most over the best expert, whatever the market does: more is an error in the code.
create function engine.hedge_bound(expert_count integer, round_count integer)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case when expert_count >= 1 and round_count >= 0 then sqrt(round_count * ln(expert_count::double precision) / 2) end;
comment on function engine.hedge_bound(integer, integer) is
  'sqrt(T ln N / 2) for losses from 0 to 1 and the rate engine.hedge_rate. Cesa-Bianchi & Lugosi (2006), theorem 2.2.';

-- 60_learning/helpers/hedge_rate.sql
-- How fast to learn when the number of rounds is known.
create function engine.hedge_rate(expert_count integer, round_count integer)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case when expert_count >= 1 and round_count >= 1 then sqrt(8 * ln(expert_count::double precision) / round_count) end;
comment on function engine.hedge_rate(integer, integer) is
  'eta = sqrt(8 ln N / T), for which engine.hedge_bound holds. Cesa-Bianchi & Lugosi (2006).';

-- 60_learning/helpers/log_odds_vote.sql
-- What a crowd of independent bots says: each counts by its record, and one that is reliably wrong votes for the opposite.
create function engine.log_odds_vote(
  votes double precision[], rates double precision[],
  out score double precision, out direction integer, out probability_up double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_numbers('votes', votes, -1, 1);
  perform engine.require_numbers('rates', rates, 0, 1);
  if cardinality(votes) <> cardinality(rates) then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('%s votes and %s rates: send one each per bot', cardinality(votes), cardinality(rates));
  end if;
  select coalesce(sum(bot.vote * engine.logit(bot.rate) order by bot.place), 0) into score
  from unnest(votes, rates) with ordinality as bot (vote, rate, place);
  direction := sign(score);
  probability_up := 1 / (1 + exp(-greatest(-700, least(score, 700))));
end;
$$;
comment on function engine.log_odds_vote(double precision[], double precision[]) is
  'score = sum of vote ln(p / (1 - p)), a vote 1 up, -1 down, 0 silent, p the bot''s chance to be right; its sign, and 1 / (1 + exp(-score)), the chance of up if the bots are independent. Nitzan & Paroush (1982).';

-- 60_learning/helpers/odds_ratio.sql
-- By how much more one rate speaks than another. Odds multiply where rates do not: a bot that is right in 60 % of its calls
-- is as far above a coin as one that is right in 40 % is below it.
create function engine.odds_ratio(rate double precision, other_rate double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return (greatest(0.01, least(0.99, rate)) / (1 - greatest(0.01, least(0.99, rate))))
  / (greatest(0.01, least(0.99, other_rate)) / (1 - greatest(0.01, least(0.99, other_rate))));
comment on function engine.odds_ratio(double precision, double precision) is 'p / (1 − p) of the first over that of the second, both kept within 0.01 and 0.99.';

-- 60_learning/helpers/off_policy_estimate.sql
-- What another policy would have earned on the calls that this one made: asked before it may touch a live weight.
create function engine.off_policy_estimate(
  propensities double precision[], rewards double precision[], target_propensities double precision[],
  expected_target double precision[] default null, expected_action double precision[] default null,
  largest_weight double precision default 10,
  out ips double precision, out snips double precision, out doubly_robust double precision,
  out doubly_robust_error double precision, out effective_count double precision
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_count constant integer := cardinality(rewards);
  v_weights double precision[];
begin
  perform engine.require_numbers('propensities', propensities, 0, 1);
  perform engine.require_numbers('rewards', rewards);
  perform engine.require_numbers('target_propensities', target_propensities, 0, 1);
  perform engine.require_numbers('expected_target', expected_target);
  perform engine.require_numbers('expected_action', expected_action);
  perform engine.require_numbers('largest_weight', array[largest_weight], 0);
  if cardinality(propensities) <> v_count or cardinality(target_propensities) <> v_count or 0 = any (propensities)
    or coalesce(cardinality(expected_target), v_count) <> v_count
    or coalesce(cardinality(expected_action), -1) <> coalesce(cardinality(expected_target), -1) then
    raise exception using errcode = 'invalid_parameter_value',
      message = 'send one propensity above 0, reward and target propensity per action, and both expectations or neither';
  end if;
  v_weights := array(
    select least(taken.target / taken.propensity, largest_weight)
    from unnest(target_propensities, propensities) with ordinality as taken (target, propensity, place)
    order by taken.place
  );
  select
    sum(taken.weight * taken.reward order by taken.place) / v_count,
    sum(taken.weight * taken.reward order by taken.place) / nullif(sum(taken.weight order by taken.place), 0),
    power(sum(taken.weight order by taken.place), 2) / nullif(sum(taken.weight * taken.weight order by taken.place), 0),
    avg(taken.target + taken.weight * (taken.reward - taken.action) order by taken.place),
    stddev_samp(taken.target + taken.weight * (taken.reward - taken.action) order by taken.place) / sqrt(v_count)
  into ips, snips, effective_count, doubly_robust, doubly_robust_error
  from unnest(v_weights, rewards, expected_target, expected_action) with ordinality
    as taken (weight, reward, target, action, place);
end;
$$;
comment on function engine.off_policy_estimate(
  double precision[], double precision[], double precision[], double precision[], double precision[], double precision
) is
  'With w = min(target propensity / propensity, largest_weight): mean(w r) (Horvitz & Thompson 1952), sum(w r) / sum(w) (Swaminathan & Joachims 2015), mean(q_target + w (r - q_action)) with its standard error (Dudik et al. 2011; null without expectations), and the effective count (sum w)^2 / sum(w^2). Null without actions.';

-- 60_learning/helpers/page_hinkley.sql
-- The same where nobody knows what is usual: measured against the mean so far.
create function engine.page_hinkley(
  numbers double precision[], allowance double precision default 0.005, limit_sum double precision default 50,
  forgetting double precision default 0.9999, minimum integer default 30
)
returns integer[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_alarms integer[] := array[]::integer[];
  v_count integer := 0;
  v_mean double precision := 0;
  v_sum double precision := 0;
begin
  perform engine.require_numbers('numbers', numbers);
  for v_place in 1..cardinality(numbers) loop
    v_count := v_count + 1;
    v_mean := v_mean + (numbers[v_place] - v_mean) / v_count;
    v_sum := greatest(0, forgetting * v_sum + numbers[v_place] - v_mean - allowance);
    if v_count >= minimum and v_sum >= limit_sum then
      v_alarms := v_alarms || v_place;
      v_count := 0;
      v_mean := 0;
      v_sum := 0;
    end if;
  end loop;
  return v_alarms;
end;
$$;
comment on function engine.page_hinkley(double precision[], double precision, double precision, double precision, integer) is
  'Places at which the mean has risen: sum = max(0, forgetting * sum + x - mean so far - allowance) at limit_sum or above, from the minimum-th number on; all starts anew after an alarm. Send 1 - x to hear of a fall. Page (1954), as in River''s drift/page_hinkley.py.';

-- 60_learning/helpers/percent_text.sql
-- A rate inside one of our sentences.
create function engine.percent_text(rate double precision)
returns text
language sql
immutable
strict
set search_path = ''
return round((100 * rate)::numeric, 1)::text || ' %';
comment on function engine.percent_text(double precision) is 'A fraction in per cent, to one digit.';

-- 60_learning/helpers/uniform_draw.sql
-- Chance that can be repeated: the same words give the same number, on every machine and in every version.
create function engine.uniform_draw(words text)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return ('x' || left(md5(words), 13))::bit(52)::bigint::double precision / 4503599627370496;
comment on function engine.uniform_draw(text) is 'A number in [0, 1): the first 52 bits of the MD5 of the words.';

-- 60_learning/functions/propose_control_factors.sql
-- What rehab and reinforcement make of a bot: silenced, halved while it is on probation, or moved by the policy, whose factor
-- is only watched until the policy is live.
create function engine.propose_control_factors(as_of timestamptz)
returns table (bot_name text, source text, factor double precision, is_live boolean, reason text)
language sql
stable
rows 174
set search_path = ''
set jit = off
as $$
  select
    bot.bot_name, 'guardrail',
    case
      when not bot.is_enabled or status.status in ('disabled', 'retired') then 0
      when status.status = 'probation' then probation.value
      else 1
    end,
    true,
    case
      when not bot.is_enabled then 'switched off'
      when status.status = 'active' then 'active'
      else format('%s: %s', status.status, status.reason)
    end
  from public.bots as bot
  join public.bot_probation_status as status on status.bot_name = bot.bot_name
  cross join (select value from public.settings where setting_name = 'probation_weight') as probation
  where not bot.is_ensemble
  union all
  select
    bot.bot_name, 'reinforcement', engine.bound_factor(action.factor_after), policy.stage = 'live',
    case
      when action.factor_after is null then 'the policy has not acted on it yet'
      else format(
        '%s, last %s in state %s%s', case policy.stage when 'live' then 'live' else 'only watched' end,
        case action.action_type when 'increase' then 'increased' when 'decrease' then 'decreased' else 'maintained' end,
        action.state_hash, case when action.is_exploration then ', at random' else '' end
      )
    end
  from public.bots as bot
  join public.rl_policy as policy on policy.is_active
  left join lateral (
    select taken.factor_after, taken.action_type, taken.state_hash, taken.is_exploration
    from public.rl_action_history as taken
    where taken.bot_name = bot.bot_name and taken.policy_id = policy.policy_id
      and taken.taken_at <= propose_control_factors.as_of
    order by taken.taken_at desc
    limit 1
  ) as action on true
  where not bot.is_ensemble;
$$;
comment on function engine.propose_control_factors(timestamptz) is 'guardrail: 0 for the switched off, disabled and retired, probation_weight on probation. reinforcement: the newest factor of the active policy.';

-- 60_learning/functions/propose_crowd_factors.sql
-- What a bot is worth beside the others: whether it says something of its own, and whether it is trusted more than they are
-- in the situation that trust was last worked out in.
create function engine.propose_crowd_factors(as_of timestamptz)
returns table (bot_name text, source text, factor double precision, is_live boolean, reason text)
language sql
stable
rows 174
set search_path = ''
set jit = off
as $$
  with situation as (
    -- Each trust job also keeps the first situation fresh, the one in which nothing is known.
    select score.situation_id
    from public.dynamic_trust_scores as score
    where score.calculated_at <= propose_crowd_factors.as_of
    order by score.calculated_at desc, score.situation_id = 1, score.situation_id
    limit 1
  ),
  trusted as materialized (
    select score.bot_name, score.trust_score, known.situation_name, avg(score.trust_score) over () as crowd_score
    from public.dynamic_trust_scores as score
    join situation on situation.situation_id = score.situation_id
    join public.meta_situations as known on known.situation_id = score.situation_id
    order by score.bot_name
  )
  select
    cluster.bot_name, 'diversity', engine.bound_factor(cluster.diversity_bonus), true,
    case
      when cluster.average_correlation is null then coalesce(cluster.unknown_reason, 'no correlation is known yet')
      else format(
        'correlates %s with the others on average%s', round(cluster.average_correlation::numeric, 2),
        case when cluster.is_redundant then '; another bot of its cluster says the same and has the better record' else '' end
      )
    end
  from public.bot_clusters as cluster
  union all
  select
    bot.bot_name, 'trust', engine.bound_factor(trusted.trust_score / nullif(trusted.crowd_score, 0)), true,
    case
      when trusted.bot_name is null then 'no trust has been worked out yet'
      else format(
        'trusted %s in %s, the crowd %s on average', engine.percent_text(trusted.trust_score), trusted.situation_name,
        engine.percent_text(trusted.crowd_score)
      )
    end
  from public.bots as bot
  left join trusted on trusted.bot_name = bot.bot_name
  where not bot.is_ensemble;
$$;
comment on function engine.propose_crowd_factors(timestamptz) is 'diversity: the published bonus by average correlation. trust: the trust score over the crowd''s mean in the same situation.';

-- 60_learning/functions/believed_regime.sql
-- Which regime it is believed to be when the weights are set, and the whole belief behind the word.
create function engine.believed_regime(
  as_of timestamptz, out regime text, out probability double precision, out beliefs double precision[]
)
language sql
stable
set search_path = ''
set jit = off
as $$
  select part.regime, part.probability, belief.filtered
  from (
    select known.filtered
    from public.regime_beliefs as known
    where known.day <= engine.call_day(believed_regime.as_of)
    order by known.day desc
    limit 1
  ) as belief
  cross join lateral unnest(engine.regime_names(), belief.filtered) with ordinality as part (regime, probability, place)
  order by part.probability desc, part.place
  limit 1;
$$;
comment on function engine.believed_regime(timestamptz) is 'The most probable regime of the newest day that is believed anything of, its probability, and those of all four in the order of regime_names. Nulls where nothing is believed.';

-- 60_learning/functions/propose_record_factors.sql
-- What a bot's own record says: how often it is right at all, and how much more in the market as it is believed to be now.
-- Both rest on the shrunk rates of the expertise map (directions 24 hours later, drawn to the crowd's), because that is what
-- a vote is about; bot_accuracy_metrics counts targets and stops as well, and knows no shrinkage.
create function engine.propose_record_factors(as_of timestamptz)
returns table (bot_name text, source text, factor double precision, is_live boolean, reason text)
language sql
stable
rows 174
set search_path = ''
set jit = off
as $$
  with belief as materialized (
    select * from engine.believed_regime(propose_record_factors.as_of)
  ),
  rated as materialized (
    select
      map.bot_name,
      max(map.expected_rate) filter (where map.market_regime = 'ALL') as rate,
      max(map.call_count) filter (where map.market_regime = 'ALL') as calls,
      sum(map.expected_rate * belief.beliefs[array_position(engine.regime_names(), map.market_regime)] order by map.market_regime)
        filter (where map.market_regime <> 'ALL') as rate_now
    from public.bot_expertise_map as map
    cross join belief
    group by map.bot_name
  )
  select
    rated.bot_name, 'accuracy', engine.bound_factor(engine.odds_ratio(rated.rate, 0.5)), true,
    case
      when rated.calls >= 1 then format(
        'expected to be right in %s of its calls (%s known, drawn to the crowd''s %s)', engine.percent_text(rated.rate),
        round(rated.calls::numeric), engine.percent_text(model.crowd_rate)
      )
      else format('no call of it is known yet: the crowd''s rate, %s', engine.percent_text(rated.rate))
    end
  from rated
  cross join public.regime_model as model
  union all
  select
    rated.bot_name, 'regime', engine.bound_factor(engine.odds_ratio(rated.rate_now, rated.rate)), true,
    case
      when rated.rate_now is null then 'no regime is believed in yet'
      else format(
        'expected to be right in %s of its calls now (%s believed with %s), in %s over all', engine.percent_text(rated.rate_now),
        belief.regime, engine.percent_text(belief.probability), engine.percent_text(rated.rate)
      )
    end
  from rated
  cross join belief;
$$;
comment on function engine.propose_record_factors(timestamptz) is 'accuracy: odds of the expected rate against a coin. regime: odds of the rate under the belief about the regime against the rate over all.';

-- 60_learning/functions/record_weight_changes.sql
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

-- 60_learning/functions/adjust_bot_weights.sql
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

-- 60_learning/functions/calls_are_settled.sql
-- Whether a day of calls can be judged: each of them is a day old and its direction known, or will never be.
create function engine.calls_are_settled(day date, as_of timestamptz)
returns boolean
language sql
stable
set search_path = ''
set jit = off
as $$
  select calls_are_settled.day <= engine.call_day(calls_are_settled.as_of) - 4 or (
    calls_are_settled.day < engine.call_day(calls_are_settled.as_of)
    and not exists (
      select
      from public.bot_predictions as call
      left join public.prediction_outcomes as outcome on outcome.prediction_id = call.prediction_id
      where call.predicted_at >= calls_are_settled.day::timestamp at time zone 'UTC'
        and call.predicted_at < (calls_are_settled.day + 1)::timestamp at time zone 'UTC'
        and (
          call.predicted_at > calls_are_settled.as_of - interval '24 hours'
          or outcome.prediction_id is null
          or (outcome.entered_at is not null and outcome.return_24h is null)
        )
    )
  );
$$;
comment on function engine.calls_are_settled(date, timestamptz) is 'True once every call of the day has its direction after 24 hours or was never filled; four days later in any case.';

-- 60_learning/functions/read_rl_votes.sql
-- The votes of the decisions that actions of one moment stood for, each with the factor that its bot had before and after.
-- weights are those of the strategy that led. How its score became a probability is read off the decision itself, so that a
-- late run learns what a punctual one learns; where it cannot be (a score of 0), it is the slope of today.
create function engine.read_rl_votes(policy_id bigint, taken_at timestamptz, until timestamptz)
returns table (
  decision_id bigint, score double precision, slope double precision, bot_name text, turn integer, weight double precision, bare_weight double precision,
  factor_before double precision, factor_after double precision, is_acted_on boolean
)
language sql
stable
rows 1000
set search_path = ''
set jit = off
as $$
  with decision as materialized (
    select
      known.decision_id, case when (known.side = 'LONG') = known.is_correct then 1 else -1 end as outcome, known.voters, known.directions, known.weights,
      leader.score, leader.is_reinforced,
      case
        when abs(leader.score) > 1e-9 then ln(leader.probability / (1 - leader.probability)) / leader.score
        else calibration.slope
      end as slope
    from public.consensus_decisions as known
    cross join lateral (
      select part.score, part.probability, strategy.strategy_name, strategy.is_reinforced
      from unnest(known.strategy_scores, known.strategy_probabilities, known.strategy_shares)
        with ordinality as part (score, probability, share, place)
      join public.vote_strategies as strategy on strategy.place = part.place
      order by part.share desc, part.place desc
      limit 1
    ) as leader
    join public.vote_calibration as calibration on calibration.strategy_name = leader.strategy_name
    where known.decided_at >= read_rl_votes.taken_at and known.decided_at < read_rl_votes.until
      and known.is_correct is not null
  )
  select
    decision.decision_id, decision.score * decision.outcome, decision.slope, vote.bot_name, vote.direction * decision.outcome,
    vote.weight,
    vote.weight / case when action.is_live and decision.is_reinforced then action.factor_after else 1 end,
    coalesce(action.factor_before, 1), coalesce(action.factor_after, 1), action.bot_name is not null
  from decision
  cross join lateral unnest(decision.voters, decision.directions, decision.weights) as vote (bot_name, direction, weight)
  left join public.rl_action_history as action
    on action.bot_name = vote.bot_name and action.taken_at = read_rl_votes.taken_at
   and action.policy_id = read_rl_votes.policy_id;
$$;
comment on function engine.read_rl_votes(bigint, timestamptz, timestamptz) is 'One row a vote of the decisions in [taken_at, until) whose outcome is known. score and turn are towards what happened: 1 for a vote that was right. bare_weight is the weight without the factor, where that was in it.';

-- 60_learning/functions/measure_rl_rewards.sql
-- What each action of one moment changed: ln p(what happened) with the factor after, less with the factor before, all other
-- votes as they were. A vote enters the score by weight × direction, so that is one sum less and one more for each vote.
-- While the policy is watched the votes are without factors: both sides are what would have been.
create function engine.measure_rl_rewards(policy_id bigint, taken_at timestamptz, until timestamptz)
returns table (bot_name text, reward double precision, decision_count integer)
language sql
stable
rows 87
set search_path = ''
set jit = off
as $$
  with vote as materialized (
    select * from engine.read_rl_votes(measure_rl_rewards.policy_id, measure_rl_rewards.taken_at, measure_rl_rewards.until)
  ),
  tested as (
    select
      vote.bot_name, vote.decision_id,
      -- ln p = −ln(1 + exp(−z)), the exponent within the ±6 that a score's probability is kept within.
      ln(1 + exp(-greatest(-6, least(6, vote.slope * (vote.score + vote.turn * (vote.bare_weight * vote.factor_before - vote.weight))))))
      - ln(1 + exp(-greatest(-6, least(6, vote.slope * (vote.score + vote.turn * (vote.bare_weight * vote.factor_after - vote.weight))))))
        as difference
    from vote
    where vote.is_acted_on
  )
  select
    tested.bot_name,
    -- An outlier is a fault in the data, not a lesson.
    avg(greatest(-0.1, least(0.1, tested.difference)) order by tested.decision_id),
    count(*)::integer
  from tested
  group by tested.bot_name;
$$;
comment on function engine.measure_rl_rewards(bigint, timestamptz, timestamptz) is 'Difference rewards of the actions of a moment over the known decisions in [taken_at, until); bots that voted in none have no row.';

-- 60_learning/functions/measure_rl_together.sql
-- What all factors of one moment did together. A factor common to all voters is left out of it, because calibration takes it
-- out of the score anyway.
create function engine.measure_rl_together(policy_id bigint, taken_at timestamptz, until timestamptz)
returns table (decision_count integer, gain_sum double precision)
language sql
stable
rows 1
set search_path = ''
set jit = off
as $$
  with counted as (
    select
      vote.decision_id, vote.slope,
      sum(vote.turn * vote.bare_weight order by vote.bot_name) as bare_score,
      sum(vote.turn * vote.bare_weight * vote.factor_after order by vote.bot_name) as moved_score,
      sum(abs(vote.bare_weight) order by vote.bot_name) as bare_size,
      sum(abs(vote.bare_weight * vote.factor_after) order by vote.bot_name) as moved_size,
      sum(abs(vote.weight) order by vote.bot_name) as size
    from engine.read_rl_votes(
      measure_rl_together.policy_id, measure_rl_together.taken_at, measure_rl_together.until
    ) as vote
    group by vote.decision_id, vote.slope
  )
  select
    count(*)::integer,
    coalesce(sum(
      ln(1 + exp(-greatest(-6, least(6, slope * bare_score * size / bare_size))))
      - ln(1 + exp(-greatest(-6, least(6, slope * moved_score * size / moved_size))))
      order by decision_id
    ), 0)
  from counted
  where bare_size > 0;
$$;
comment on function engine.measure_rl_together(bigint, timestamptz, timestamptz) is 'Sum over the known decisions in [taken_at, until) of the log-score with all factors less without any.';

-- 60_learning/functions/record_rl_day.sql
-- Adds a moment's actions to the record of their day: what an action of the greedy policy was worth, by the importance
-- weights of the log and corrected by what the action table expected of it before it learned from them.
create function engine.record_rl_day(policy_id bigint, taken_at timestamptz, until timestamptz)
returns void
language sql
volatile
set search_path = ''
set jit = off
as $$
  update public.rl_policy_days as day
  set rewarded_count = day.rewarded_count + moment.rewarded,
      tested_count = day.tested_count + moment.tested,
      reward_sum = day.reward_sum + moment.reward,
      weight_sum = day.weight_sum + moment.weight,
      weight_square_sum = day.weight_square_sum + moment.weight_square,
      weighted_reward_sum = day.weighted_reward_sum + moment.weighted_reward,
      doubly_robust_sum = day.doubly_robust_sum + moment.doubly_robust,
      decision_count = day.decision_count + together.decision_count,
      together_sum = day.together_sum + together.gain_sum
  from (
    select
      count(*) as rewarded,
      count(*) filter (where action.decision_count > 0) as tested,
      coalesce(sum(action.immediate_reward order by action.bot_name), 0) as reward,
      coalesce(sum(importance.weight order by action.bot_name), 0) as weight,
      coalesce(sum(importance.weight ^ 2 order by action.bot_name), 0) as weight_square,
      coalesce(sum(importance.weight * action.immediate_reward order by action.bot_name), 0) as weighted_reward,
      coalesce(sum(
        coalesce(greedy.mean_reward, 0) + importance.weight * (action.immediate_reward - coalesce(taken.mean_reward, 0))
        order by action.bot_name
      ) filter (where action.decision_count > 0), 0) as doubly_robust
    from public.rl_action_history as action
    left join public.rl_q_table as greedy
      on greedy.state_hash = action.state_hash and greedy.action_type = action.greedy_action
    left join public.rl_q_table as taken
      on taken.state_hash = action.state_hash and taken.action_type = action.action_type
    cross join lateral (
      select case
        when action.decision_count > 0 and action.action_type = action.greedy_action then least(10, 1 / action.propensity)
        else 0
      end as weight
    ) as importance
    where action.policy_id = record_rl_day.policy_id and action.taken_at = record_rl_day.taken_at
  ) as moment
  cross join engine.measure_rl_together(record_rl_day.policy_id, record_rl_day.taken_at, record_rl_day.until) as together
  where day.policy_id = record_rl_day.policy_id and day.day = engine.call_day(record_rl_day.taken_at);
$$;
comment on function engine.record_rl_day(bigint, timestamptz, timestamptz) is 'Adds the rewarded actions of taken_at to rl_policy_days.';

-- 60_learning/functions/teach_q_table.sql
-- Teaches the action table what the actions of one moment came to: Q(s, a) += alpha (r + gamma max Q(s', .) − Q(s, a)), bot
-- after bot by name. Actions that no decision put to the test teach nothing.
create function engine.teach_q_table(policy_id bigint, taken_at timestamptz, as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_actions constant text[] := array['increase', 'decrease', 'maintain'];
  v_policy public.rl_policy;
  v_states text[];
  v_table double precision[];
  v_step record;
begin
  select * into v_policy from public.rl_policy as policy where policy.policy_id = teach_q_table.policy_id;
  v_states := array(
    select distinct state.state_hash
    from public.rl_action_history as action
    cross join lateral unnest(array[action.state_hash, action.next_state_hash]) as state (state_hash)
    where action.policy_id = teach_q_table.policy_id and action.taken_at = teach_q_table.taken_at
      and action.decision_count > 0 and state.state_hash is not null
    order by state.state_hash
  );
  if cardinality(v_states) = 0 then
    return;
  end if;
  v_table := array(
    select coalesce(known.q_value, 0)
    from unnest(v_states) with ordinality as state (state_hash, place)
    cross join unnest(v_actions) with ordinality as action (action_type, place)
    left join public.rl_q_table as known
      on known.state_hash = state.state_hash and known.action_type = action.action_type
    order by state.place, action.place
  );
  select
    array_agg(array_position(v_states, action.state_hash::text) order by action.bot_name) as states,
    array_agg(array_position(v_actions, action.action_type::text) order by action.bot_name) as actions,
    array_agg(action.immediate_reward order by action.bot_name) as rewards,
    array_agg(array_position(v_states, action.next_state_hash::text) order by action.bot_name) as next_states
  into v_step
  from public.rl_action_history as action
  where action.policy_id = teach_q_table.policy_id and action.taken_at = teach_q_table.taken_at
    and action.decision_count > 0;
  v_table := engine.fold_q_table(
    v_table, v_step.states, v_step.actions, v_step.rewards, v_step.next_states,
    v_policy.learning_rate, v_policy.discount_factor
  );

  insert into public.rl_q_table as known (state_hash, action_type, q_value, times_tried, mean_reward, last_updated)
  select
    v_states[tried.state], v_actions[tried.action], v_table[3 * tried.state - 3 + tried.action], count(*),
    avg(tried.reward order by tried.place), teach_q_table.as_of
  from unnest(v_step.states, v_step.actions, v_step.rewards) with ordinality as tried (state, action, reward, place)
  group by tried.state, tried.action
  order by 1, 2
  on conflict (state_hash, action_type) do update
  set q_value = excluded.q_value,
      mean_reward = (known.mean_reward * known.times_tried + excluded.mean_reward * excluded.times_tried)
        / (known.times_tried + excluded.times_tried),
      times_tried = known.times_tried + excluded.times_tried,
      last_updated = excluded.last_updated;
end;
$$;
comment on function engine.teach_q_table(bigint, timestamptz, timestamptz) is 'Folds the rewarded actions of taken_at into rl_q_table.';

-- 60_learning/functions/credit_rl_actions.sql
-- Credits the actions of one moment, once: rewards, the action table, and the day's part of the policy's record. The record
-- is written before the table learns, so that no action is judged by what it taught.
create function engine.credit_rl_actions(
  policy_id bigint, taken_at timestamptz, until timestamptz, as_of timestamptz, bot_names text[], state_hashes text[]
)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_credited integer;
begin
  update public.rl_action_history as action
  set immediate_reward = coalesce(measured.reward, 0),
      decision_count = coalesce(measured.decision_count, 0),
      next_state_hash = coalesce(following.state_hash, present.state_hash),
      rewarded_at = credit_rl_actions.as_of
  from public.rl_action_history as same
  left join engine.measure_rl_rewards(credit_rl_actions.policy_id, credit_rl_actions.taken_at, credit_rl_actions.until) as measured
    on measured.bot_name = same.bot_name
  left join lateral (
    select later.state_hash
    from public.rl_action_history as later
    where later.bot_name = same.bot_name and later.policy_id = same.policy_id and later.taken_at > same.taken_at
    order by later.taken_at
    limit 1
  ) as following on true
  left join unnest(credit_rl_actions.bot_names, credit_rl_actions.state_hashes) as present (bot_name, state_hash)
    on present.bot_name = same.bot_name
  where action.action_id = same.action_id
    and same.policy_id = credit_rl_actions.policy_id and same.taken_at = credit_rl_actions.taken_at
    and same.rewarded_at is null;
  get diagnostics v_credited = row_count;

  perform engine.record_rl_day(credit_rl_actions.policy_id, credit_rl_actions.taken_at, credit_rl_actions.until);
  perform engine.teach_q_table(credit_rl_actions.policy_id, credit_rl_actions.taken_at, credit_rl_actions.as_of);
  return v_credited;
end;
$$;
comment on function engine.credit_rl_actions(bigint, timestamptz, timestamptz, timestamptz, text[], text[]) is
  'Rewards of all actions taken at taken_at by the decisions in [taken_at, until). The next state is the one the bot acted in next, or where it stands now (bot_names, state_hashes). Returns how many actions.';

-- 60_learning/functions/credit_due_rl_actions.sql
-- Credits every moment of actions whose decisions are known, oldest first: a backlog is learned in the order it happened.
-- After three days an action is credited with what is known.
create function engine.credit_due_rl_actions(
  policy_id bigint, as_of timestamptz, bot_names text[], state_hashes text[]
)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_moment record;
  v_credited integer := 0;
begin
  for v_moment in
    select waiting.taken_at, stood.until
    from (
      select distinct action.taken_at
      from public.rl_action_history as action
      where action.rewarded_at is null and action.policy_id = credit_due_rl_actions.policy_id
    ) as waiting
    cross join lateral (
      -- A factor stands for a day, or until the next one.
      select least(
        waiting.taken_at + interval '1 day',
        (
          select min(later.taken_at)
          from public.rl_action_history as later
          where later.taken_at > waiting.taken_at and later.policy_id = credit_due_rl_actions.policy_id
        )
      ) as until
    ) as stood
    where stood.until <= credit_due_rl_actions.as_of
      and (
        waiting.taken_at <= credit_due_rl_actions.as_of - interval '3 days'
        or not exists (
          select
          from public.consensus_decisions as decision
          where decision.decided_at >= waiting.taken_at and decision.decided_at < stood.until
            and decision.label_due_at is not null
        )
      )
    order by waiting.taken_at
  loop
    v_credited := v_credited + engine.credit_rl_actions(
      credit_due_rl_actions.policy_id, v_moment.taken_at, v_moment.until, credit_due_rl_actions.as_of,
      credit_due_rl_actions.bot_names, credit_due_rl_actions.state_hashes
    );
  end loop;
  return v_credited;
end;
$$;
comment on function engine.credit_due_rl_actions(bigint, timestamptz, text[], text[]) is 'Credits all actions that are due at as_of, each once. Returns how many.';

-- 60_learning/functions/measure_drift.sql
-- How far each bot's calls of one day came out from what its record says, in standard deviations. What its peers went through
-- that day as well is taken out: bots that err together have good and bad days together, and that is no drift of any one.
create function engine.measure_drift(day date)
returns table (
  bot_name text, call_count integer, hit_count integer, expected_rate double precision,
  deviation double precision, peer_deviation double precision, rest double precision, drift double precision
)
language sql
stable
rows 87
set search_path = ''
set jit = off
as $$
  with belief as (
    select known.filtered
    from public.regime_beliefs as known
    where known.day <= measure_drift.day
    order by known.day desc
    limit 1
  ),
  -- By how much more or less of a bot is expected in the regime that was believed in on that day.
  shift as materialized (
    select
      map.bot_name,
      sum(map.expected_rate * belief.filtered[array_position(engine.regime_names(), map.market_regime)] order by map.market_regime)
        filter (where map.market_regime <> 'ALL')
      - max(map.expected_rate) filter (where map.market_regime = 'ALL') as rate
    from public.bot_expertise_map as map
    cross join belief
    group by map.bot_name
  ),
  crowd as (
    select
      greatest(0, least(1, coalesce(sum(excess_sum order by bot_name) / nullif(sum(pair_sum order by bot_name), 0), 0.1))) as likeness,
      coalesce(sum(peer_product_sum order by bot_name) / nullif(sum(peer_square_sum order by bot_name), 0), 0) as slope,
      (coalesce(sum(rest_square_sum order by bot_name), 0) + 30) / (coalesce(sum(rest_count order by bot_name), 0) + 30) as usual_rest
    from engine.drift_states
    where subject = 'bot'
  ),
  called as (
    select count.bot_name, sum(count.call_count)::integer as calls, sum(count.hit_count)::integer as hits
    from engine.direction_counts as count
    where count.day = measure_drift.day
    group by count.bot_name
  ),
  expected as materialized (
    select
      called.bot_name, called.calls, called.hits, state.peer_product_sum, state.peer_square_sum, state.rest_square_sum,
      state.rest_count, crowd.slope, crowd.usual_rest,
      -- Fifty calls at the crowd's rate stand in for a record that is short.
      least(0.8, greatest(0.2,
        (coalesce(state.hit_count, 0) + 50 * model.crowd_rate) / (coalesce(state.call_count, 0) + 50) + coalesce(shift.rate, 0)
      )) as rate,
      -- How alike its calls of a day come out, drawn to the crowd's.
      greatest(0, least(1,
        (coalesce(state.excess_sum, 0) + 1000 * crowd.likeness) / (coalesce(state.pair_sum, 0) + 1000)
      )) as likeness
    from called
    cross join crowd
    cross join public.regime_model as model
    left join engine.drift_states as state on state.subject = 'bot' and state.bot_name = called.bot_name
    left join shift on shift.bot_name = called.bot_name
  ),
  deviated as materialized (
    select
      expected.*,
      (hits - calls * rate) / sqrt(calls * rate * (1 - rate) * (1 + (calls - 1) * likeness)) as deviation
    from expected
  ),
  -- Peers are bots whose errors correlate by a tenth or more; each counts by how much.
  alike as (
    select
      own.bot_name, sum(pair.correlation * peer.deviation order by peer.bot_name) / sum(pair.correlation order by peer.bot_name) as deviation
    from engine.crowd_correlations as crowd
    cross join lateral unnest(crowd.correlations) with ordinality as pair (correlation, place)
    join deviated as own on own.bot_name = crowd.bot_names[1 + (pair.place - 1) / cardinality(crowd.bot_names)]
    join deviated as peer on peer.bot_name = crowd.bot_names[1 + (pair.place - 1) % cardinality(crowd.bot_names)]
    where pair.correlation > 0.1 and own.bot_name <> peer.bot_name
    group by own.bot_name
  )
  select
    deviated.bot_name, deviated.calls, deviated.hits, deviated.rate, deviated.deviation, alike.deviation, part.rest,
    coalesce(
      part.rest / sqrt((coalesce(deviated.rest_square_sum, 0) + 30 * deviated.usual_rest) / (coalesce(deviated.rest_count, 0) + 30)),
      deviated.deviation
    )
  from deviated
  left join alike on alike.bot_name = deviated.bot_name
  cross join lateral (
    select deviated.deviation - alike.deviation * greatest(0, least(1.5,
      (coalesce(deviated.peer_product_sum, 0) + 10 * deviated.slope) / (coalesce(deviated.peer_square_sum, 0) + 10)
    )) as rest
  ) as part
  order by deviated.bot_name;
$$;
comment on function engine.measure_drift(date) is 'One row a bot with known calls on that day. expected_rate: its own rate since its last alarm, moved by what the believed regime changes; deviation: of its hits, wider where its calls of a day come out alike; rest: without its peers; drift: rest in its own standard deviations, what the CUSUM adds up.';

-- 60_learning/functions/watch_bots.sql
-- One day of watching: adds the day's deviations up, sounds the alarm where the sum exceeds drift_limit, and keeps what the
-- next day is held against. The first twenty days of a record are only learned from.
create function engine.watch_bots(day date)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_watched integer;
  v_keep constant double precision := 0.5 ^ (1 / 90.0);
begin
  with setting as (
    select
      max(value) filter (where setting_name = 'drift_allowance') as allowance,
      max(value) filter (where setting_name = 'drift_limit') as limit_sum
    from public.settings
  ),
  seen as materialized (
    select
      measured.*, setting.limit_sum, step.low, step.high, step.alarm,
      case step.low_since when 0 then state.low_since when 1 then watch_bots.day end as low_since,
      case step.high_since when 0 then state.high_since when 1 then watch_bots.day end as high_since,
      coalesce(state.day_count, 0) + 1 as days, coalesce(state.call_count, 0) + measured.call_count as calls,
      coalesce(state.hit_count, 0) + measured.hit_count as hits
    from engine.measure_drift(watch_bots.day) as measured
    cross join setting
    left join engine.drift_states as state on state.subject = 'bot' and state.bot_name = measured.bot_name
    left join lateral engine.cusum(
      array[measured.drift], 0, 1, setting.allowance, setting.limit_sum,
      coalesce(state.low_sum, 0), coalesce(state.high_sum, 0)
    ) as step on state.day_count >= 20
  ),
  alarmed as materialized (
    select
      seen.bot_name, seen.alarm, case seen.alarm when 'low' then seen.low else seen.high end as statistic, seen.limit_sum,
      seen.calls, seen.hits, began.began_on, since.days as days_since, since.calls as calls_since, since.hits as hits_since
    from seen
    cross join lateral (
      select case seen.alarm when 'low' then seen.low_since else seen.high_since end as began_on
    ) as began
    cross join lateral (
      select count(distinct count.day)::integer as days, sum(count.call_count) as calls, sum(count.hit_count) as hits
      from engine.direction_counts as count
      where count.bot_name = seen.bot_name and count.day between began.began_on and watch_bots.day
    ) as since
    where seen.alarm is not null
  ),
  written as (
    insert into public.drift_events (
      subject, bot_name, detected_on, began_on, direction, statistic, threshold, rate_before, rate_since, note
    )
    select
      'bot', alarmed.bot_name, watch_bots.day, alarmed.began_on, case alarmed.alarm when 'low' then 'worse' else 'better' end,
      alarmed.statistic, alarmed.limit_sum, rate.before, rate.since,
      format(
        'right in %s of %s calls since %s, %s of %s before', engine.percent_text(rate.since), alarmed.calls_since,
        alarmed.began_on, coalesce(engine.percent_text(rate.before), 'none'), alarmed.calls - alarmed.calls_since
      )
    from alarmed
    cross join lateral (
      select
        alarmed.hits_since::double precision / alarmed.calls_since as since,
        (alarmed.hits - alarmed.hits_since)::double precision / nullif(alarmed.calls - alarmed.calls_since, 0) as before
    ) as rate
    order by alarmed.bot_name
    on conflict (subject, bot_name, detected_on, direction) do nothing
  ),
  kept as (
    insert into engine.drift_states as known (
      subject, bot_name, through_day, low_sum, high_sum, low_since, high_since, day_count, call_count, hit_count,
      excess_sum, pair_sum, peer_product_sum, peer_square_sum, rest_square_sum, rest_count
    )
    select
      'bot', seen.bot_name, watch_bots.day,
      case when seen.alarm is null then coalesce(seen.low, 0) else 0 end,
      case when seen.alarm is null then coalesce(seen.high, 0) else 0 end,
      case when seen.alarm is null then seen.low_since end, case when seen.alarm is null then seen.high_since end,
      -- After an alarm the new record is what came since the drift began.
      coalesce(alarmed.days_since, seen.days), coalesce(alarmed.calls_since, seen.calls), coalesce(alarmed.hits_since, seen.hits),
      (seen.hit_count - seen.call_count * seen.expected_rate) ^ 2 - seen.call_count * seen.expected_rate * (1 - seen.expected_rate),
      seen.call_count * (seen.call_count - 1) * seen.expected_rate * (1 - seen.expected_rate),
      coalesce(seen.peer_deviation * seen.deviation, 0), coalesce(seen.peer_deviation ^ 2, 0),
      coalesce(seen.rest ^ 2, 0), (seen.rest is not null)::integer
    from seen
    left join alarmed on alarmed.bot_name = seen.bot_name
    order by seen.bot_name
    on conflict (subject, bot_name) do update
    set through_day = excluded.through_day, low_sum = excluded.low_sum, high_sum = excluded.high_sum,
        low_since = excluded.low_since, high_since = excluded.high_since,
        day_count = excluded.day_count, call_count = excluded.call_count, hit_count = excluded.hit_count,
        excess_sum = v_keep * known.excess_sum + excluded.excess_sum,
        pair_sum = v_keep * known.pair_sum + excluded.pair_sum,
        peer_product_sum = v_keep * known.peer_product_sum + excluded.peer_product_sum,
        peer_square_sum = v_keep * known.peer_square_sum + excluded.peer_square_sum,
        rest_square_sum = v_keep * known.rest_square_sum + excluded.rest_square_sum,
        rest_count = v_keep * known.rest_count + excluded.rest_count
  )
  select count(*) into v_watched from seen;
  return v_watched;
end;
$$;
comment on function engine.watch_bots(date) is 'Moves the CUSUMs of all bots that have known calls on a day through it. Returns how many bots.';

-- 60_learning/functions/watch_ensemble.sql
-- The same watch over the crowd's own word: is it right as often as it says it will be?
create function engine.watch_ensemble(day date)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_keep constant double precision := 0.5 ^ (1 / 90.0);
  v_watched integer;
begin
  with setting as (
    select
      max(value) filter (where setting_name = 'drift_allowance') as allowance,
      max(value) filter (where setting_name = 'drift_limit') as limit_sum
    from public.settings
  ),
  decided as (
    select
      count(*)::integer as decisions, count(*) filter (where decision.is_correct)::integer as hits,
      sum(decision.confidence order by decision.decision_id) as claimed,
      sum(decision.confidence * (1 - decision.confidence) order by decision.decision_id) as variance,
      sum(sqrt(decision.confidence * (1 - decision.confidence)) order by decision.decision_id) as deviations
    from public.consensus_decisions as decision
    where decision.decided_at >= watch_ensemble.day::timestamp at time zone 'UTC'
      and decision.decided_at < (watch_ensemble.day + 1)::timestamp at time zone 'UTC'
      and decision.is_correct is not null
  ),
  measured as (
    select
      decided.*, state.low_since, state.high_since, coalesce(state.low_sum, 0) as low_sum, coalesce(state.high_sum, 0) as high_sum,
      coalesce(state.day_count, 0) as days, coalesce(state.call_count, 0) as calls_before,
      coalesce(state.hit_count, 0) as hits_before,
      -- Coins move together, so the decisions of a day are right or wrong together.
      (decided.hits - decided.claimed) / sqrt(greatest(1e-9,
        decided.variance + (decided.deviations ^ 2 - decided.variance) * greatest(0, least(1,
          (coalesce(state.excess_sum, 0) + 100) / (coalesce(state.pair_sum, 0) + 1000)
        ))
      )) as drift
    from decided
    left join engine.drift_states as state on state.subject = 'ensemble'
    where decided.decisions > 0
  ),
  seen as materialized (
    select
      measured.*, setting.limit_sum, step.low, step.high, step.alarm,
      case step.low_since when 0 then measured.low_since when 1 then watch_ensemble.day end as low_began,
      case step.high_since when 0 then measured.high_since when 1 then watch_ensemble.day end as high_began
    from measured
    cross join setting
    left join lateral engine.cusum(
      array[measured.drift], 0, 1, setting.allowance, setting.limit_sum, measured.low_sum, measured.high_sum
    ) as step on measured.days >= 20
  ),
  written as (
    insert into public.drift_events (
      subject, detected_on, began_on, direction, statistic, threshold, rate_before, rate_since, note
    )
    select
      'ensemble', watch_ensemble.day, began.began_on, case seen.alarm when 'low' then 'worse' else 'better' end,
      case seen.alarm when 'low' then seen.low else seen.high end, seen.limit_sum, since.claimed, since.rate,
      format(
        'right in %s of %s decisions since %s, and had claimed %s', engine.percent_text(since.rate), since.decisions,
        began.began_on, engine.percent_text(since.claimed)
      )
    from seen
    cross join lateral (
      select case seen.alarm when 'low' then seen.low_began else seen.high_began end as began_on
    ) as began
    cross join lateral (
      select
        count(*) as decisions, avg(decision.is_correct::integer)::double precision as rate,
        avg(decision.confidence order by decision.decision_id) as claimed
      from public.consensus_decisions as decision
      where decision.decided_at >= began.began_on::timestamp at time zone 'UTC'
        and decision.decided_at < (watch_ensemble.day + 1)::timestamp at time zone 'UTC'
        and decision.is_correct is not null
    ) as since
    where seen.alarm is not null
    on conflict (subject, bot_name, detected_on, direction) do nothing
  ),
  kept as (
    insert into engine.drift_states as known (
      subject, through_day, low_sum, high_sum, low_since, high_since, day_count, call_count, hit_count, excess_sum, pair_sum
    )
    select
      'ensemble', watch_ensemble.day,
      case when seen.alarm is null then coalesce(seen.low, 0) else 0 end,
      case when seen.alarm is null then coalesce(seen.high, 0) else 0 end,
      case when seen.alarm is null then seen.low_began end, case when seen.alarm is null then seen.high_began end,
      seen.days + 1, seen.calls_before + seen.decisions, seen.hits_before + seen.hits,
      (seen.hits - seen.claimed) ^ 2 - seen.variance, greatest(0, seen.deviations ^ 2 - seen.variance)
    from seen
    on conflict (subject, bot_name) do update
    set through_day = excluded.through_day, low_sum = excluded.low_sum, high_sum = excluded.high_sum,
        low_since = excluded.low_since, high_since = excluded.high_since,
        day_count = excluded.day_count, call_count = excluded.call_count, hit_count = excluded.hit_count,
        excess_sum = v_keep * known.excess_sum + excluded.excess_sum,
        pair_sum = v_keep * known.pair_sum + excluded.pair_sum
  )
  select count(*) into v_watched from seen;
  return v_watched;
end;
$$;
comment on function engine.watch_ensemble(date) is 'Moves the CUSUM of the ensemble''s calibration (right decisions less their confidence) through a day. Returns 1, or 0 on a day without known decisions.';

-- 60_learning/functions/detect_drift.sql
-- Notices when a bot is no longer what its record says, or the crowd no longer as right as it claims. Days are watched in
-- their order, each once, as soon as its calls are settled: a late run sees what punctual runs would have seen.
create function public.detect_drift(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_day date;
  v_through date;
  v_is_waiting boolean;
  v_watched integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum trust', 0));
  -- A clock that went back waits until it has caught up.
  if (select model.as_of > detect_drift.as_of from public.regime_model as model) then
    return 0;
  end if;
  perform engine.count_directions(detect_drift.as_of);

  v_through := (select max(state.through_day) from engine.drift_states as state where state.subject = 'bot');
  for v_day in
    select distinct count.day
    from engine.direction_counts as count
    where count.day > coalesce(v_through, '-infinity') and count.day < engine.call_day(detect_drift.as_of)
    order by count.day
  loop
    exit when not engine.calls_are_settled(v_day, detect_drift.as_of);
    v_watched := v_watched + engine.watch_bots(v_day);
  end loop;

  v_through := (select state.through_day from engine.drift_states as state where state.subject = 'ensemble');
  for v_day, v_is_waiting in
    select day.day, day.is_waiting
    from (
      select
        engine.call_day(decision.decided_at) as day,
        bool_or(decision.label_due_at is not null and decision.decided_at > detect_drift.as_of - interval '4 days') as is_waiting
      from public.consensus_decisions as decision
      where decision.decided_at >= coalesce(v_through + 1, '-infinity')::timestamp at time zone 'UTC'
        and decision.decided_at < engine.call_day(detect_drift.as_of)::timestamp at time zone 'UTC'
      group by engine.call_day(decision.decided_at)
    ) as day
    order by day.day
  loop
    exit when v_is_waiting;
    v_watched := v_watched + engine.watch_ensemble(v_day);
  end loop;
  return v_watched;
end;
$$;
comment on function public.detect_drift(timestamptz) is 'Cron job: moves the CUSUMs of all bots and of the ensemble through the days whose calls have been settled since. Returns how many bot-days and ensemble-days it watched.';

-- 60_learning/functions/estimate_rl_gain.sql
-- What an action of the greedy policy has been worth lately. Rewards of one day go together, so days are what is counted.
create function engine.estimate_rl_gain(policy_id bigint, as_of timestamptz)
returns table (
  day_count integer, tested_count bigint, snips double precision, doubly_robust double precision,
  low double precision, effective_count double precision, together double precision
)
language sql
stable
rows 1
set search_path = ''
set jit = off
as $$
  with tested as materialized (
    select day.*
    from public.rl_policy_days as day
    cross join (select value from public.settings where setting_name = 'rl_evaluation_days') as kept
    where day.policy_id = estimate_rl_gain.policy_id and day.tested_count > 0
      and day.day <= engine.call_day(estimate_rl_gain.as_of)
      and day.day > engine.call_day(estimate_rl_gain.as_of) - kept.value::integer
  ),
  total as (
    select
      count(*)::integer as days, sum(tested_count) as actions,
      sum(weighted_reward_sum order by day) / nullif(sum(weight_sum order by day), 0) as snips,
      sum(doubly_robust_sum order by day) / sum(tested_count) as doubly_robust,
      sum(weight_sum order by day) ^ 2 / nullif(sum(weight_square_sum order by day), 0) as effective,
      sum(together_sum order by day) / nullif(sum(decision_count), 0) as together
    from tested
  ),
  spread as (
    select
      sqrt(
        sum((tested.doubly_robust_sum - total.doubly_robust * tested.tested_count) ^ 2 order by tested.day)
        * total.days / greatest(1, total.days - 1)
      ) / total.actions as error
    from tested
    cross join total
    group by total.days, total.actions
  )
  select
    total.days, coalesce(total.actions, 0)::bigint, total.snips, total.doubly_robust,
    total.doubly_robust - engine.always_valid_error(spread.error, total.days), coalesce(total.effective, 0), total.together
  from total
  left join spread on true;
$$;
comment on function engine.estimate_rl_gain(bigint, timestamptz) is 'Off-policy estimates over the days of actions within rl_evaluation_days before as_of whose rewards are in; null where there are none.';

-- 60_learning/functions/get_reinforcement_days.sql
-- What the policy did each day, how much of it by chance, and what came of it.
create function public.get_reinforcement_days(p_from date default null, p_to date default null)
returns table (
  day date, action_count bigint, exploration_count bigint, increase_count bigint, decrease_count bigint,
  maintain_count bigint, rewarded_count bigint, reward_sum double precision
)
language sql
stable
set search_path = ''
begin atomic
  select
    record.day, record.action_count, record.exploration_count, record.increase_count, record.decrease_count,
    record.action_count - record.increase_count - record.decrease_count, record.rewarded_count,
    case when record.rewarded_count > 0 then record.reward_sum end
  from public.rl_policy_days as record
  join public.rl_policy as policy on policy.policy_id = record.policy_id and policy.is_active
  where record.day >= coalesce(get_reinforcement_days.p_from, date '-infinity')
    and record.day <= coalesce(get_reinforcement_days.p_to, date 'infinity')
  order by record.day;
end;
comment on function public.get_reinforcement_days(date, date) is 'Actions of the active policy by the UTC day they were taken on, from p_from to p_to. reward_sum is null until one of the day is rewarded.';

-- 60_learning/functions/judge_rl_policy.sql
-- Whether the policy may move the votes. It goes live once what it gains is certain, it is taken back as soon as it is not
-- even likely; until then its factors are only watched.
create function engine.judge_rl_policy(policy_id bigint, as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_gain record;
  v_days constant integer := (select value from public.settings where setting_name = 'rl_minimum_days');
  v_actions constant integer := (select value from public.settings where setting_name = 'rl_minimum_actions');
  v_is_enough boolean;
  v_is_certain boolean;
  v_is_lost boolean;
  v_figures text;
begin
  select * into v_gain from engine.estimate_rl_gain(judge_rl_policy.policy_id, judge_rl_policy.as_of);
  v_is_enough := v_gain.day_count >= v_days and v_gain.effective_count >= v_actions;
  v_is_certain := coalesce(v_is_enough and v_gain.low > 0 and v_gain.together > 0, false);
  v_is_lost := not coalesce(v_gain.doubly_robust > 0 and v_gain.together > 0, false);
  v_figures := format(
    'an action gains %s in a thousand nats of log-score (at least %s), all factors together %s; %s days, worth %s actions',
    round((1000 * v_gain.doubly_robust)::numeric, 3), coalesce(round((1000 * v_gain.low)::numeric, 3)::text, 'unknown'),
    round((1000 * v_gain.together)::numeric, 3), v_gain.day_count, round(v_gain.effective_count::numeric)
  );

  update public.rl_policy as policy
  set stage = case
        when policy.stage = 'live' and v_is_lost then 'shadow'
        when policy.stage = 'shadow' and v_is_certain then 'live'
        else policy.stage
      end,
      stage_reason = case
        when v_gain.tested_count = 0 then 'no action has been put to the test yet'
        when policy.stage = 'live' and v_is_lost then 'taken back: ' || v_figures
        when policy.stage = 'live' then 'stays live: ' || v_figures
        when v_is_certain then 'goes live: ' || v_figures
        when not v_is_enough then format(
          'too early to tell: %s of %s days, worth %s of %s actions', v_gain.day_count, v_days,
          floor(v_gain.effective_count), v_actions
        )
        else 'only watched, for no gain is certain: ' || v_figures
      end,
      estimated_gain_snips = v_gain.snips,
      estimated_gain_doubly_robust = v_gain.doubly_robust,
      estimated_gain_low = v_gain.low,
      estimated_gain_together = v_gain.together,
      effective_sample_size = v_gain.effective_count
  where policy.policy_id = judge_rl_policy.policy_id;
end;
$$;
comment on function engine.judge_rl_policy(bigint, timestamptz) is 'Promotes the policy from shadow to live when estimated_gain_low is above 0 with rl_minimum_days and rl_minimum_actions behind it and all factors together have gained; demotes it when one of the two gains is not above 0.';

-- 60_learning/functions/observe_rl_states.sql
-- In which state each bot that may vote is now: the market, how good it is, where its factor stands, whether it is getting
-- better, and whether it says what others say. All bots share the states, so that they fill within weeks.
create function engine.observe_rl_states(as_of timestamptz)
returns table (
  bot_name text, factor double precision, state_hash text,
  regime text, performance text, weight text, trend text, correlation text
)
language sql
stable
rows 87
set search_path = ''
set jit = off
as $$
  with recent as materialized (
    select count.bot_name, sum(count.call_count) as calls, sum(count.hit_count) as hits
    from engine.direction_counts as count
    where count.day > engine.call_day(observe_rl_states.as_of) - 15
      and count.day < engine.call_day(observe_rl_states.as_of)
    group by count.bot_name
  ),
  measured as (
    select
      bot.bot_name,
      coalesce(action.factor_after, 1) as factor,
      map.expected_rate as rate,
      -- Calls of one moment that come out alike are worth fewer.
      (recent.hits::double precision / recent.calls - map.expected_rate) / sqrt(
        map.expected_rate * (1 - map.expected_rate) / engine.effective_count(
          recent.calls::double precision, least(recent.calls::double precision, coalesce(together.call_count, 1)),
          coalesce(progress.correctness_correlation, 0)
        )
      ) as change,
      cluster.average_correlation as average_correlation
    from public.bots as bot
    join public.bot_probation_status as status on status.bot_name = bot.bot_name
    join public.bot_expertise_map as map on map.bot_name = bot.bot_name and map.market_regime = 'ALL'
    join public.bot_clusters as cluster on cluster.bot_name = bot.bot_name
    join public.rl_policy as policy on policy.is_active
    cross join engine.analytics_progress as progress
    left join engine.simultaneous_calls as together on together.bot_name = bot.bot_name
    left join recent on recent.bot_name = bot.bot_name
    left join lateral (
      select taken.factor_after
      from public.rl_action_history as taken
      where taken.bot_name = bot.bot_name and taken.policy_id = policy.policy_id
        and taken.taken_at <= observe_rl_states.as_of
      order by taken.taken_at desc
      limit 1
    ) as action on true
    where not bot.is_ensemble and bot.is_enabled and status.status in ('active', 'probation')
  )
  select
    measured.bot_name, measured.factor,
    concat_ws('/', part.regime, part.performance, part.weight, part.trend, part.correlation),
    part.regime, part.performance, part.weight, part.trend, part.correlation
  from measured
  left join engine.believed_regime(observe_rl_states.as_of) as believed on true
  cross join lateral (
    select
      coalesce(believed.regime, 'UNKNOWN') as regime,
      case
        when measured.rate < 0.47 then 'poor' when measured.rate < 0.49 then 'weak' when measured.rate < 0.51 then 'even'
        when measured.rate < 0.53 then 'good' else 'strong'
      end as performance,
      case when measured.factor < 0.8 then 'light' when measured.factor > 1.25 then 'heavy' else 'normal' end as weight,
      case when measured.change < -1 then 'falling' when measured.change > 1 then 'rising' else 'steady' end as trend,
      case
        when measured.average_correlation is null then 'unknown' when measured.average_correlation < 0.3 then 'unique'
        when measured.average_correlation < 0.7 then 'similar' else 'redundant'
      end as correlation
  ) as part
  order by measured.bot_name;
$$;
comment on function engine.observe_rl_states(timestamptz) is 'One row a bot that is neither disabled nor retired. performance: its expected rate in steps of two points; weight: its reinforcement factor; trend: its last 14 days against its expected rate, in standard errors; correlation: with the crowd, by the published limits.';

-- 60_learning/functions/open_weight_ledger.sql
-- Every bot has its rows from the day it is registered, so a reader never meets an absent one.
create function engine.open_weight_ledger()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.bot_weight_factors (bot_name, source)
  select new_bot.bot_name, source.name
  from new_bots as new_bot
  cross join unnest(array['accuracy', 'diversity', 'regime', 'reinforcement', 'trust', 'guardrail']) as source (name)
  where not new_bot.is_ensemble
  on conflict (bot_name, source) do nothing;
  return null;
end;
$$;
comment on function engine.open_weight_ledger() is 'Statement trigger: a new bot starts with every factor at 1.';

create trigger new_bots_have_factors
after insert on public.bots
referencing new table as new_bots
for each statement execute function engine.open_weight_ledger();

-- 60_learning/functions/record_begins.sql
-- From when on a bot's record speaks of the bot as it is now.
create function engine.record_begins(as_of timestamptz)
returns table (bot_name text, began_on date)
language sql
stable
rows 87
set search_path = ''
as $$
  select event.bot_name, max(event.began_on)
  from public.drift_events as event
  where event.subject = 'bot' and event.detected_on < engine.call_day(record_begins.as_of)
  group by event.bot_name;
$$;
comment on function engine.record_begins(timestamptz) is 'For each bot with a drift alarm known at as_of: the day since which it drifted. What came before counts less.';

-- 60_learning/functions/take_rl_actions.sql
-- Moves each bot's factor up, down or not at all: mostly what the action table holds to be best, sometimes by chance. The
-- chance is drawn from the bot, the day and rl_seed, so that a replay acts as live did, and the odds are written down.
create function engine.take_rl_actions(
  policy_id bigint, as_of timestamptz, bot_names text[], state_hashes text[], factors double precision[]
)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_policy public.rl_policy;
  v_seed constant text := (select value::text from public.settings where setting_name = 'rl_seed');
  v_step constant double precision := 1.1;
  v_explored integer;
  v_increased integer;
  v_decreased integer;
  v_taken integer;
begin
  select * into v_policy from public.rl_policy as policy where policy.policy_id = take_rl_actions.policy_id;

  with believed as (
    select
      seen.bot_name, seen.state_hash, seen.factor,
      engine.greedy_action(
        max(known.q_value) filter (where known.action_type = 'increase'),
        max(known.q_value) filter (where known.action_type = 'decrease'),
        max(known.q_value) filter (where known.action_type = 'maintain')
      ) as greedy
    from unnest(take_rl_actions.bot_names, take_rl_actions.state_hashes, take_rl_actions.factors)
      as seen (bot_name, state_hash, factor)
    left join public.rl_q_table as known on known.state_hash = seen.state_hash
    group by seen.bot_name, seen.state_hash, seen.factor
  ),
  drawn as (
    select
      believed.*, chance.explores,
      case when chance.explores
        then (array['increase', 'decrease', 'maintain'])[1 + floor(3 * engine.uniform_draw(chance.words || ' which'))::integer]
        else believed.greedy
      end as action
    from believed
    cross join lateral (
      select words, engine.uniform_draw(words || ' whether') < v_policy.epsilon as explores
      from (
        select concat_ws(' ', believed.bot_name, engine.call_day(take_rl_actions.as_of) - date '2000-01-01', v_seed) as words
      ) as said
    ) as chance
  ),
  taken as (
    insert into public.rl_action_history (
      policy_id, bot_name, taken_at, state_hash, action_type, propensity, is_exploration, greedy_action, is_live,
      factor_before, factor_after
    )
    select
      v_policy.policy_id, drawn.bot_name, take_rl_actions.as_of, drawn.state_hash, drawn.action,
      engine.action_propensity(drawn.action, drawn.greedy, v_policy.epsilon), drawn.explores, drawn.greedy,
      v_policy.stage = 'live', drawn.factor,
      round(case drawn.action
        when 'increase' then least(2, drawn.factor * v_step)
        when 'decrease' then greatest(0.5, drawn.factor / v_step)
        else drawn.factor
      end::numeric, 6)
    from drawn
    order by drawn.bot_name
    returning is_exploration, action_type
  )
  select
    count(*), count(*) filter (where is_exploration), count(*) filter (where action_type = 'increase'),
    count(*) filter (where action_type = 'decrease')
  into v_taken, v_explored, v_increased, v_decreased
  from taken;

  insert into public.rl_policy_days (
    policy_id, day, stage, epsilon, action_count, exploration_count, increase_count, decrease_count
  )
  values (
    v_policy.policy_id, engine.call_day(take_rl_actions.as_of), v_policy.stage, v_policy.epsilon, v_taken, v_explored,
    v_increased, v_decreased
  );
  return v_taken;
end;
$$;
comment on function engine.take_rl_actions(bigint, timestamptz, text[], text[], double precision[]) is
  'Writes an action for each of these bots in these states; a factor moves by a tenth, within 0.5 and 2. Returns how many.';

-- 60_learning/functions/total_rl_policy.sql
-- Adds the policy's record up, and lets it explore a little less with each day it acts.
create function engine.total_rl_policy(policy_id bigint, as_of timestamptz)
returns void
language sql
volatile
set search_path = ''
set jit = off
as $$
  update public.rl_policy as policy
  set step_count = total.steps,
      epsilon = greatest(
        policy.epsilon_floor,
        -- Below exp(−600) Postgres refuses to call it a number.
        policy.epsilon_start * exp(greatest(-600, total.steps * ln(policy.epsilon_decay)))
      ),
      action_count = total.actions,
      rewarded_count = total.rewarded,
      mean_reward = total.mean_reward,
      last_updated = total_rl_policy.as_of
  from (
    select
      count(*)::integer as steps, coalesce(sum(day.action_count), 0) as actions,
      coalesce(sum(day.rewarded_count), 0) as rewarded,
      sum(day.reward_sum order by day.day) / nullif(sum(day.tested_count), 0) as mean_reward
    from public.rl_policy_days as day
    where day.policy_id = total_rl_policy.policy_id
  ) as total
  where policy.policy_id = total_rl_policy.policy_id;
$$;
comment on function engine.total_rl_policy(bigint, timestamptz) is 'Rewrites the counts, the mean reward and epsilon of the policy from rl_policy_days.';

-- 60_learning/functions/visit_rl_states.sql
-- Keeps the list of states that bots have been in.
create function engine.visit_rl_states(as_of timestamptz, state_hashes text[])
returns void
language sql
volatile
set search_path = ''
as $$
  insert into public.rl_state_space as known (
    state_hash, regime, performance, weight, trend, correlation, times_visited, last_visited
  )
  select
    seen.state_hash, split_part(seen.state_hash, '/', 1), split_part(seen.state_hash, '/', 2),
    split_part(seen.state_hash, '/', 3), split_part(seen.state_hash, '/', 4), split_part(seen.state_hash, '/', 5),
    count(*), visit_rl_states.as_of
  from unnest(visit_rl_states.state_hashes) as seen (state_hash)
  group by seen.state_hash
  order by seen.state_hash
  on conflict (state_hash) do update
  set times_visited = known.times_visited + excluded.times_visited, last_visited = excluded.last_visited;
$$;
comment on function engine.visit_rl_states(timestamptz, text[]) is 'Counts a visit of each state, one a bot; a state met for the first time gets its row.';

-- 60_learning/functions/rl_optimize_weights.sql
-- Reinforcement learning on the weights: credits what earlier actions came to, learns from it, acts once a day on every bot
-- that may vote, and judges whether following it would have helped. Running it late or twice credits and acts no second time.
create function public.rl_optimize_weights(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_policy public.rl_policy;
  v_bots text[];
  v_states text[];
  v_factors double precision[];
  v_acts boolean;
  v_written integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum learning', 0));
  select * into v_policy from public.rl_policy as policy where policy.is_active;
  -- A clock that went back waits until it has caught up.
  if not found or v_policy.last_updated > rl_optimize_weights.as_of then
    return 0;
  end if;
  v_acts := not exists (
    select from public.rl_policy_days as day
    where day.policy_id = v_policy.policy_id and day.day = engine.call_day(rl_optimize_weights.as_of)
  );

  select
    coalesce(array_agg(seen.bot_name order by seen.bot_name), '{}'),
    coalesce(array_agg(seen.state_hash order by seen.bot_name), '{}'),
    coalesce(array_agg(seen.factor order by seen.bot_name), '{}')
  into v_bots, v_states, v_factors
  from engine.observe_rl_states(rl_optimize_weights.as_of) as seen
  -- Only the first run of a day looks around and acts.
  where v_acts;
  perform engine.visit_rl_states(rl_optimize_weights.as_of, v_states);

  v_written := engine.credit_due_rl_actions(v_policy.policy_id, rl_optimize_weights.as_of, v_bots, v_states);
  perform engine.judge_rl_policy(v_policy.policy_id, rl_optimize_weights.as_of);
  if v_acts then
    v_written := v_written + engine.take_rl_actions(
      v_policy.policy_id, rl_optimize_weights.as_of, v_bots, v_states, v_factors
    );
  end if;
  perform engine.total_rl_policy(v_policy.policy_id, rl_optimize_weights.as_of);
  return v_written;
end;
$$;
comment on function public.rl_optimize_weights(timestamptz) is 'Cron job: rewards, Q-table, policy and a new action a bot. Returns how many actions were credited and taken.';

-- 60_learning/views.sql
-- Why is this bot at 0.83? One row answers.
create view public.bot_weights
with (security_invoker = true)
as
select
  factor.bot_name,
  engine.combine_factors(
    coalesce(max(factor.factor) filter (where factor.source = 'accuracy' and factor.is_live), 1),
    coalesce(max(factor.factor) filter (where factor.source = 'diversity' and factor.is_live), 1),
    coalesce(max(factor.factor) filter (where factor.source = 'regime' and factor.is_live), 1),
    coalesce(max(factor.factor) filter (where factor.source = 'reinforcement' and factor.is_live), 1),
    coalesce(max(factor.factor) filter (where factor.source = 'trust' and factor.is_live), 1),
    coalesce(max(factor.factor) filter (where factor.source = 'guardrail' and factor.is_live), 1)
  ) as effective_weight,
  jsonb_object_agg(
    factor.source, jsonb_build_object('factor', factor.factor, 'is_live', factor.is_live, 'reason', factor.reason)
  ) as factors,
  max(factor.as_of) as as_of,
  (
    select change.changed_at
    from public.bot_weight_history as change
    where change.bot_name = factor.bot_name
    order by change.changed_at desc
    limit 1
  ) as changed_at
from public.bot_weight_factors as factor
group by factor.bot_name;
comment on view public.bot_weights is 'One row a bot: what its vote counts, with each factor and its reason. changed_at is when the weight last moved by more than weight_step, null where it never did.';

-- 60_learning/policies.sql
alter table public.bot_weight_factors enable row level security;
alter table public.bot_weight_history enable row level security;
alter table public.rl_policy enable row level security;
alter table public.rl_policy_days enable row level security;
alter table public.rl_state_space enable row level security;
alter table public.rl_q_table enable row level security;
alter table public.rl_action_history enable row level security;
alter table public.drift_events enable row level security;
alter table engine.drift_states enable row level security;

create policy everyone_reads on public.bot_weight_factors for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_weight_history for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_policy for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_policy_days for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_state_space for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_q_table for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_action_history for select to anon, authenticated using (true);
create policy everyone_reads on public.drift_events for select to anon, authenticated using (true);

grant select on
  public.bot_weight_factors,
  public.bot_weight_history,
  public.bot_weights,
  public.rl_policy,
  public.rl_policy_days,
  public.rl_state_space,
  public.rl_q_table,
  public.rl_action_history,
  public.drift_events
to anon, authenticated, service_role;

grant execute on function public.get_reinforcement_days(date, date) to anon, authenticated, service_role;

-- Pure arithmetic that a view uses; without usage on the schema nobody can call it directly.
grant execute on function engine.combine_factors(
  double precision, double precision, double precision, double precision, double precision, double precision
)
to anon, authenticated, service_role;
