-- Chapter 65_trust, built from supabase/schemas/65_trust. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 65_trust/tables.sql
-- The trust station: what kind of market it is, and how well each bot has read markets like it.

create table public.meta_situations (
  situation_id bigint generated always as identity primary key,
  situation_name text collate "C" not null,
  regime text collate "C" not null,
  volatility text collate "C" not null,
  volume text collate "C" not null,
  momentum text collate "C" not null,
  btc_correlation text collate "C" not null,
  time_of_day text collate "C" not null,
  times_encountered bigint not null default 0,
  first_seen timestamptz,
  last_seen timestamptz,
  constraint situation_has_one_name unique (situation_name),
  constraint a_fingerprint_is_one_situation unique (regime, volatility, volume, momentum, btc_correlation, time_of_day),
  constraint regime_is_known check (regime in ('TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE', 'UNKNOWN')),
  constraint volatility_is_known check (volatility in ('LOW', 'MEDIUM', 'HIGH', 'EXTREME', 'UNKNOWN')),
  constraint volume_is_known check (volume in ('LOW', 'NORMAL', 'HIGH', 'SPIKE', 'UNKNOWN')),
  constraint momentum_is_known check (momentum in ('STRONG_UP', 'UP', 'NEUTRAL', 'DOWN', 'STRONG_DOWN', 'UNKNOWN')),
  constraint btc_correlation_is_known check (btc_correlation in ('LOW', 'MEDIUM', 'HIGH', 'UNKNOWN')),
  constraint time_of_day_is_known check (time_of_day in ('ASIA', 'EUROPE', 'AMERICA', 'LATE', 'UNKNOWN')),
  constraint a_situation_was_seen_first_before_last check (last_seen >= first_seen),
  constraint times_encountered_is_not_negative check (times_encountered >= 0)
);
comment on table public.meta_situations is 'Kinds of market that have been met, by a fingerprint of six dimensions. The first row is the one where nothing is known.';
comment on column public.meta_situations.times_encountered is 'Hours with at least one call in which the market looked like this.';
comment on column public.meta_situations.time_of_day is 'UTC: ASIA 0–8, EUROPE 8–14, AMERICA 14–21, LATE 21–24.';
-- In the order of the list, so that its first page is read and no more: what is thought of the bots in each is looked up.
create index meta_situations_by_last_seen on public.meta_situations (last_seen desc, situation_id desc);
insert into public.meta_situations (situation_name, regime, volatility, volume, momentum, btc_correlation, time_of_day)
values ('UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN');

create table public.situation_hours (
  exchange text collate "C" not null references public.exchanges,
  observed_at timestamptz not null,
  situation_id bigint not null references public.meta_situations,
  primary key (exchange, observed_at),
  constraint situation_is_observed_on_the_hour check (observed_at = date_bin('1 hour', observed_at, timestamptz 'epoch'))
);
comment on table public.situation_hours is 'Which situation it was in each hour with calls, as it looked at the full hour; never changed afterwards. A call has the situation of its hour.';
create index situation_hours_by_situation on public.situation_hours (situation_id, observed_at desc);
create index situation_hours_by_time on public.situation_hours (observed_at desc);

create table engine.direction_counts (
  bot_name text collate "C" not null references public.bots on update cascade,
  day date not null,
  situation_id bigint not null references public.meta_situations,
  call_count integer not null,
  hit_count integer not null,
  primary key (bot_name, day, situation_id),
  constraint hits_are_calls check (hit_count between 0 and call_count and call_count > 0)
);
comment on table engine.direction_counts is 'Calls by the UTC day they were made on: how many are known 24 hours later, and how many of those coins stood further in the called direction. A coin that did not move is left out.';
create index direction_counts_by_day on engine.direction_counts (day, bot_name) include (call_count, hit_count);
create index direction_counts_by_situation on engine.direction_counts (situation_id, bot_name) include (call_count, hit_count);

create table public.regime_beliefs (
  day date primary key,
  label text collate "C",
  evidence double precision[] not null,
  filtered double precision[] not null,
  smoothed double precision[] not null,
  constraint label_is_a_regime check (label in ('TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE')),
  constraint beliefs_are_of_four_regimes check (
    cardinality(evidence) = 4 and cardinality(filtered) = 4 and cardinality(smoothed) = 4
  ),
  constraint beliefs_are_probabilities check (
    0 <= all (filtered) and 1 >= all (filtered) and 0 <= all (smoothed) and 1 >= all (smoothed)
  ),
  constraint evidence_is_finite check ('-Infinity' < all (evidence) and 'Infinity' > all (evidence))
);
comment on table public.regime_beliefs is 'What regime each UTC day probably was. The four numbers are TRENDING_UP, TRENDING_DOWN, RANGING, VOLATILE, in this order.';
comment on column public.regime_beliefs.label is 'What market_regimes said of the day''s first call; it is often wrong, which is why it is only evidence.';
comment on column public.regime_beliefs.evidence is 'Log-likelihood that the bots'' hits of the day give each regime, tempered; zeros until they are known.';
comment on column public.regime_beliefs.filtered is 'Belief when the day''s calls were made: labels up to that day, hits of the days before.';
comment on column public.regime_beliefs.smoothed is 'Belief with all that is known since; what the day''s hits are counted by.';

create table public.regime_model (
  is_the_row boolean primary key default true,
  stay_probability double precision not null default 0.933333,
  label_accuracy double precision not null default 0.85,
  regime_prior_strength double precision not null default 100,
  bot_prior_strength double precision not null default 200,
  crowd_rate double precision not null default 0.5,
  as_of timestamptz,
  constraint there_is_one_row check (is_the_row),
  constraint probabilities_are_probabilities check (
    stay_probability between 0 and 1 and label_accuracy between 0 and 1 and crowd_rate between 0 and 1
  ),
  constraint strengths_are_counts check (
    regime_prior_strength between 1 and 100000 and bot_prior_strength between 1 and 100000
  )
);
comment on table public.regime_model is 'What the belief rests on, estimated from the labels and hits themselves; the first values are priors.';
comment on column public.regime_model.stay_probability is 'Chance that tomorrow has today''s regime.';
comment on column public.regime_model.label_accuracy is 'Chance that a day''s label names its regime.';
comment on column public.regime_model.regime_prior_strength is 'How many calls a bot''s own rate counts for when its rate in a regime is estimated (empirical Bayes).';
comment on column public.regime_model.bot_prior_strength is 'How many calls the crowd''s rate counts for when a bot''s rate is estimated.';
insert into public.regime_model default values;

create table public.bot_expertise_map (
  bot_name text collate "C" not null references public.bots on update cascade,
  market_regime text collate "C" not null,
  call_count double precision not null default 0,
  hit_count double precision not null default 0,
  hit_rate double precision,
  expected_rate double precision not null default 0.5,
  expected_rate_low double precision,
  expected_rate_high double precision,
  unknown_reason text default 'no call is known yet',
  as_of timestamptz,
  primary key (bot_name, market_regime),
  constraint regime_is_known check (market_regime in ('ALL', 'TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE')),
  constraint rates_are_fractions check (
    hit_rate between 0 and 1 and expected_rate between 0 and 1
    and expected_rate_low between 0 and 1 and expected_rate_high between 0 and 1
  ),
  constraint counts_are_finite check (hit_count >= 0 and call_count >= hit_count - 1e-9 and call_count < 'Infinity'),
  constraint rate_or_the_reason_why_not check ((hit_rate is null) = (unknown_reason is not null))
);
comment on table public.bot_expertise_map is 'How well each bot reads each kind of market: its calls weighted by how probable the regime was, raw and shrunk. ALL is over every regime.';
comment on column public.bot_expertise_map.call_count is 'Weighted number of calls whose direction is known 24 hours later; older than a drift alarm counts less.';
comment on column public.bot_expertise_map.expected_rate is 'hit_rate drawn towards the bot''s rate over all regimes, and that towards the crowd''s: what is expected of its next call. 95 % interval beside it.';

create table public.bot_situation_records (
  bot_name text collate "C" not null references public.bots on update cascade,
  situation_id bigint not null references public.meta_situations,
  call_count integer not null,
  hit_count integer not null,
  primary key (bot_name, situation_id),
  constraint hits_are_calls check (hit_count between 0 and call_count)
);
comment on table public.bot_situation_records is 'Known calls of each bot in each situation met so far, and how many were right 24 hours later.';
create index bot_situation_records_by_situation on public.bot_situation_records (situation_id, bot_name);

create table public.dynamic_trust_scores (
  bot_name text collate "C" not null references public.bots on update cascade,
  situation_id bigint not null references public.meta_situations,
  trust_score double precision not null default 0.5,
  historical_performance double precision,
  consistency double precision,
  situation_expertise double precision,
  diversity double precision,
  expected_rate double precision not null default 0.5,
  expected_rate_low double precision,
  expected_rate_high double precision,
  situation_call_count integer not null default 0,
  log_odds double precision not null default 0,
  covariance_weight double precision not null default 0,
  unknown_reasons jsonb not null default '{}',
  calculated_at timestamptz,
  primary key (bot_name, situation_id),
  constraint scores_are_fractions check (
    trust_score between 0 and 1 and historical_performance between 0 and 1 and consistency between 0 and 1
    and situation_expertise between 0 and 1 and diversity between 0 and 1
    and expected_rate between 0 and 1 and expected_rate_low between 0 and 1 and expected_rate_high between 0 and 1
  ),
  constraint weights_are_finite check (abs(log_odds) < 'Infinity' and abs(covariance_weight) < 'Infinity')
);
comment on table public.dynamic_trust_scores is 'How much each bot is to be believed in a situation, as last calculated there. A row for every bot in the situation where nothing is known and in each that was met.';
comment on column public.dynamic_trust_scores.trust_score is '30 % historical performance + 25 % consistency + 30 % situation expertise + 15 % diversity, as published; an unknown part counts as one half. Shown, and one of the strategies of the vote.';
comment on column public.dynamic_trust_scores.expected_rate is 'Probability that its next call is right 24 hours later: situation drawn to regime, regime to bot, bot to crowd. What the vote is made of.';
comment on column public.dynamic_trust_scores.log_odds is 'ln(p / (1 − p)) of expected_rate: negative where the bot is reliably wrong.';
comment on column public.dynamic_trust_scores.covariance_weight is 'Σ⁻¹ (2p − 1): its weight once it is known who repeats whom.';
create index dynamic_trust_scores_by_situation on public.dynamic_trust_scores (situation_id, trust_score desc);
create index dynamic_trust_scores_by_time on public.dynamic_trust_scores (calculated_at desc);

create table public.bot_trust_history (
  bot_name text collate "C" not null references public.bots on update cascade,
  day date not null,
  situation_id bigint not null references public.meta_situations,
  trust_score double precision not null,
  expected_rate double precision not null,
  covariance_weight double precision not null,
  primary key (bot_name, day),
  constraint scores_are_fractions check (trust_score between 0 and 1 and expected_rate between 0 and 1),
  constraint weight_is_finite check (abs(covariance_weight) < 'Infinity')
);
comment on table public.bot_trust_history is 'Trust of each bot as last calculated on each UTC day, in the situation of that time.';
create index bot_trust_history_by_day on public.bot_trust_history (day desc);
create index bot_trust_history_by_situation on public.bot_trust_history (situation_id);

create table public.meta_learning_episodes (
  episode_id bigint generated always as identity primary key,
  day date not null,
  situation_id bigint references public.meta_situations,
  label text collate "C",
  believed_regime text collate "C" not null,
  belief double precision not null,
  decision_count integer not null,
  correct_count integer not null,
  equal_weight_correct_count integer not null,
  log_score double precision,
  surprise double precision,
  lesson text not null,
  constraint a_day_is_one_episode unique (day),
  constraint correct_decisions_are_decisions check (
    correct_count between 0 and decision_count and equal_weight_correct_count between 0 and decision_count
  ),
  constraint belief_is_a_probability check (belief between 0 and 1),
  constraint scores_are_finite check (abs(log_score) < 'Infinity' and abs(surprise) < 'Infinity')
);
comment on table public.meta_learning_episodes is 'One row a UTC day of decisions: what was believed, what came of it, and what that changed in the belief.';
comment on column public.meta_learning_episodes.log_score is 'Mean ln of the probability given to what happened; a coin scores −0.693.';
comment on column public.meta_learning_episodes.surprise is 'Kullback–Leibler divergence, in nats, from the belief of the day to the belief with its outcomes.';
create index meta_learning_episodes_by_situation on public.meta_learning_episodes (situation_id, day desc);

-- 65_trust/helpers/filter_regimes.sql
-- Tells a noisy label from a change of regime: a hidden Markov chain that mostly stays where it is, seen through labels
-- that are sometimes wrong and through how well the bots' calls fitted each regime (forward–backward, Rabiner 1989).
create function engine.filter_regimes(
  labels integer[], evidence double precision[], stay_probability double precision, label_accuracy double precision,
  out filtered double precision[], out smoothed double precision[],
  out expected_stays double precision, out expected_right_labels double precision
)
language plpgsql
immutable
set search_path = ''
as $$
declare
  v_days constant integer := cardinality(labels);
  v_move constant double precision := (1 - stay_probability) / 3;
  v_wrong constant double precision := (1 - label_accuracy) / 3;
  v_likelihood double precision[] := array_fill(0::double precision, array[4 * v_days]);
  v_seen double precision[];
  v_forward double precision[] := array[0.25, 0.25, 0.25, 0.25];
  v_backward double precision[] := array[1, 1, 1, 1];
  v_message double precision[];
  v_belief double precision[];
  v_best double precision;
  v_total double precision;
  v_pair double precision;
  v_stayed double precision;
begin
  filtered := array_fill(0::double precision, array[4 * v_days]);
  smoothed := filtered;
  expected_stays := 0;
  expected_right_labels := 0;
  for v_day in 1..v_days loop
    v_best := greatest(evidence[4 * v_day - 3], evidence[4 * v_day - 2], evidence[4 * v_day - 1], evidence[4 * v_day]);
    for r in 1..4 loop
      v_likelihood[4 * v_day - 4 + r] := exp(evidence[4 * v_day - 4 + r] - v_best) * case
        when labels[v_day] is null then 1
        when labels[v_day] = r then label_accuracy
        else v_wrong
      end;
    end loop;
  end loop;

  -- What is believed on a day counts its label, but not what its calls came to: that is known a day later.
  v_seen := v_forward;
  for v_day in 1..v_days loop
    v_total := v_seen[1] + v_seen[2] + v_seen[3] + v_seen[4];
    for r in 1..4 loop
      v_belief[r] := case when v_day = 1 then 0.25 else v_move + (stay_probability - v_move) * v_seen[r] / v_total end;
    end loop;
    v_total := 0;
    for r in 1..4 loop
      v_message[r] := v_belief[r] * case
        when labels[v_day] is null then 1 when labels[v_day] = r then label_accuracy else v_wrong end;
      v_total := v_total + v_message[r];
    end loop;
    for r in 1..4 loop
      filtered[4 * v_day - 4 + r] := v_message[r] / v_total;
    end loop;
    v_total := 0;
    for r in 1..4 loop
      v_seen[r] := v_belief[r] * v_likelihood[4 * v_day - 4 + r];
      v_total := v_total + v_seen[r];
    end loop;
    for r in 1..4 loop
      v_seen[r] := v_seen[r] / v_total;
      smoothed[4 * v_day - 4 + r] := v_seen[r];
    end loop;
  end loop;

  for v_day in reverse v_days..1 loop
    if v_day < v_days then
      v_message := v_backward;
      v_total := 0;
      for r in 1..4 loop
        v_message[r] := v_backward[r] * v_likelihood[4 * v_day + r];
        v_total := v_total + v_message[r];
      end loop;
      v_pair := 0;
      v_stayed := 0;
      for r in 1..4 loop
        v_backward[r] := v_move * v_total + (stay_probability - v_move) * v_message[r];
        v_pair := v_pair + smoothed[4 * v_day - 4 + r] * v_backward[r];
        v_stayed := v_stayed + smoothed[4 * v_day - 4 + r] * stay_probability * v_message[r];
      end loop;
      expected_stays := expected_stays + v_stayed / v_pair;
      v_total := v_backward[1] + v_backward[2] + v_backward[3] + v_backward[4];
      for r in 1..4 loop
        v_backward[r] := v_backward[r] / v_total;
      end loop;
    end if;
    v_total := 0;
    for r in 1..4 loop
      v_message[r] := smoothed[4 * v_day - 4 + r] * v_backward[r];
      v_total := v_total + v_message[r];
    end loop;
    for r in 1..4 loop
      smoothed[4 * v_day - 4 + r] := v_message[r] / v_total;
    end loop;
    if labels[v_day] is not null then
      expected_right_labels := expected_right_labels + smoothed[4 * v_day - 4 + labels[v_day]];
    end if;
  end loop;
end;
$$;
comment on function engine.filter_regimes(integer[], double precision[], double precision, double precision) is
  'labels: 1 to 4 a day, null where none. evidence: four log-likelihoods a day, day after day. filtered: belief when a day''s calls were made; smoothed: with everything since. expected_stays and expected_right_labels are what an EM step counts.';

-- 65_trust/helpers/regime_names.sql
-- The four regimes in the order of every array of beliefs.
create function engine.regime_names()
returns text[]
language sql
immutable
parallel safe
set search_path = ''
return array['TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE'];
comment on function engine.regime_names() is 'The four regimes in the order of every array of beliefs: TRENDING_UP, TRENDING_DOWN, RANGING, VOLATILE.';

-- 65_trust/functions/hear_regime_evidence.sql
-- How well the calls of each recent day fit each regime: by what each bot is expected to reach there. Simultaneous calls
-- share their errors, so the evidence is tempered. Days that have long been settled keep what they said.
create function engine.hear_regime_evidence(as_of timestamptz)
returns table (day date, evidence double precision[])
language sql
stable
rows 20
set search_path = ''
set jit = off
as $$
  with expected as materialized (
    select
      map.bot_name, array_position(engine.regime_names(), map.market_regime) as place,
      -- Multiples of 2⁻²⁰ add up exactly, in whatever order.
      round(ln(least(0.98, greatest(0.02, map.expected_rate))) * 1048576) / 1048576 as log_hit,
      round(ln(least(0.98, greatest(0.02, 1 - map.expected_rate))) * 1048576) / 1048576 as log_miss
    from public.bot_expertise_map as map
    where map.market_regime <> 'ALL' and map.as_of is not null
  ),
  fitted as (
    select
      count.day, expected.place,
      sum(count.hit_count * expected.log_hit + (count.call_count - count.hit_count) * expected.log_miss) as log_likelihood
    from engine.direction_counts as count
    join expected on expected.bot_name = count.bot_name
    where count.day > engine.call_day(hear_regime_evidence.as_of) - 20
      and count.day < engine.call_day(hear_regime_evidence.as_of)
    group by count.day, expected.place
  )
  select
    fitted.day,
    array_agg(temper.value * (fitted.log_likelihood - best.log_likelihood) order by fitted.place)
  from fitted
  join (select day, max(log_likelihood) as log_likelihood from fitted group by day) as best on best.day = fitted.day
  join public.settings as temper on temper.setting_name = 'regime_evidence'
  group by fitted.day;
$$;
comment on function engine.hear_regime_evidence(timestamptz) is 'Tempered log-likelihoods of the four regimes, the best at 0, for each of the last twenty days whose directions are known.';

-- 65_trust/functions/read_regime_days.sql
-- The days since the first call, each with its newest label and with what the calls made of it.
create function engine.read_regime_days(as_of timestamptz)
returns table (day date, label text, evidence double precision[])
language sql
stable
rows 400
set search_path = ''
set jit = off
as $$
  with calendar as (
    select first.day + number as day
    from (
      select greatest(
        engine.call_day(read_regime_days.as_of) - 730, engine.call_day(min(hour.observed_at))
      ) as day
      from public.situation_hours as hour
    ) as first
    cross join lateral generate_series(0, engine.call_day(read_regime_days.as_of) - first.day) as number
  ),
  labelled as (
    select distinct on (engine.call_day(hour.observed_at)) engine.call_day(hour.observed_at) as day, hour.regime
    from public.market_regimes as hour
    where hour.observed_at <= read_regime_days.as_of and hour.regime is not null
    order by engine.call_day(hour.observed_at), hour.observed_at desc, hour.exchange
  )
  select calendar.day, labelled.regime, coalesce(news.evidence, known.evidence, array[0, 0, 0, 0]::double precision[])
  from calendar
  left join labelled on labelled.day = calendar.day
  left join engine.hear_regime_evidence(read_regime_days.as_of) as news on news.day = calendar.day
  left join public.regime_beliefs as known on known.day = calendar.day;
$$;
comment on function engine.read_regime_days(timestamptz) is 'One row a UTC day from the first call to as_of, at most two years: the newest label of market_regimes and the evidence of its calls.';

-- 65_trust/functions/believe_regimes.sql
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

-- 65_trust/functions/count_directions.sql
-- Counts the calls of stale bot-days by the situation they were made in. A call is known 24 hours after its entry;
-- a bot-day that will know more after as_of stays queued.
create function engine.count_directions(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_days integer;
begin
  delete from engine.direction_counts as count
  using engine.stale_direction_days as stale
  where count.bot_name = stale.bot_name and count.day = stale.day
    and stale.day <= engine.call_day(count_directions.as_of);

  with known as materialized (
    select
      stale.bot_name, stale.day, coalesce(hour.situation_id, 1) as situation_id,
      outcome.entered_at + interval '24 hours' <= count_directions.as_of as is_known,
      outcome.return_24h > 0 as is_hit
    from engine.stale_direction_days as stale
    cross join lateral (
      select call.prediction_id, call.exchange, call.predicted_at
      from public.bot_predictions as call
      where call.bot_name = stale.bot_name
        and call.predicted_at >= stale.day::timestamp at time zone 'UTC'
        and call.predicted_at < (stale.day + 1)::timestamp at time zone 'UTC'
      offset 0
    ) as call
    join public.prediction_outcomes as outcome on outcome.prediction_id = call.prediction_id
    left join public.situation_hours as hour
      on hour.exchange = call.exchange
     and hour.observed_at = date_bin('1 hour', call.predicted_at, timestamptz 'epoch')
    where stale.day <= engine.call_day(count_directions.as_of)
      and outcome.return_24h <> 0
  ),
  written as (
    insert into engine.direction_counts (bot_name, day, situation_id, call_count, hit_count)
    select known.bot_name, known.day, known.situation_id, count(*), count(*) filter (where known.is_hit)
    from known
    where known.is_known
    group by known.bot_name, known.day, known.situation_id
    order by known.bot_name, known.day, known.situation_id
  ),
  done as (
    delete from engine.stale_direction_days as stale
    where stale.day <= engine.call_day(count_directions.as_of)
      and not exists (
        select from known
        where known.bot_name = stale.bot_name and known.day = stale.day and not known.is_known
      )
    returning 1
  )
  select count(*) into v_days from done;
  return v_days;
end;
$$;
comment on function engine.count_directions(timestamptz) is 'Counts the directions of the queued bot-days anew, as known at as_of. Returns how many bot-days are settled.';

-- 65_trust/functions/describe_situation.sql
-- The fingerprint of a market at one moment, in six words. Four of them are read off the leading symbol's four-hour
-- candles, against its own habits of the last 90 days; what cannot be known yet is UNKNOWN, not a guess.
create function engine.describe_situation(
  exchange text, as_of timestamptz,
  out regime text, out volatility text, out volume text, out momentum text, out btc_correlation text, out time_of_day text
)
language sql
stable
set search_path = ''
set jit = off
as $$
  with leader as (
    select series.symbol
    from public.market_series as series
    join public.market_symbols as symbols using (exchange, symbol)
    where series.exchange = describe_situation.exchange
      and series.timeframe = '4h'
      and series.first_opened_at < describe_situation.as_of
    order by symbols.base_asset = 'BTC' desc nulls last, series.first_opened_at, series.symbol
    limit 1
  ),
  candle as materialized (
    select close.*, row_number() over (order by close.opened_at desc) as age
    from leader
    cross join lateral (
      select candle.opened_at, candle.close::double precision, candle.volume::double precision
      from public.market_candles as candle
      where candle.exchange = describe_situation.exchange
        and candle.symbol = leader.symbol
        and candle.timeframe = '4h'
        and candle.opened_at <= describe_situation.as_of - interval '4 hours'
        and candle.opened_at > describe_situation.as_of - interval '90 days'
      order by candle.opened_at desc
      limit 541
    ) as close
  ),
  step as materialized (
    select opened_at, age, volume, ln(close / lead(close) over (order by age)) as return from candle
  ),
  lately as (
    select
      count(return) as known,
      sum(return) filter (where age <= 6) / nullif(stddev_samp(return) * sqrt(6), 0) as momentum,
      avg(volume) filter (where age <= 6) / nullif(avg(volume) filter (where age <= 180), 0) as volume
    from step
    having max(opened_at) > describe_situation.as_of - interval '12 hours'
  ),
  others as (
    select avg(pair.coefficient order by pair.symbol) as coefficient
    from leader
    cross join lateral (
      select other.symbol, corr(other.return, step.return order by step.opened_at) as coefficient
      from (
        select
          candle.symbol, candle.opened_at,
          ln(candle.close::double precision / lag(candle.close::double precision) over (partition by candle.symbol order by candle.opened_at)) as return
        from public.market_series as series
        join public.market_candles as candle
          on candle.exchange = series.exchange and candle.symbol = series.symbol and candle.timeframe = series.timeframe
        where series.exchange = describe_situation.exchange
          and series.timeframe = '4h'
          and series.symbol <> leader.symbol
          and candle.opened_at > describe_situation.as_of - interval '172 hours'
          and candle.opened_at <= describe_situation.as_of - interval '4 hours'
      ) as other
      join step on step.opened_at = other.opened_at and step.age <= 42
      group by other.symbol
      having count(*) >= 30
    ) as pair
  ),
  labelled as (
    select known.regime, known.volatility_ratio
    from public.market_regimes as known
    where known.exchange = describe_situation.exchange
      and known.observed_at = date_bin('1 hour', describe_situation.as_of, timestamptz 'epoch')
    union all
    -- An hour without calls has no label of its own; the newest of the last day stands for it.
    (
      select known.regime, known.volatility_ratio
      from public.market_regimes as known
      where known.exchange = describe_situation.exchange
        and known.observed_at < date_bin('1 hour', describe_situation.as_of, timestamptz 'epoch')
        and known.observed_at > describe_situation.as_of - interval '1 day'
      order by known.observed_at desc
      limit 1
    )
    limit 1
  ),
  hour as (
    select extract(hour from describe_situation.as_of at time zone 'UTC') as number
  )
  select
    coalesce(labelled.regime, 'UNKNOWN'),
    case
      when labelled.volatility_ratio < 0.75 then 'LOW' when labelled.volatility_ratio < 1.25 then 'MEDIUM'
      when labelled.volatility_ratio < 2 then 'HIGH' when labelled.volatility_ratio >= 2 then 'EXTREME' else 'UNKNOWN'
    end,
    case
      when lately.known < 180 then 'UNKNOWN'
      when lately.volume < 0.6 then 'LOW' when lately.volume < 1.5 then 'NORMAL'
      when lately.volume < 3 then 'HIGH' when lately.volume >= 3 then 'SPIKE' else 'UNKNOWN'
    end,
    case
      when lately.known < 180 then 'UNKNOWN'
      when lately.momentum >= 1.5 then 'STRONG_UP' when lately.momentum >= 0.5 then 'UP'
      when lately.momentum > -0.5 then 'NEUTRAL' when lately.momentum > -1.5 then 'DOWN'
      when lately.momentum <= -1.5 then 'STRONG_DOWN' else 'UNKNOWN'
    end,
    case
      when others.coefficient < 0.4 then 'LOW' when others.coefficient < 0.7 then 'MEDIUM'
      when others.coefficient >= 0.7 then 'HIGH' else 'UNKNOWN'
    end,
    case when hour.number < 8 then 'ASIA' when hour.number < 14 then 'EUROPE' when hour.number < 21 then 'AMERICA' else 'LATE' end
  from hour
  left join labelled on true
  left join lately on true
  left join others on true;
$$;
comment on function engine.describe_situation(text, timestamptz) is 'Six words: regime, volatility (ratio to the last 90 days: 0.75, 1.25, 2), volume (24 h against 30 days: 0.6, 1.5, 3), momentum (24 h in deviations: 0.5, 1.5), mean correlation of the other coins with the leader over seven days (0.4, 0.7), time of day (UTC).';

-- 65_trust/functions/current_situation.sql
-- Which situation it is now: the fingerprint of the first exchange that is followed, if it was met before; else that of the
-- newest hour with calls; else the one where nothing is known. Every answer has a row of trust for every bot.
create function engine.current_situation(as_of timestamptz)
returns bigint
language sql
stable
security definer
set search_path = ''
set jit = off
as $$
  with followed as (
    select hour.exchange
    from public.situation_hours as hour
    where hour.observed_at <= current_situation.as_of
    order by hour.observed_at desc, hour.exchange
    limit 1
  )
  select coalesce(
    (
      select situation.situation_id
      from followed
      cross join lateral engine.describe_situation(followed.exchange, current_situation.as_of) as print
      join public.meta_situations as situation
        on situation.regime = print.regime and situation.volatility = print.volatility
       and situation.volume = print.volume and situation.momentum = print.momentum
       and situation.btc_correlation = print.btc_correlation and situation.time_of_day = print.time_of_day
    ),
    (
      select hour.situation_id
      from public.situation_hours as hour
      where hour.observed_at <= current_situation.as_of and hour.observed_at > current_situation.as_of - interval '7 days'
      order by hour.observed_at desc, hour.exchange
      limit 1
    ),
    1
  );
$$;
comment on function engine.current_situation(timestamptz) is 'Id of the situation at as_of. Runs with its owner''s rights because it reads candles; it takes nothing but a time and answers a number.';

-- 65_trust/functions/weigh_regime_records.sql
-- The calls of each bot in each regime: a day counts for a regime as far as it probably was one, and for less when the bot
-- has drifted since or its simultaneous calls come out alike. place 0 is over all regimes.
create function engine.weigh_regime_records(as_of timestamptz)
returns table (bot_name text, place integer, call_count double precision, hit_count double precision)
language sql
stable
rows 435
set search_path = ''
set jit = off
as $$
  with discount as materialized (
    select
      bot.bot_name,
      -- Simultaneous calls of one bot that come out alike are worth fewer: n / (1 + (m − 1) ρ).
      1 / (1 + (coalesce(simultaneous.call_count, 1) - 1) * greatest(0, coalesce(progress.correctness_correlation, 0))) as worth,
      (
        select max(event.began_on)
        from public.drift_events as event
        where event.bot_name = bot.bot_name
          and event.direction = 'worse'
          and event.detected_on <= engine.call_day(weigh_regime_records.as_of)
      ) as drifted_on,
      (select value from public.settings where setting_name = 'drift_discount') as drift_discount
    from public.bots as bot
    cross join engine.analytics_progress as progress
    left join engine.simultaneous_calls as simultaneous on simultaneous.bot_name = bot.bot_name
    where not bot.is_ensemble
  ),
  -- Weights are multiples of 2⁻²⁰: their sums are exact, in whatever order they are added.
  day_weight as materialized (
    select
      belief.day, round(belief.smoothed[1] * 1048576) / 1048576 as first,
      round(belief.smoothed[2] * 1048576) / 1048576 as second,
      round(belief.smoothed[3] * 1048576) / 1048576 as third,
      round(belief.smoothed[4] * 1048576) / 1048576 as fourth
    from public.regime_beliefs as belief
  ),
  summed as (
    select
      discount.bot_name,
      sum(age.weight * count.call_count) as calls, sum(age.weight * count.hit_count) as hits,
      sum(age.weight * day_weight.first * count.call_count) as calls_1, sum(age.weight * day_weight.first * count.hit_count) as hits_1,
      sum(age.weight * day_weight.second * count.call_count) as calls_2, sum(age.weight * day_weight.second * count.hit_count) as hits_2,
      sum(age.weight * day_weight.third * count.call_count) as calls_3, sum(age.weight * day_weight.third * count.hit_count) as hits_3,
      sum(age.weight * day_weight.fourth * count.call_count) as calls_4, sum(age.weight * day_weight.fourth * count.hit_count) as hits_4
    from engine.direction_counts as count
    join discount on discount.bot_name = count.bot_name
    join day_weight on day_weight.day = count.day
    cross join lateral (
      select round(discount.worth * case when count.day < discount.drifted_on then discount.drift_discount else 1 end * 1024) / 1024 as weight
    ) as age
    where count.day <= engine.call_day(weigh_regime_records.as_of)
    group by discount.bot_name
  )
  select bot.bot_name, part.place, coalesce(part.calls, 0), coalesce(part.hits, 0)
  from discount as bot
  left join summed on summed.bot_name = bot.bot_name
  cross join lateral (
    values (0, calls, hits), (1, calls_1, hits_1), (2, calls_2, hits_2), (3, calls_3, hits_3), (4, calls_4, hits_4)
  ) as part (place, calls, hits);
$$;
comment on function engine.weigh_regime_records(timestamptz) is 'Five rows a bot: weighted calls and hits over all regimes (place 0) and in each (1 to 4, in the order of regime_names).';

-- 65_trust/functions/measure_expertise.sql
-- How well each bot reads each regime. A rate is drawn to the one above it, regime to bot and bot to crowd, by as many
-- calls as the spread of such rates beyond chance is worth (empirical Bayes by moments; the strengths start at 100 and 200).
create function engine.measure_expertise(as_of timestamptz)
returns void
language sql
volatile
set search_path = ''
set jit = off
as $$
  with record as materialized (
    select * from engine.weigh_regime_records(measure_expertise.as_of)
  ),
  overall as (
    select bot_name, call_count as calls, hit_count as hits from record where place = 0
  ),
  crowd as (
    select (sum(hits order by bot_name) + 50) / (sum(calls order by bot_name) + 100) as rate from overall
  ),
  spread_of_bots as (
    select sum(least(calls, 400) order by bot_name) as weight,
      sum(least(calls, 400) * ((hits / calls - rate) ^ 2 - rate * (1 - rate) / calls) order by bot_name) as excess
    from overall, crowd
    where calls > 20
  ),
  spread_of_regimes as (
    select sum(least(record.call_count, 400) * (1 - record.call_count / overall.calls) order by record.bot_name, record.place) as weight,
      sum(
        least(record.call_count, 400) * (
          (record.hit_count / record.call_count - overall.hits / overall.calls) ^ 2
          - 0.25 * (1 / record.call_count - 1 / overall.calls)
        ) order by record.bot_name, record.place
      ) as excess
    from record
    join overall on overall.bot_name = record.bot_name
    where record.place > 0 and record.call_count > 20
  ),
  model as materialized (
    select
      crowd.rate,
      least(1000, greatest(30, 0.25 / ((greatest(0, coalesce(bots.excess, 0)) + 2000 * 0.25 / 201) / (coalesce(bots.weight, 0) + 2000)) - 1)) as bot_strength,
      least(1000, greatest(30, 0.25 / ((greatest(0, coalesce(regimes.excess, 0)) + 4000 * 0.25 / 101) / (coalesce(regimes.weight, 0) + 4000)) - 1)) as regime_strength
    from crowd, spread_of_bots as bots, spread_of_regimes as regimes
  ),
  kept as (
    update public.regime_model
    set crowd_rate = model.rate, bot_prior_strength = model.bot_strength, regime_prior_strength = model.regime_strength
    from model
  ),
  own as (
    select overall.bot_name, (overall.hits + model.bot_strength * model.rate) / (overall.calls + model.bot_strength) as rate
    from overall, model
  ),
  measured as (
    select
      record.bot_name, coalesce((engine.regime_names())[nullif(record.place, 0)], 'ALL') as market_regime,
      record.call_count, record.hit_count,
      case when record.place = 0 then own.rate
        else (record.hit_count + model.regime_strength * own.rate) / (record.call_count + model.regime_strength) end as rate,
      record.call_count + case when record.place = 0 then model.bot_strength else model.regime_strength end as certainty
    from record
    join own on own.bot_name = record.bot_name
    cross join model
  )
  insert into public.bot_expertise_map as known (
    bot_name, market_regime, call_count, hit_count, hit_rate, expected_rate, expected_rate_low, expected_rate_high,
    unknown_reason, as_of
  )
  select
    measured.bot_name, measured.market_regime, measured.call_count, measured.hit_count,
    case when measured.call_count >= 1 then least(1, measured.hit_count / measured.call_count) end, measured.rate,
    greatest(0, measured.rate - error.half), least(1, measured.rate + error.half),
    case when measured.call_count < 1 then 'no call is known yet' end, measure_expertise.as_of
  from measured
  cross join lateral (
    select 1.959963984540054 * sqrt(measured.rate * (1 - measured.rate) / (measured.certainty + 1)) as half
  ) as error
  order by measured.bot_name, measured.market_regime
  on conflict (bot_name, market_regime) do update
  set call_count = excluded.call_count, hit_count = excluded.hit_count, hit_rate = excluded.hit_rate,
      expected_rate = excluded.expected_rate, expected_rate_low = excluded.expected_rate_low,
      expected_rate_high = excluded.expected_rate_high, unknown_reason = excluded.unknown_reason, as_of = excluded.as_of;
$$;
comment on function engine.measure_expertise(timestamptz) is 'Rewrites bot_expertise_map and the prior strengths of regime_model from the counts known at as_of.';

-- 65_trust/functions/expect_in_situation.sql
-- What is expected of each bot's next call in a situation: its rate in the believed regime, corrected by what its calls in
-- this very situation came to beyond that. The correction counts by as much as such corrections differ beyond chance.
create function engine.expect_in_situation(situation_id bigint, as_of timestamptz)
returns table (
  bot_name text, expected_rate double precision, expected_rate_low double precision, expected_rate_high double precision,
  call_count integer
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
    where known.day <= engine.call_day(expect_in_situation.as_of)
    order by known.day desc
    limit 1
  ),
  rated as materialized (
    select
      map.bot_name,
      array_agg(map.expected_rate order by array_position(engine.regime_names(), map.market_regime)) as rates,
      array_agg(map.expected_rate_high - map.expected_rate_low order by array_position(engine.regime_names(), map.market_regime)) as widths
    from public.bot_expertise_map as map
    where map.market_regime <> 'ALL'
    group by map.bot_name
  ),
  mixed as materialized (
    select
      rated.bot_name, rated.rates,
      b[1] * rates[1] + b[2] * rates[2] + b[3] * rates[3] + b[4] * rates[4] as rate,
      (b[1] * widths[1] + b[2] * widths[2] + b[3] * widths[3] + b[4] * widths[4]) / 2 as half
    from rated
    cross join (select coalesce((select filtered from belief), array[0.25, 0.25, 0.25, 0.25]) as b) as believed
  ),
  met as (
    select
      mixed.bot_name, sum(count.call_count)::integer as calls, sum(count.hit_count) as hits,
      sum(
        count.call_count * (
          day.smoothed[1] * mixed.rates[1] + day.smoothed[2] * mixed.rates[2]
          + day.smoothed[3] * mixed.rates[3] + day.smoothed[4] * mixed.rates[4]
        ) order by count.day
      ) as expected
    from engine.direction_counts as count
    join mixed on mixed.bot_name = count.bot_name
    join public.regime_beliefs as day on day.day = count.day
    where count.situation_id = expect_in_situation.situation_id
      and expect_in_situation.situation_id <> 1
      and count.day <= engine.call_day(expect_in_situation.as_of)
    group by mixed.bot_name
  ),
  strength as (
    -- The variance of such corrections starts as if they were worth 2,000 calls.
    select 0.25 / (
      (greatest(0, sum((hits - expected) ^ 2 - 0.25 * calls order by bot_name)) + 1e6 * 0.25 / 2000)
      / (sum(calls::double precision ^ 2 order by bot_name) + 1e6)
    ) as calls
    from met
  )
  select
    mixed.bot_name, place.rate, greatest(0, place.rate - mixed.half), least(1, place.rate + mixed.half),
    coalesce(met.calls, 0)
  from mixed
  left join met on met.bot_name = mixed.bot_name
  cross join lateral (
    select least(0.99, greatest(0.01,
      mixed.rate + coalesce((met.hits - met.expected) / (met.calls + (select calls from strength)), 0)
    )) as rate
  ) as place;
$$;
comment on function engine.expect_in_situation(bigint, timestamptz) is 'Probability that a call of each bot is right 24 hours later in a situation, with a 95 % interval, and how many of its calls there are known. In situation 1 nothing is corrected.';

-- 65_trust/functions/measure_consistency.sql
-- Reliable or erratic: how much a bot's daily hit rate wandered over the last 90 days beyond what chance makes it wander.
create function engine.measure_consistency(as_of timestamptz)
returns table (bot_name text, consistency double precision, day_count integer)
language sql
stable
rows 87
set search_path = ''
set jit = off
as $$
  with daily as (
    select count.bot_name, count.day, sum(count.call_count) as calls, sum(count.hit_count) as hits
    from engine.direction_counts as count
    where count.day > engine.call_day(measure_consistency.as_of) - 90
      and count.day <= engine.call_day(measure_consistency.as_of)
    group by count.bot_name, count.day
  ),
  summed as (
    -- Whole numbers throughout, so no order of adding them matters.
    select
      daily.bot_name, count(*)::integer as days, sum(calls) as calls, sum(hits) as hits,
      sum(calls * calls) as calls_squared, sum(hits * hits) as hits_squared, sum(calls * hits) as product
    from daily
    group by daily.bot_name
  )
  select
    summed.bot_name,
    case when summed.days >= 10 then 1 - least(1, 2 * sqrt(greatest(0,
      (hits_squared - 2 * rate.p * product + rate.p ^ 2 * calls_squared - calls * rate.p * (1 - rate.p)) / calls_squared
    ))) end,
    summed.days
  from summed
  cross join lateral (select summed.hits::double precision / summed.calls as p) as rate;
$$;
comment on function engine.measure_consistency(timestamptz) is '1 − 2 × the deviation of a bot''s daily hit rates beyond the binomial one: 1 for a bot that is as good every day, null below ten days.';

-- 65_trust/functions/weigh_by_correlation.sql
-- Corrects what each bot is worth alone for who repeats whom: Σ⁻¹ (2p − 1). Bots whose errors were never compared stand alone.
create function engine.weigh_by_correlation(bot_names text[], rates double precision[])
returns double precision[]
language plpgsql
stable
set search_path = ''
as $$
declare
  v_crowd engine.crowd_correlations;
  v_worth double precision[];
  v_weights double precision[];
begin
  select * into v_crowd from engine.crowd_correlations;
  if cardinality(v_crowd.bot_names) = 0 then
    return array(select 2 * rate - 1 from unnest(rates) with ordinality as known (rate, place) order by place);
  end if;
  select array_agg(coalesce(2 * known.rate - 1, 0) order by crowd.place)
  into v_worth
  from unnest(v_crowd.bot_names) with ordinality as crowd (bot_name, place)
  left join unnest(weigh_by_correlation.bot_names, rates) as known (bot_name, rate) on known.bot_name = crowd.bot_name;
  v_weights := engine.solve_factored(v_crowd.factor, cardinality(v_crowd.bot_names), v_worth);
  return array(
    select coalesce(v_weights[array_position(v_crowd.bot_names, known.bot_name)], 2 * known.rate - 1)
    from unnest(weigh_by_correlation.bot_names, rates) with ordinality as known (bot_name, rate, place)
    order by known.place
  );
end;
$$;
comment on function engine.weigh_by_correlation(text[], double precision[]) is 'One weight a bot, in the order of bot_names; rates are probabilities of a right call.';

-- 65_trust/functions/write_trust.sql
-- How much each bot is to be believed in a situation: the published score with its four parts, and what the vote is made of.
create function engine.write_trust(situation_id bigint, as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
#variable_conflict use_column
declare
  v_written integer;
begin
  with expected as materialized (
    select known.*, row_number() over (order by known.bot_name) as place
    from engine.expect_in_situation(write_trust.situation_id, write_trust.as_of) as known
  ),
  weighed as materialized (
    select engine.weigh_by_correlation(
      array_agg(expected.bot_name order by expected.place), array_agg(expected.expected_rate order by expected.place)
    ) as weights
    from expected
  )
  insert into public.dynamic_trust_scores as known (
    bot_name, situation_id, trust_score, historical_performance, consistency, situation_expertise, diversity,
    expected_rate, expected_rate_low, expected_rate_high, situation_call_count, log_odds, covariance_weight,
    unknown_reasons, calculated_at
  )
  select
    expected.bot_name, write_trust.situation_id,
    0.3 * coalesce(part.history, 0.5) + 0.25 * coalesce(steady.consistency, 0.5)
      + 0.3 * coalesce(part.expertise, 0.5) + 0.15 * coalesce(part.diversity, 0.5),
    part.history, steady.consistency, part.expertise, part.diversity,
    expected.expected_rate, expected.expected_rate_low, expected.expected_rate_high, expected.call_count,
    ln(expected.expected_rate / (1 - expected.expected_rate)),
    weighed.weights[expected.place],
    jsonb_strip_nulls(jsonb_build_object(
      'historical_performance', case when part.history is null then 'no call is known yet' end,
      'consistency', case when steady.consistency is null
        then format('too few days: %s of 10', coalesce(steady.day_count, 0)) end,
      'situation_expertise', case when part.expertise is null then 'no call is known yet' end,
      'diversity', case when part.diversity is null then coalesce(cluster.unknown_reason, 'no correlation is known yet') end
    )),
    write_trust.as_of
  from expected
  cross join weighed
  join public.bot_expertise_map as overall on overall.bot_name = expected.bot_name and overall.market_regime = 'ALL'
  left join engine.measure_consistency(write_trust.as_of) as steady on steady.bot_name = expected.bot_name
  left join public.bot_clusters as cluster on cluster.bot_name = expected.bot_name
  cross join lateral (
    select
      case when overall.hit_rate is not null then overall.expected_rate end as history,
      case when overall.hit_rate is not null then expected.expected_rate end as expertise,
      case when cluster.average_correlation is not null then 1 - greatest(0, cluster.average_correlation) end as diversity
  ) as part
  order by expected.bot_name
  on conflict (bot_name, situation_id) do update
  set trust_score = excluded.trust_score, historical_performance = excluded.historical_performance,
      consistency = excluded.consistency, situation_expertise = excluded.situation_expertise,
      diversity = excluded.diversity, expected_rate = excluded.expected_rate,
      expected_rate_low = excluded.expected_rate_low, expected_rate_high = excluded.expected_rate_high,
      situation_call_count = excluded.situation_call_count, log_odds = excluded.log_odds,
      covariance_weight = excluded.covariance_weight, unknown_reasons = excluded.unknown_reasons,
      calculated_at = excluded.calculated_at;
  get diagnostics v_written = row_count;
  return v_written;
end;
$$;
comment on function engine.write_trust(bigint, timestamptz) is 'Rewrites dynamic_trust_scores of one situation. Returns how many rows.';

-- 65_trust/functions/calculate_meta_trust_scores.sql
-- Learns from the calls whose direction has become known: what regime it was, how well each bot reads each regime, and so
-- how far each is to be believed in the market as it is now.
create function public.calculate_meta_trust_scores(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_situation_id bigint;
  v_written integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum trust', 0));
  -- A clock that went back waits until it has caught up.
  if (select model.as_of > calculate_meta_trust_scores.as_of from public.regime_model as model) then
    return 0;
  end if;

  perform engine.count_directions(calculate_meta_trust_scores.as_of);
  perform engine.believe_regimes(calculate_meta_trust_scores.as_of);
  perform engine.measure_expertise(calculate_meta_trust_scores.as_of);

  v_situation_id := engine.current_situation(calculate_meta_trust_scores.as_of);
  v_written := engine.write_trust(v_situation_id, calculate_meta_trust_scores.as_of);
  if v_situation_id <> 1 then
    v_written := v_written + engine.write_trust(1, calculate_meta_trust_scores.as_of);
  end if;

  insert into public.bot_trust_history (bot_name, day, situation_id, trust_score, expected_rate, covariance_weight)
  select
    score.bot_name, engine.call_day(calculate_meta_trust_scores.as_of), score.situation_id, score.trust_score,
    score.expected_rate, score.covariance_weight
  from public.dynamic_trust_scores as score
  where score.situation_id = v_situation_id
  order by score.bot_name
  on conflict (bot_name, day) do update
  set situation_id = excluded.situation_id, trust_score = excluded.trust_score,
      expected_rate = excluded.expected_rate, covariance_weight = excluded.covariance_weight;
  return v_written;
end;
$$;
comment on function public.calculate_meta_trust_scores(timestamptz) is 'Cron job: counts what became known, updates the belief about the regime, the expertise map and the trust in the current situation. Returns how many trust scores were written.';

-- 65_trust/functions/identify_current_situation.sql
-- What kind of market it is now, as a number to look up in meta_situations and dynamic_trust_scores. Writes nothing.
create function public.identify_current_situation(as_of timestamptz default now())
returns bigint
language sql
stable
set search_path = ''
return engine.current_situation(as_of);
comment on function public.identify_current_situation(timestamptz) is 'Id of the situation the market is in; there is a row in meta_situations, and one a bot in dynamic_trust_scores, for whatever it answers.';

-- 65_trust/functions/meet_situation.sql
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

-- 65_trust/functions/note_situations.sql
-- The situation of an hour is written down with the first call made in it, as the market looked then; never changed later.
create function engine.note_situations()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  perform engine.meet_situation(hour.exchange, hour.observed_at)
  from (
    select distinct call.exchange, date_bin('1 hour', call.predicted_at, timestamptz 'epoch') as observed_at
    from new_calls as call
  ) as hour
  where not exists (
    select from public.situation_hours as known
    where known.exchange = hour.exchange and known.observed_at = hour.observed_at
  );
  return null;
end;
$$;
comment on function engine.note_situations() is 'Statement trigger: names the situation of the hours in which calls were made for the first time.';

-- By its name it runs after new_calls_have_a_regime, whose label it reads.
create trigger new_calls_have_a_situation
after insert on public.bot_predictions
referencing new table as new_calls
for each statement execute function engine.note_situations();

-- 65_trust/functions/open_trust_ledger.sql
-- Every bot has its rows from the day it is registered, so a reader never meets an absent one.
create function engine.open_trust_ledger()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.bot_expertise_map (bot_name, market_regime)
  select new_bot.bot_name, regime.name
  from new_bots as new_bot
  cross join unnest(array['ALL', 'TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE']) as regime (name)
  where not new_bot.is_ensemble
  on conflict (bot_name, market_regime) do nothing;
  insert into public.dynamic_trust_scores (bot_name, situation_id)
  select new_bot.bot_name, situation.situation_id
  from new_bots as new_bot
  cross join public.meta_situations as situation
  where not new_bot.is_ensemble
  on conflict (bot_name, situation_id) do nothing;
  return null;
end;
$$;
comment on function engine.open_trust_ledger() is 'Statement trigger: a new bot starts at the crowds prior in every situation.';

create trigger new_bots_have_trust
after insert on public.bots
referencing new table as new_bots
for each statement execute function engine.open_trust_ledger();

-- 65_trust/views.sql
-- Where each bot stands now: what the table of bots, its page and the order of the correlation map read.
create view public.bot_standings
with (security_invoker = true)
as
select
  bot.bot_name, bot.display_name, bot.family,
  probation.status, probation.probation_prediction_count, probation.probation_correct_count, probation.strike_count,
  probation.probation_started_at, probation.disabled_at, probation.reason as status_reason, probation.chance_of_luck,
  weight.effective_weight, weight.changed_at as weight_changed_at,
  trust.trust_score, trust.historical_performance, trust.consistency, trust.situation_expertise, trust.diversity,
  trust.expected_rate, trust.expected_rate_low, trust.expected_rate_high, trust.situation_call_count,
  trust.unknown_reasons as trust_unknown_reasons, trust.calculated_at as trust_calculated_at,
  situation.situation_id, situation.situation_name,
  grouped.cluster_id, grouped.cluster_size, grouped.mean_correlation_within, grouped.average_correlation,
  grouped.diversity_bonus, grouped.is_redundant, grouped.place, grouped.unknown_reason as cluster_unknown_reason,
  grouped.as_of as cluster_as_of
from public.bots as bot
join public.bot_probation_status as probation on probation.bot_name = bot.bot_name
join public.bot_clusters as grouped on grouped.bot_name = bot.bot_name
join public.bot_weights as weight on weight.bot_name = bot.bot_name
left join lateral (
  select known.situation_id
  from public.bot_trust_history as known
  where known.bot_name = bot.bot_name
  order by known.day desc
  limit 1
) as newest on true
left join public.dynamic_trust_scores as trust
  on trust.bot_name = bot.bot_name and trust.situation_id = newest.situation_id
left join public.meta_situations as situation on situation.situation_id = trust.situation_id;
comment on view public.bot_standings is 'One row a bot that votes: its status, its weight, its trust in the situation of its last calculation (null before the first) and its cluster.';

-- The situations that were met, each with the bots most is expected of in it.
create view public.situation_board
with (security_invoker = true)
as
select
  situation.situation_id, situation.situation_name, situation.regime, situation.volatility, situation.volume,
  situation.momentum, situation.btc_correlation, situation.time_of_day, situation.times_encountered,
  situation.first_seen, situation.last_seen,
  coalesce(best.bots, '[]') as best_bots
from public.meta_situations as situation
left join lateral (
  select jsonb_agg(to_jsonb(top) order by top.expected_rate desc, top.bot_name) as bots
  from (
    select
      score.bot_name, bot.display_name, score.expected_rate, score.expected_rate_low, score.expected_rate_high,
      score.situation_call_count as call_count
    from public.dynamic_trust_scores as score
    join public.bots as bot on bot.bot_name = score.bot_name
    where score.situation_id = situation.situation_id and score.calculated_at is not null
    order by score.expected_rate desc, score.bot_name
    limit 3
  ) as top
) as best on true
where situation.last_seen is not null;
comment on view public.situation_board is 'Every situation that was met, with the three bots whose next call there is most likely right; none before trust was calculated in it.';

-- 65_trust/policies.sql
alter table public.meta_situations enable row level security;
alter table public.situation_hours enable row level security;
alter table engine.direction_counts enable row level security;
alter table public.regime_beliefs enable row level security;
alter table public.regime_model enable row level security;
alter table public.bot_expertise_map enable row level security;
alter table public.bot_situation_records enable row level security;
alter table public.dynamic_trust_scores enable row level security;
alter table public.bot_trust_history enable row level security;
alter table public.meta_learning_episodes enable row level security;

create policy everyone_reads on public.meta_situations for select to anon, authenticated using (true);
create policy everyone_reads on public.situation_hours for select to anon, authenticated using (true);
create policy everyone_reads on public.regime_beliefs for select to anon, authenticated using (true);
create policy everyone_reads on public.regime_model for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_expertise_map for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_situation_records for select to anon, authenticated using (true);
create policy everyone_reads on public.dynamic_trust_scores for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_trust_history for select to anon, authenticated using (true);
create policy everyone_reads on public.meta_learning_episodes for select to anon, authenticated using (true);

grant select on
  public.meta_situations,
  public.situation_hours,
  public.regime_beliefs,
  public.regime_model,
  public.bot_expertise_map,
  public.bot_situation_records,
  public.dynamic_trust_scores,
  public.bot_trust_history,
  public.meta_learning_episodes,
  public.bot_standings,
  public.situation_board
to anon, authenticated, service_role;
grant execute on function public.identify_current_situation(timestamptz) to anon, authenticated, service_role;
-- What it calls, with its owner's rights; without usage on the schema nobody can call it directly.
grant execute on function engine.current_situation(timestamptz) to anon, authenticated, service_role;
