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
    and effective_sample_size >= 0 and effective_sample_size < 'Infinity'
  )
);
comment on table public.rl_policy is 'The policy that moves weights, and what it has been worth. It influences weights only while it is live: while its estimated gain is above zero.';
comment on column public.rl_policy.epsilon is 'Share of actions taken at random: max(floor, start × decay^step_count), a step a day.';
create unique index one_policy_is_active on public.rl_policy (is_active) where is_active;
insert into public.rl_policy (policy_name, is_active) values ('difference-reward', true);

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
  last_updated timestamptz,
  primary key (state_hash, action_type),
  constraint action_is_known check (action_type in ('increase', 'decrease', 'maintain')),
  constraint q_value_is_finite check (abs(q_value) < 'Infinity')
);
comment on table public.rl_q_table is 'Learned value of each action in each state that was tried.';
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
  factor_before double precision not null,
  factor_after double precision not null,
  immediate_reward double precision,
  decision_count integer,
  next_state_hash text collate "C" references public.rl_state_space,
  rewarded_at timestamptz,
  constraint a_bot_acts_once_a_moment unique (bot_name, taken_at),
  constraint action_is_known check (action_type in ('increase', 'decrease', 'maintain')),
  constraint propensity_is_a_probability check (propensity > 0 and propensity <= 1),
  constraint factors_are_within_their_bounds check (factor_before between 0.5 and 2 and factor_after between 0.5 and 2),
  constraint reward_is_finite check (abs(immediate_reward) < 'Infinity'),
  constraint a_rewarded_action_has_its_reward check ((rewarded_at is null) = (immediate_reward is null))
);
comment on table public.rl_action_history is 'Every action with the chance it had, and the difference it made to the ensemble''s log-score once the outcomes were in; credited once.';
comment on column public.rl_action_history.immediate_reward is 'Mean of ln p(outcome) with the factor after less with the factor before, over the decisions of its day the bot voted in; 0 where it did not vote.';
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
comment on table public.drift_events is 'When a bot''s daily hit rate, or the ensemble''s calibration, left what was expected of it (CUSUM). From began_on on, its older record counts less.';
create index drift_events_by_bot on public.drift_events (bot_name, detected_on desc);
create index drift_events_by_day on public.drift_events (detected_on desc);

create table engine.drift_states (
  subject text collate "C" not null,
  bot_name text collate "C" not null,
  through_day date not null,
  low_sum double precision not null,
  high_sum double precision not null,
  low_since date,
  high_since date,
  primary key (subject, bot_name),
  constraint sums_are_finite check (low_sum >= 0 and low_sum < 'Infinity' and high_sum >= 0 and high_sum < 'Infinity')
);
comment on table engine.drift_states is 'Where each CUSUM stands. bot_name is empty for the ensemble.';

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
    engine.utc_day(action.taken_at) as day,
    count(*),
    count(*) filter (where action.is_exploration),
    count(*) filter (where action.action_type = 'increase'),
    count(*) filter (where action.action_type = 'decrease'),
    count(*) filter (where action.action_type = 'maintain'),
    count(action.immediate_reward),
    sum(action.immediate_reward order by action.action_id)
  from public.rl_action_history as action
  join public.rl_policy as policy on policy.policy_id = action.policy_id and policy.is_active
  where (get_reinforcement_days.p_from is null
      or action.taken_at > get_reinforcement_days.p_from::timestamp at time zone 'UTC')
    and (get_reinforcement_days.p_to is null
      or action.taken_at <= (get_reinforcement_days.p_to + 1)::timestamp at time zone 'UTC')
  group by 1
  order by 1;
end;
comment on function public.get_reinforcement_days(date, date) is 'Actions of the active policy by the UTC day they were taken on, from p_from to p_to. reward_sum is null until one of the day is rewarded.';

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

-- 60_learning/policies.sql
alter table public.bot_weight_factors enable row level security;
alter table public.bot_weight_history enable row level security;
alter table public.rl_policy enable row level security;
alter table public.rl_state_space enable row level security;
alter table public.rl_q_table enable row level security;
alter table public.rl_action_history enable row level security;
alter table public.drift_events enable row level security;
alter table engine.drift_states enable row level security;

create policy everyone_reads on public.bot_weight_factors for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_weight_history for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_policy for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_state_space for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_q_table for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_action_history for select to anon, authenticated using (true);
create policy everyone_reads on public.drift_events for select to anon, authenticated using (true);

grant select on
  public.bot_weight_factors,
  public.bot_weight_history,
  public.rl_policy,
  public.rl_state_space,
  public.rl_q_table,
  public.rl_action_history,
  public.drift_events
to anon, authenticated, service_role;

grant execute on function public.get_reinforcement_days(date, date) to anon, authenticated, service_role;
