-- The ensemble station: what the crowd says now, how sure it is, and why.

create table public.vote_strategies (
  strategy_name text collate "C" primary key,
  place smallint not null unique,
  initial_share double precision not null,
  is_reinforced boolean not null,
  description text not null,
  constraint shares_are_parts_of_one check (initial_share > 0 and initial_share < 1)
);
comment on table public.vote_strategies is 'The ways to weigh a vote that compete; the safety net follows whichever predicts best. place is the position in every array of strategies.';
comment on column public.vote_strategies.initial_share is 'How far it is listened to before anything is known; they add up to 1. The one that knows most where the truth is known begins with half.';
comment on column public.vote_strategies.is_reinforced is 'Whether the factor of reinforcement learning enters its weights while the policy is live.';
insert into public.vote_strategies (strategy_name, place, initial_share, is_reinforced, description) values
  ('equal', 1, 0.1, false, 'Every bot counts one.'),
  ('accuracy', 2, 0.1, false, 'Each bot counts its rate of right calls.'),
  ('trust', 3, 0.1, true, 'Each bot counts its effective weight: the product of the published factors.'),
  ('log_odds', 4, 0.1, false, 'Each bot counts the log-odds of its rate over all regimes; below one half it counts against its own call.'),
  ('situation', 5, 0.1, true, 'The log-odds of its rate in the believed situation.'),
  ('covariance', 6, 0.5, true, 'The same evidence, corrected for who repeats whom.');

create table public.consensus_decisions (
  decision_id bigint generated always as identity primary key,
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  decided_at timestamptz not null,
  situation_id bigint not null references public.meta_situations,
  side text collate "C" not null,
  probability double precision not null,
  confidence double precision not null,
  equal_side text collate "C" not null,
  equal_share double precision not null,
  voters text[] not null,
  directions smallint[] not null,
  weights double precision[] not null,
  strategy_scores double precision[] not null,
  strategy_probabilities double precision[] not null,
  strategy_shares double precision[] not null,
  reference_price numeric not null,
  return_24h double precision,
  is_correct boolean,
  is_equal_correct boolean,
  unknown_reason text,
  label_due_at timestamptz,
  foreign key (exchange, symbol) references public.market_symbols,
  constraint a_symbol_is_decided_once_a_moment unique (exchange, symbol, decided_at),
  constraint side_is_long_or_short check (side in ('LONG', 'SHORT') and equal_side in ('LONG', 'SHORT')),
  constraint probabilities_are_probabilities check (
    probability > 0 and probability < 1 and confidence between 0.5 and 1 and equal_share between 0.5 and 1
    and 0 < all (strategy_probabilities) and 1 > all (strategy_probabilities)
    and 0 <= all (strategy_shares) and 1 >= all (strategy_shares)
  ),
  constraint each_voter_has_a_direction_and_a_weight check (
    cardinality(voters) > 0 and cardinality(directions) = cardinality(voters) and cardinality(weights) = cardinality(voters)
  ),
  constraint each_strategy_has_its_say check (
    cardinality(strategy_scores) = 6 and cardinality(strategy_probabilities) = 6 and cardinality(strategy_shares) = 6
  ),
  constraint weights_are_finite check (
    '-Infinity' < all (weights) and 'Infinity' > all (weights)
    and '-Infinity' < all (strategy_scores) and 'Infinity' > all (strategy_scores)
  ),
  constraint reference_price_is_a_price check (reference_price > 0 and reference_price < 'Infinity'),
  constraint return_is_finite check (abs(return_24h) < 'Infinity')
);
comment on table public.consensus_decisions is 'What the crowd made of its standing calls on a symbol each time a new one came: also where it was not sure enough to recommend. What calibration, the safety net and reinforcement learn from.';
comment on column public.consensus_decisions.probability is 'Calibrated probability that the price is higher 24 hours later.';
comment on column public.consensus_decisions.confidence is 'Probability of the chosen side: the larger of probability and 1 − probability.';
comment on column public.consensus_decisions.equal_share is 'Share of the voters on the side of the majority.';
comment on column public.consensus_decisions.directions is '1 for LONG, −1 for SHORT, in the order of voters.';
comment on column public.consensus_decisions.weights is 'What each voter''s call counted in the strategy that led, negative where it counted against it.';
comment on column public.consensus_decisions.strategy_scores is 'Sum of weight × direction by strategy, in the order of vote_strategies.place; above 0 is LONG.';
comment on column public.consensus_decisions.strategy_shares is 'How much the safety net listened to each strategy; they add up to 1.';
comment on column public.consensus_decisions.return_24h is 'Move of the price from the open of the first candle after the decision to 24 hours later; null until then, or with its reason.';
comment on column public.consensus_decisions.label_due_at is 'When the move can be known; null once it is, or once it never will be.';
create index consensus_decisions_by_time on public.consensus_decisions (decided_at desc, decision_id desc);
create index consensus_decisions_by_symbol on public.consensus_decisions (exchange, symbol, decided_at desc);
create index consensus_decisions_by_situation on public.consensus_decisions (situation_id);
create index consensus_decisions_due on public.consensus_decisions (label_due_at) where label_due_at is not null;

create table public.decision_days (
  day date primary key,
  decision_count integer not null,
  correct_count integer not null,
  equal_correct_count integer not null,
  log_loss_sum double precision not null,
  brier_sum double precision not null,
  net_return_sum double precision not null,
  equal_net_return_sum double precision not null,
  constraint correct_decisions_are_decisions check (
    correct_count between 0 and decision_count and equal_correct_count between 0 and decision_count
  ),
  constraint sums_are_finite check (
    log_loss_sum >= 0 and log_loss_sum < 'Infinity' and brier_sum >= 0 and brier_sum < 'Infinity'
    and abs(net_return_sum) < 'Infinity' and abs(equal_net_return_sum) < 'Infinity'
  )
);
comment on table public.decision_days is 'The record of the crowd, one row a UTC day of decisions whose 24 h move is known, and of the plain majority beside it.';
comment on column public.decision_days.day is 'A decision at midnight belongs to the day that ends.';
comment on column public.decision_days.net_return_sum is 'Moves of 24 hours in the chosen direction, after two market orders at the costs that held when the move became known.';

-- Hundreds of thousands of decisions a year are asked how sure they were and what came of it: over any days, at once.
create table public.decision_cells (
  is_month boolean not null,
  first_day date not null,
  judge text collate "C" not null,
  cell smallint not null,
  decision_count integer not null,
  correct_count integer not null,
  stated_from double precision not null,
  stated_sum double precision not null,
  brier_sum double precision not null,
  log_loss_sum double precision not null,
  net_return_sum double precision not null,
  primary key (is_month, first_day, judge, cell),
  constraint judge_is_known check (judge in ('quorum', 'equal')),
  constraint cell_is_a_hundredth_of_the_way_from_a_half_to_one check (cell between 0 and 99),
  constraint a_month_begins_on_its_first_day check (not is_month or extract(day from first_day) = 1),
  constraint correct_decisions_are_decisions check (correct_count between 0 and decision_count and decision_count > 0),
  constraint sums_are_finite check (
    stated_from between 0.5 and 1 and stated_sum >= 0 and stated_sum < 'Infinity' and brier_sum >= 0 and brier_sum < 'Infinity'
    and log_loss_sum >= 0 and log_loss_sum < 'Infinity' and abs(net_return_sum) < 'Infinity'
  )
);
comment on table public.decision_cells is 'Decisions whose 24 h move is known, counted by what was stated of them: a row a day and cell, and a row a month and cell, so that a year is a few thousand rows. All columns but stated_from add up.';
comment on column public.decision_cells.judge is 'quorum: by its calibrated confidence; equal: the plain majority, by its share of the voters.';
comment on column public.decision_cells.cell is 'Cell n holds 0.5 + n / 200 up to 0.5 + (n + 1) / 200; the last one 1 as well.';
comment on column public.decision_cells.stated_from is 'The least that was stated in the cell.';

create table public.strategy_performance (
  strategy_name text collate "C" not null references public.vote_strategies,
  day date not null,
  decision_count integer not null,
  correct_count integer not null,
  log_loss_sum double precision not null,
  brier_sum double precision not null,
  share double precision not null,
  primary key (strategy_name, day),
  constraint correct_decisions_are_decisions check (correct_count between 0 and decision_count),
  constraint sums_are_finite check (
    log_loss_sum >= 0 and log_loss_sum < 'Infinity' and brier_sum >= 0 and brier_sum < 'Infinity'
  ),
  constraint share_is_a_fraction check (share between 0 and 1)
);
comment on table public.strategy_performance is 'The record of each strategy by the UTC day its decisions were made on, and its share in the vote after that day.';
create index strategy_performance_by_day on public.strategy_performance (day desc);

create table public.vote_calibration (
  strategy_name text collate "C" primary key references public.vote_strategies,
  slope double precision not null,
  sample_count integer not null default 0,
  as_of timestamptz,
  constraint slope_is_finite_and_not_negative check (slope >= 0 and slope < 'Infinity')
);
comment on table public.vote_calibration is 'How a strategy''s score becomes a probability: 1 / (1 + exp(−slope × score)), without an intercept because LONG and SHORT are mirror images.';
insert into public.vote_calibration (strategy_name, slope) select strategy_name, 0 from public.vote_strategies;

create table public.recommendations (
  recommendation_id bigint generated always as identity primary key,
  decision_id bigint not null unique references public.consensus_decisions,
  prediction_id bigint not null unique references public.bot_predictions,
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  recommended_at timestamptz not null,
  side text collate "C" not null,
  confidence double precision not null,
  threshold double precision not null,
  entry_price numeric not null,
  take_profit_price numeric not null,
  stop_loss_price numeric not null,
  leverage numeric not null,
  position_ratio double precision not null,
  voter_count integer not null,
  for_count integer not null,
  against_count integer not null,
  reason text not null,
  flips_when text not null,
  foreign key (exchange, symbol) references public.market_symbols,
  constraint side_is_long_or_short check (side in ('LONG', 'SHORT')),
  constraint confidence_passed_the_threshold check (threshold >= 0 and confidence >= threshold and confidence <= 1),
  constraint prices_are_prices check (
    entry_price > 0 and entry_price < 'Infinity' and take_profit_price > 0 and take_profit_price < 'Infinity'
    and stop_loss_price > 0 and stop_loss_price < 'Infinity'
  ),
  constraint leverage_is_between_1_and_125 check (leverage between 1 and 125),
  constraint position_is_a_share_of_the_equity check (position_ratio > 0 and position_ratio <= 1),
  constraint every_voter_is_for_or_against check (voter_count = for_count + against_count)
);
comment on table public.recommendations is 'Decisions sure enough to act on. Each is followed like any call: its outcome stands in prediction_outcomes under prediction_id, as the bot "quorum".';
comment on column public.recommendations.position_ratio is 'Share of the equity to stake.';
comment on column public.recommendations.flips_when is 'What would have to change for the opposite side.';
create index recommendations_by_time on public.recommendations (recommended_at desc, recommendation_id desc);
create index recommendations_by_symbol on public.recommendations (exchange, symbol, recommended_at desc);

create table public.recommendation_votes (
  recommendation_id bigint not null references public.recommendations on delete cascade,
  bot_name text collate "C" not null references public.bots on update cascade,
  prediction_id bigint not null references public.bot_predictions,
  side text collate "C" not null,
  stated_confidence double precision not null,
  expected_rate double precision not null,
  trust_score double precision not null,
  effective_weight double precision not null,
  factors jsonb not null,
  vote_weight double precision not null,
  contribution double precision not null,
  is_for boolean not null,
  primary key (recommendation_id, bot_name),
  constraint side_is_long_or_short check (side in ('LONG', 'SHORT')),
  constraint probabilities_are_fractions check (
    stated_confidence between 0 and 1 and expected_rate between 0 and 1 and trust_score between 0 and 1
  ),
  constraint weights_are_finite check (
    effective_weight >= 0 and effective_weight < 'Infinity'
    and abs(vote_weight) < 'Infinity' and abs(contribution) < 'Infinity'
  )
);
comment on table public.recommendation_votes is 'Every vote of a recommendation with what it weighed and why. contribution adds up to the score of the leading strategy.';
comment on column public.recommendation_votes.factors is 'The bot''s weight factors by source at that time.';
comment on column public.recommendation_votes.is_for is 'Whether it moved the decision towards the recommended side: a bot that is reliably wrong speaks for the opposite of its call.';
create index recommendation_votes_by_bot on public.recommendation_votes (bot_name, recommendation_id desc);
create index recommendation_votes_by_prediction on public.recommendation_votes (prediction_id);
