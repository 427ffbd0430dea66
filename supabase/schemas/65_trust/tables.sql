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
