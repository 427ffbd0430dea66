-- Chapter 70_ensemble, built from supabase/schemas/70_ensemble. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 70_ensemble/tables.sql
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

-- 70_ensemble/helpers/probability_of_score.sql
-- What a strategy's score is worth as a probability that the price rises; kept off 0 and 1, which no evidence warrants.
create function engine.probability_of_score(score double precision, slope double precision)
returns double precision
language sql
immutable
parallel safe
set search_path = ''
return 1 / (1 + exp(-greatest(-6, least(6, slope * score))));
comment on function engine.probability_of_score(double precision, double precision) is '1 / (1 + exp(−slope × score)), the exponent kept within ±6.';

-- 70_ensemble/functions/calibrate_votes.sql
-- How much a score is worth: the slope under which the decisions so far were most likely, drawn to a first guess as if by
-- twenty decisions. The later half of the record counts, two years at most: in the earlier half the crowd was still learning
-- what the scores are made of, so they were worth less. Decisions of one day share its news, and many tell little more than
-- one: they are thinned out evenly to five thousand. Two Newton steps from the last slope.
create function engine.calibrate_votes(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_guess constant double precision[] := array[0, 0, 0, 0.2, 0.2, 0.5];
  v_from timestamptz;
  v_share double precision;
  v_places smallint[];
  v_scores double precision[];
  v_outcomes double precision[];
begin
  select calibrate_votes.as_of - least(interval '730 days', (calibrate_votes.as_of - min(decision.decided_at)) / 2)
  into v_from
  from public.consensus_decisions as decision;
  select 5000.0 / greatest(5000, coalesce(sum(performance.decision_count), 0))
  into v_share
  from public.strategy_performance as performance
  where performance.strategy_name = 'equal' and performance.day >= engine.call_day(v_from);

  select
    array_agg(part.place order by decision.decision_id, part.place),
    array_agg(part.score order by decision.decision_id, part.place),
    array_agg((decision.return_24h > 0)::integer order by decision.decision_id, part.place)
  into v_places, v_scores, v_outcomes
  from public.consensus_decisions as decision
  cross join lateral unnest(decision.strategy_scores) with ordinality as part (score, place)
  where decision.is_correct is not null
    and decision.decided_at > v_from
    and decision.decided_at <= calibrate_votes.as_of - interval '24 hours'
    -- Knuth's multiplicative hash: a share of the decisions that does not know of coins and hours.
    and (decision.decision_id * 2654435761) % 4294967296 < v_share * 4294967296;

  for v_step in 1..2 loop
    with fitted as (
      select
        part.place, count(*)::integer as samples,
        sum((part.outcome - chance.p) * part.score order by part.number) as gradient,
        sum(chance.p * (1 - chance.p) * part.score ^ 2 order by part.number) as curvature,
        sum(part.score ^ 2 order by part.number) / count(*) as power
      from unnest(v_places, v_scores, v_outcomes) with ordinality as part (place, score, outcome, number)
      join public.vote_strategies as strategy on strategy.place = part.place
      join public.vote_calibration as calibration on calibration.strategy_name = strategy.strategy_name
      -- engine.probability_of_score, written out: called thirty thousand times it is most of the work.
      cross join lateral (select 1 / (1 + exp(-greatest(-6, least(6, calibration.slope * part.score)))) as p) as chance
      group by part.place
    )
    update public.vote_calibration as calibration
    set slope = greatest(0, calibration.slope + (
          fitted.gradient - 5 * fitted.power * (calibration.slope - v_guess[fitted.place])
        ) / (fitted.curvature + 5 * fitted.power)),
        sample_count = fitted.samples,
        as_of = calibrate_votes.as_of
    from fitted
    join public.vote_strategies as strategy on strategy.place = fitted.place
    where calibration.strategy_name = strategy.strategy_name and fitted.power > 0;
  end loop;
end;
$$;
comment on function engine.calibrate_votes(timestamptz) is 'Moves the slopes of vote_calibration towards the maximum of the posterior over the later half of the record, at most two years, thinned out to about 5,000 decisions.';

-- 70_ensemble/functions/read_vote_factors.sql
-- What the factors make of each bot's vote: their product for the published strategy, and the one that reinforcement
-- learning moves, which enters the others too while its policy is live.
create function engine.read_vote_factors()
returns table (bot_name text, effective_weight double precision, reinforcement double precision, factors jsonb)
language sql
stable
rows 87
set search_path = ''
set jit = off
as $$
  select
    weight.bot_name, weight.effective_weight,
    case when (weight.factors #>> '{reinforcement,is_live}')::boolean
      then (weight.factors #>> '{reinforcement,factor}')::double precision else 1 end,
    (select jsonb_object_agg(factor.source, factor.value -> 'factor') from jsonb_each(weight.factors) as factor (source, value))
  from public.bot_weights as weight;
$$;
comment on function engine.read_vote_factors() is 'One row a bot: effective weight, the live reinforcement factor (1 while it is only watched), all factors by source.';

-- 70_ensemble/functions/standing_calls.sql
-- What the crowd says of each symbol: the newest call of every bot that may vote, if it is not older than 24 hours, which is
-- as far as the vote looks ahead. Only symbols on which somebody has spoken since their last decision.
create function engine.standing_calls(as_of timestamptz)
returns table (
  exchange text, symbol text, bot_name text, prediction_id bigint, direction smallint, confidence double precision,
  reference_price numeric, predicted_at timestamptz, origin text
)
language sql
stable
rows 1000
set search_path = ''
set jit = off
as $$
  with recent as materialized (
    select call.*
    from public.bot_predictions as call
    where call.predicted_at > standing_calls.as_of - interval '24 hours'
      and call.predicted_at <= standing_calls.as_of
  ),
  moved as (
    select recent.exchange, recent.symbol
    from recent
    join public.bots as bot on bot.bot_name = recent.bot_name and not bot.is_ensemble
    group by recent.exchange, recent.symbol
    having max(recent.predicted_at) > coalesce((
      select max(decision.decided_at)
      from public.consensus_decisions as decision
      where decision.exchange = recent.exchange and decision.symbol = recent.symbol
    ), '-infinity')
  ),
  newest as (
    select distinct on (recent.exchange, recent.symbol, recent.bot_name) recent.*
    from moved
    join recent on recent.exchange = moved.exchange and recent.symbol = moved.symbol
    order by recent.exchange, recent.symbol, recent.bot_name, recent.predicted_at desc, recent.prediction_id desc
  )
  select
    newest.exchange, newest.symbol, newest.bot_name, newest.prediction_id,
    (case newest.side when 'LONG' then 1 else -1 end)::smallint, newest.confidence,
    newest.reference_price, newest.predicted_at, newest.origin
  from newest
  join engine.may_vote(standing_calls.as_of) as voter on voter.bot_name = newest.bot_name
  order by newest.exchange, newest.symbol, newest.bot_name;
$$;
comment on function engine.standing_calls(timestamptz) is 'One row a symbol and voter. Symbols nobody has spoken of since their last decision are left out.';

-- 70_ensemble/functions/weigh_voters.sql
-- What each call counts among those that speak now: its worth alone, corrected for who of them repeats whom. Only the
-- correlations of the voters matter; a bot that keeps silent neither supports nor doubts anybody.
create function engine.weigh_voters(bot_names text[], rates double precision[])
returns double precision[]
language plpgsql
stable
set search_path = ''
as $$
declare
  v_crowd text[];
  v_all double precision[];
  v_places integer[];
  v_voters integer[];
  v_size integer;
  v_row integer;
  v_start integer;
  v_matrix double precision[];
  v_worth double precision[];
  v_weights double precision[];
begin
  v_worth := array(select 2 * known.rate - 1 from unnest(rates) with ordinality as known (rate, place) order by place);
  select crowd.bot_names, crowd.correlations into v_crowd, v_all from engine.crowd_correlations as crowd;
  -- Of the voters that were compared: where they stand among the voters, and where in the crowd.
  select array_agg(voter.place::integer order by voter.place), array_agg(known.place order by voter.place)
  into v_voters, v_places
  from unnest(weigh_voters.bot_names) with ordinality as voter (bot_name, place)
  cross join lateral (select array_position(v_crowd, voter.bot_name) as place) as known
  where known.place is not null;
  v_size := coalesce(cardinality(v_voters), 0);
  if v_size < 2 then
    return v_worth;
  end if;
  -- Only the lower triangle is read.
  v_matrix := array_fill(1::double precision, array[v_size * v_size]);
  for i in 2..v_size loop
    v_row := (i - 1) * v_size;
    v_start := (v_places[i] - 1) * cardinality(v_crowd);
    for j in 1..i - 1 loop
      v_matrix[v_row + j] := v_all[v_start + v_places[j]];
    end loop;
  end loop;
  v_weights := engine.solve_spd(
    v_matrix, v_size, array(select v_worth[voter] from unnest(v_voters) with ordinality as known (voter, place) order by place)
  );
  for i in 1..v_size loop
    v_worth[v_voters[i]] := v_weights[i];
  end loop;
  return v_worth;
end;
$$;
comment on function engine.weigh_voters(text[], double precision[]) is 'Σ⁻¹ (2p − 1) over the voters alone, in their order. Bots whose errors were never compared stand alone.';

-- 70_ensemble/functions/count_votes.sql
-- The standing calls of each symbol, counted by every strategy. The strategies see the same votes and differ in the weights.
create function engine.count_votes(situation_id bigint, as_of timestamptz)
returns table (
  exchange text, symbol text, origin text, reference_price numeric, voters text[], directions smallint[], prediction_ids bigint[],
  weights double precision[], scores double precision[]
)
language sql
stable
rows 50
set search_path = ''
set jit = off
as $$
  with ballot as materialized (
    select
      call.exchange, call.symbol,
      (array_agg(call.origin order by call.predicted_at desc, call.bot_name))[1] as origin,
      (array_agg(call.reference_price order by call.predicted_at desc, call.bot_name))[1] as reference_price,
      array_agg(call.bot_name order by call.bot_name) as voters,
      array_agg(call.direction order by call.bot_name) as directions,
      array_agg(call.prediction_id order by call.bot_name) as prediction_ids,
      array_agg(overall.expected_rate order by call.bot_name) as rates,
      array_agg(trust.expected_rate order by call.bot_name) as situation_rates,
      array_agg(factor.effective_weight order by call.bot_name) as effective_weights,
      array_agg(factor.reinforcement order by call.bot_name) as reinforcements
    from engine.standing_calls(count_votes.as_of) as call
    join public.bot_expertise_map as overall on overall.bot_name = call.bot_name and overall.market_regime = 'ALL'
    join public.dynamic_trust_scores as trust
      on trust.bot_name = call.bot_name and trust.situation_id = count_votes.situation_id
    join engine.read_vote_factors() as factor on factor.bot_name = call.bot_name
    group by call.exchange, call.symbol
  ),
  weighed as materialized (
    select ballot.*, engine.weigh_voters(ballot.voters, ballot.situation_rates) as covariance_weights
    from ballot
  )
  select
    weighed.exchange, weighed.symbol, weighed.origin, weighed.reference_price, weighed.voters, weighed.directions,
    weighed.prediction_ids,
    array_agg(vote.weights order by vote.place),
    array[
      sum(vote.direction * vote.weights[1] order by vote.place),
      sum(vote.direction * vote.weights[2] order by vote.place),
      sum(vote.direction * vote.weights[3] order by vote.place),
      sum(vote.direction * vote.weights[4] order by vote.place),
      sum(vote.direction * vote.weights[5] order by vote.place),
      sum(vote.direction * vote.weights[6] order by vote.place)
    ]
  from weighed
  cross join lateral (
    select
      part.place, part.direction,
      array[
        1, known.rate, part.effective_weight, ln(known.rate / (1 - known.rate)),
        ln(part.situation_rate / (1 - part.situation_rate)) * part.reinforcement, part.covariance_weight * part.reinforcement
      ] as weights
    from unnest(
      weighed.directions, weighed.rates, weighed.situation_rates, weighed.effective_weights, weighed.reinforcements,
      weighed.covariance_weights
    ) with ordinality as part (direction, rate, situation_rate, effective_weight, reinforcement, covariance_weight, place)
    cross join lateral (select least(0.99, greatest(0.01, part.rate)) as rate) as known
  ) as vote
  group by weighed.exchange, weighed.symbol, weighed.origin, weighed.reference_price, weighed.voters, weighed.directions,
    weighed.prediction_ids;
$$;
comment on function engine.count_votes(bigint, timestamptz) is 'One row a symbol to decide. weights: voters × strategies, in the order of voters and of vote_strategies.place. scores: one a strategy, above 0 for LONG.';

-- 70_ensemble/functions/current_shares.sql
-- How much the safety net listens to each strategy now. Before anything is known they begin with their first shares.
create function engine.current_shares()
returns double precision[]
language sql
stable
set search_path = ''
as $$
  select coalesce(
    (
      select array_agg(performance.share order by strategy.place)
      from public.strategy_performance as performance
      join public.vote_strategies as strategy on strategy.strategy_name = performance.strategy_name
      where performance.day = (select max(day) from public.strategy_performance)
    ),
    (select array_agg(strategy.initial_share order by strategy.place) from public.vote_strategies as strategy)
  );
$$;
comment on function engine.current_shares() is 'Shares of the strategies after the newest day whose decisions are known, in the order of place; they add up to 1.';

-- 70_ensemble/functions/decide_symbols.sql
-- One decision a symbol somebody has spoken of: each strategy's probability, weighed by what the strategies have been worth.
create function engine.decide_symbols(situation_id bigint, as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_shares double precision[] := engine.current_shares();
  v_slopes double precision[];
  v_leader integer;
  v_decided integer;
begin
  select array_agg(calibration.slope order by strategy.place)
  into v_slopes
  from public.vote_calibration as calibration
  join public.vote_strategies as strategy on strategy.strategy_name = calibration.strategy_name;
  select place into v_leader
  from unnest(v_shares) with ordinality as part (share, place)
  -- Equal shares go to the strategy that knows most.
  order by part.share desc, part.place desc
  limit 1;

  insert into public.consensus_decisions (
    exchange, symbol, decided_at, situation_id, side, probability, confidence, equal_side, equal_share, voters, directions,
    weights, strategy_scores, strategy_probabilities, strategy_shares, reference_price, label_due_at
  )
  select
    vote.exchange, vote.symbol, decide_symbols.as_of, decide_symbols.situation_id,
    case when verdict.leaning > 0 then 'LONG' else 'SHORT' end,
    verdict.probability, greatest(verdict.probability, 1 - verdict.probability),
    case when vote.scores[1] >= 0 then 'LONG' else 'SHORT' end,
    0.5 + abs(vote.scores[1]) / (2 * cardinality(vote.voters)),
    vote.voters, vote.directions,
    array(select vote.weights[place][v_leader] from generate_subscripts(vote.weights, 1) as place order by place),
    vote.scores, verdict.probabilities, v_shares, vote.reference_price, decide_symbols.as_of + interval '24 hours'
  from engine.count_votes(decide_symbols.situation_id, decide_symbols.as_of) as vote
  cross join lateral (
    select
      array_agg(engine.probability_of_score(part.score, part.slope) order by part.place) as probabilities,
      sum(part.share * engine.probability_of_score(part.score, part.slope) order by part.place) as probability
    from unnest(vote.scores, v_slopes, v_shares) with ordinality as part (score, slope, share, place)
  ) as pooled
  cross join lateral (
    select
      pooled.probabilities, least(0.999, greatest(0.001, pooled.probability)) as probability,
      -- A tie goes to the evidence, then to the majority, then to LONG.
      coalesce(nullif(sign(round((pooled.probability - 0.5)::numeric, 12)), 0), nullif(sign(round(vote.scores[6]::numeric, 12)), 0),
        nullif(sign(vote.scores[1]), 0), 1) as leaning
  ) as verdict
  order by vote.exchange, vote.symbol
  on conflict (exchange, symbol, decided_at) do nothing;
  get diagnostics v_decided = row_count;
  return v_decided;
end;
$$;
comment on function engine.decide_symbols(bigint, timestamptz) is 'Writes consensus_decisions as of a time. Returns how many symbols were decided.';

-- 70_ensemble/functions/decision_cells_between.sql
-- The cells of some days: whole months by their own rows, the days before and after them one by one.
create function engine.decision_cells_between(from_day date, through_day date)
returns setof public.decision_cells
language sql
stable
rows 2000
set search_path = ''
begin atomic
  select cells.*
  from (
    select
      wanted.from_day, wanted.through_day,
      case when isfinite(wanted.from_day)
        then date_trunc('month', (wanted.from_day - 1)::timestamp)::date + interval '1 month' else wanted.from_day
      end::date as first_month,
      case when isfinite(wanted.through_day)
        then date_trunc('month', (wanted.through_day + 1)::timestamp) else wanted.through_day
      end::date as month_after
    from (
      select
        coalesce(decision_cells_between.from_day, date '-infinity') as from_day,
        coalesce(decision_cells_between.through_day, date 'infinity') as through_day
    ) as wanted
  ) as span
  cross join lateral (
    select * from public.decision_cells as month
    where month.is_month and month.first_day >= span.first_month and month.first_day < span.month_after
    union all
    select * from public.decision_cells as early
    where not early.is_month and early.first_day >= span.from_day
      and early.first_day < span.first_month and early.first_day <= span.through_day
    union all
    select * from public.decision_cells as late
    where not late.is_month and late.first_day >= greatest(span.month_after, span.first_month)
      and late.first_day <= span.through_day
  ) as cells;
end;
comment on function engine.decision_cells_between(date, date) is 'Rows of decision_cells that make up the UTC days from_day..through_day, both included; null: without an end.';

-- 70_ensemble/functions/expected_move.sql
-- How far a symbol usually moves within a day: one deviation of 24 hours, from its four-hour candles of the last thirty days.
create function engine.expected_move(exchange text, symbol text, as_of timestamptz)
returns double precision
language sql
stable
set search_path = ''
set jit = off
as $$
  select case when count(step.return) >= 30 then nullif(stddev_samp(step.return) * sqrt(6), 0) end
  from (
    select ln(candle.close::double precision / lag(candle.close::double precision) over (order by candle.opened_at)) as return
    from public.market_candles as candle
    where candle.exchange = expected_move.exchange
      and candle.symbol = expected_move.symbol
      and candle.timeframe = '4h'
      and candle.opened_at > expected_move.as_of - interval '30 days'
      and candle.opened_at <= expected_move.as_of - interval '4 hours'
  ) as step;
$$;
comment on function engine.expected_move(text, text, timestamptz) is 'One standard deviation of the 24-hour log return; null below thirty candles.';

-- 70_ensemble/functions/flips_when.sql
-- The fewest voters that would have to call the other way to turn a decision round: the ones that moved it most.
create function engine.flips_when(voters text[], contributions double precision[])
returns text
language sql
immutable
set search_path = ''
as $$
  with moving as (
    select
      vote.bot_name, vote.contribution,
      sum(2 * vote.contribution) over (order by vote.contribution desc, vote.bot_name) as turned
    from unnest(voters, contributions) as vote (bot_name, contribution)
    where vote.contribution > 0
  ),
  needed as (
    select moving.*, total.score
    from moving
    cross join (select sum(part) as score from unnest(contributions) as part) as total
    -- Everyone up to the one whose change tips it.
    where moving.turned - 2 * moving.contribution < total.score
  )
  select case count(*)
    when 0 then 'no single voter carries it'
    else format('the opposite would win if %s called the other way',
      case when count(*) <= 4 then string_agg(needed.bot_name, ', ' order by needed.contribution desc, needed.bot_name)
        else format('its %s strongest voters (first %s)', count(*), (array_agg(needed.bot_name order by needed.contribution desc, needed.bot_name))[1]) end)
  end
  from needed;
$$;
comment on function engine.flips_when(text[], double precision[]) is 'One sentence. contributions: what each voter adds to the decided side, in the order of voters.';

-- 70_ensemble/functions/get_decision_calibration.sql
-- Whether a confidence means what it says: decisions by what was stated, and how many of them were right.
-- The plain majority's share of voters is put to the same test, as what calibration has to beat.
create function public.get_decision_calibration(p_from date default null, p_to date default null)
returns table (
  judge text, bin integer, decision_count bigint, correct_count bigint,
  stated_sum double precision, brier_sum double precision, log_loss_sum double precision
)
language sql
stable
set search_path = ''
begin atomic
  select
    cells.judge, cells.cell / 10, sum(cells.decision_count), sum(cells.correct_count),
    sum(cells.stated_sum), sum(cells.brier_sum), sum(cells.log_loss_sum)
  from engine.decision_cells_between(get_decision_calibration.p_from, get_decision_calibration.p_to) as cells
  group by 1, 2
  order by 1, 2;
end;
comment on function public.get_decision_calibration(date, date) is 'Decisions of the UTC days from p_from to p_to whose 24 h move is known, by stated confidence: bin 0 is 50–55 %, bin 9 is 95–100 %. judge is quorum (calibrated confidence) or equal (share of the voters on the side of the majority).';

-- 70_ensemble/functions/get_decision_coverage.sql
-- What waiting for surer decisions is worth: the surest twentieth, the surest tenth, … all of them.
-- The plain majority is asked the same: as many of its most agreed decisions. It knows few degrees of agreement; of
-- decisions it agreed on alike a part counts as that part of them all.
create function public.get_decision_coverage(p_from date default null, p_to date default null)
returns table (
  step integer, confidence_from double precision, decision_count bigint, correct_count bigint, net_return_sum double precision,
  equal_share_from double precision, equal_correct_count double precision, equal_net_return_sum double precision
)
language sql
stable
set search_path = ''
begin atomic
  with cells as (
    select
      known.judge, known.cell, sum(known.decision_count)::double precision as decisions,
      sum(known.correct_count)::double precision as correct, sum(known.net_return_sum) as net_return,
      min(known.stated_from) as stated_from
    from engine.decision_cells_between(get_decision_coverage.p_from, get_decision_coverage.p_to) as known
    group by known.judge, known.cell
  ),
  surest as (
    select
      cells.*, sum(cells.decisions) over up_to as decisions_to, sum(cells.correct) over up_to as correct_to,
      sum(cells.net_return) over up_to as net_return_to, sum(cells.decisions) over (partition by cells.judge) as all_decisions
    from cells
    window up_to as (partition by cells.judge order by cells.cell desc)
  ),
  crowd as (
    select
      surest.*, floor(20 * surest.decisions_to / surest.all_decisions)::integer as step,
      floor(20 * (surest.decisions_to - surest.decisions) / surest.all_decisions)::integer as step_before
    from surest
    where surest.judge = 'quorum'
  )
  select
    crowd.step, crowd.stated_from, crowd.decisions_to::bigint, crowd.correct_to::bigint, crowd.net_return_to,
    majority.stated_from,
    majority.correct_to - (1 - part.ratio) * majority.correct,
    majority.net_return_to - (1 - part.ratio) * majority.net_return
  from crowd
  join surest as majority
    on majority.judge = 'equal' and crowd.decisions_to > majority.decisions_to - majority.decisions
   and crowd.decisions_to <= majority.decisions_to
  cross join lateral (
    select (crowd.decisions_to - (majority.decisions_to - majority.decisions)) / majority.decisions as ratio
  ) as part
  where crowd.step > crowd.step_before
  order by crowd.step;
end;
comment on function public.get_decision_coverage(date, date) is 'Decisions of the UTC days from p_from to p_to whose 24 h move is known, surest first: row n adds up those of at least confidence_from, n twentieths of all or a little more; they are counted in steps of half a per cent of confidence, so that steps nobody stops at have no row. Returns are 24 h moves in the chosen direction, net of two market orders.';

-- 70_ensemble/functions/get_decision_days.sql
-- What following the crowd was worth by day, beside following the plain majority: what learning adds.
-- Returns are those of holding the chosen side for 24 hours, after two market orders; without leverage and funding.
create function public.get_decision_days(p_from date default null, p_to date default null)
returns table (
  day date, decision_count bigint, correct_count bigint, equal_correct_count bigint,
  log_loss_sum double precision, brier_sum double precision,
  net_return_sum double precision, equal_net_return_sum double precision
)
language sql
stable
set search_path = ''
begin atomic
  select
    record.day, record.decision_count, record.correct_count, record.equal_correct_count,
    record.log_loss_sum, record.brier_sum, record.net_return_sum, record.equal_net_return_sum
  from public.decision_days as record
  where record.day >= coalesce(get_decision_days.p_from, date '-infinity')
    and record.day <= coalesce(get_decision_days.p_to, date 'infinity')
  order by record.day;
end;
comment on function public.get_decision_days(date, date) is 'One row a UTC day of decisions whose 24 h move is known, from p_from to p_to: right ones of the ensemble and of the plain majority, sums of log-loss and Brier score, sums of 24 h returns net of two market orders.';

-- 70_ensemble/functions/get_strategy_history.sql
-- Which way of weighing votes was right, and which one the safety net listened to: what the chart of shares draws.
-- However long the time, at most 120 points a strategy; the days are pooled as they are read, without sorting them.
create function public.get_strategy_history(p_from date default null, p_to date default null)
returns table (
  strategy_name text, place integer, day date, last_day date, decision_count bigint, correct_count bigint,
  log_loss_sum double precision, brier_sum double precision, share double precision
)
language sql
stable
set search_path = ''
begin atomic
  with span as (
    select
      coalesce(get_strategy_history.p_from, date '-infinity') as from_day,
      coalesce(get_strategy_history.p_to, date 'infinity') as to_day
  ),
  reach as (
    select min(known.day) as first_day, (max(known.day) - min(known.day)) / 120 + 1 as point_days
    from public.strategy_performance as known
    cross join span
    where known.day between span.from_day and span.to_day
  )
  select
    strategy.strategy_name, strategy.place::integer, pooled.first_day, pooled.last_day, pooled.decision_count,
    pooled.correct_count, pooled.log_loss_sum, pooled.brier_sum, last_record.share
  from (
    select
      record.strategy_name, min(record.day) as first_day, max(record.day) as last_day,
      sum(record.decision_count) as decision_count, sum(record.correct_count) as correct_count,
      sum(record.log_loss_sum) as log_loss_sum, sum(record.brier_sum) as brier_sum
    from public.strategy_performance as record
    cross join reach
    cross join span
    where record.day between span.from_day and span.to_day
    group by record.strategy_name, (record.day - reach.first_day) / reach.point_days
  ) as pooled
  join public.strategy_performance as last_record
    on last_record.strategy_name = pooled.strategy_name and last_record.day = pooled.last_day
  join public.vote_strategies as strategy on strategy.strategy_name = pooled.strategy_name
  order by strategy.place, pooled.first_day;
end;
comment on function public.get_strategy_history(date, date) is 'Record and share of each strategy from p_from to p_to, a row a UTC day; beyond 120 days several days a row. share is that after last_day.';

-- 70_ensemble/functions/label_decisions.sql
-- Says of each decision whether the price went its way: from the open of the first candle after it to exactly 24 hours
-- later, on the finest series there is. A decision whose candles never came keeps the reason.
create function engine.label_decisions(as_of timestamptz)
returns timestamptz[]
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_moments timestamptz[];
begin
  with due as materialized (
    select decision.decision_id, decision.exchange, decision.symbol, decision.decided_at, decision.side, decision.equal_side
    from public.consensus_decisions as decision
    where decision.label_due_at <= label_decisions.as_of
  ),
  followed as (
    select due.*, series.timeframe, series.candle_length, entry.opened_at, entry.open
    from due
    cross join lateral (
      select known.timeframe, known.candle_length
      from public.market_series as known
      where known.exchange = due.exchange and known.symbol = due.symbol and known.first_opened_at <= due.decided_at
      order by known.candle_length
      limit 1
    ) as series
    cross join lateral (
      select candle.opened_at, candle.open
      from public.market_candles as candle
      where candle.exchange = due.exchange and candle.symbol = due.symbol and candle.timeframe = series.timeframe
        and candle.opened_at >= due.decided_at and candle.opened_at < due.decided_at + 3 * series.candle_length
      order by candle.opened_at
      limit 1
    ) as entry
  ),
  moved as (
    select followed.decision_id, (mark.close / followed.open - 1)::double precision as move
    from followed
    cross join lateral (
      select candle.close
      from public.market_candles as candle
      where candle.exchange = followed.exchange and candle.symbol = followed.symbol and candle.timeframe = followed.timeframe
        and candle.opened_at <= followed.opened_at + interval '24 hours' - followed.candle_length
        and candle.opened_at >= followed.opened_at + interval '24 hours' - 3 * followed.candle_length
      order by candle.opened_at desc
      limit 1
    ) as mark
    where followed.opened_at + interval '24 hours' <= label_decisions.as_of
      -- Until the series has passed the moment, a later candle may still become its mark.
      and exists (
        select from public.market_series as series
        where series.exchange = followed.exchange and series.symbol = followed.symbol and series.timeframe = followed.timeframe
          and series.last_opened_at + series.candle_length >= followed.opened_at + interval '24 hours'
      )
  ),
  labelled as (
    update public.consensus_decisions as decision
    set return_24h = moved.move,
        is_correct = case when moved.move <> 0 then (decision.side = 'LONG') = (moved.move > 0) end,
        is_equal_correct = case when moved.move <> 0 then (decision.equal_side = 'LONG') = (moved.move > 0) end,
        unknown_reason = case
          when moved.move = 0 then 'the price did not move'
          when moved.move is null then 'no candles on the way'
        end,
        label_due_at = null
    from due
    left join moved on moved.decision_id = due.decision_id
    where decision.decision_id = due.decision_id
      and (moved.decision_id is not null or due.decided_at < label_decisions.as_of - interval '4 days')
    returning decision.decided_at
  )
  select array_agg(distinct labelled.decided_at) into v_moments from labelled;
  return coalesce(v_moments, '{}');
end;
$$;
comment on function engine.label_decisions(timestamptz) is 'Fills return_24h and is_correct of the decisions that are due. Returns when they were made.';

-- 70_ensemble/functions/plan_recommendations.sql
-- Which decisions of a moment are sure enough to act on, and how. The edge must outweigh what a trade costs; the target and
-- stop lie as far away as the symbol usually moves; the stake is half of what Kelly (1956) would risk, within the guardrails.
create function engine.plan_recommendations(as_of timestamptz)
returns table (
  decision_id bigint, exchange text, symbol text, side text, direction integer, confidence double precision,
  threshold double precision, entry_price numeric, take_profit_price numeric, stop_loss_price numeric, leverage numeric,
  position_ratio double precision, contributions double precision[], origin text
)
language sql
stable
rows 10
set search_path = ''
set jit = off
as $$
  with setting as materialized (
    select
      max(value) filter (where setting_name = 'recommendation_threshold') as threshold,
      max(value) filter (where setting_name = 'recommendation_target_moves') as target,
      max(value) filter (where setting_name = 'recommendation_stop_moves') as stop,
      max(value) filter (where setting_name = 'recommendation_max_leverage') as max_leverage,
      max(value) filter (where setting_name = 'stake_ratio') as stake
    from public.settings
  ),
  moved as materialized (
    select
      decision.*, case decision.side when 'LONG' then 1 else -1 end as direction, move.size as move,
      2 * (venue.taker_fee_ratio + venue.slippage_ratio)::double precision as cost
    from public.consensus_decisions as decision
    join public.exchanges as venue on venue.exchange = decision.exchange
    cross join setting
    cross join lateral (select engine.expected_move(decision.exchange, decision.symbol, decision.decided_at) as size) as move
    where decision.decided_at = plan_recommendations.as_of
      and decision.confidence >= setting.threshold
      and move.size is not null
  ),
  sure as (
    select
      moved.*, greatest(setting.threshold, 0.5 + moved.cost / (2 * 0.8 * moved.move)) as least_confidence,
      setting.target, setting.stop, setting.max_leverage, setting.stake
    from moved
    cross join setting
    where moved.confidence >= greatest(setting.threshold, 0.5 + moved.cost / (2 * 0.8 * moved.move))
      and not exists (
        select
        from public.recommendations as standing
        where standing.exchange = moved.exchange and standing.symbol = moved.symbol and standing.side = moved.side
          and standing.recommended_at > plan_recommendations.as_of - interval '24 hours'
          and standing.recommended_at < plan_recommendations.as_of
      )
  )
  select
    sure.decision_id, sure.exchange, sure.symbol, sure.side, sure.direction, sure.confidence, sure.least_confidence,
    sure.reference_price,
    trim_scale(round(sure.reference_price * (1 + sure.direction * least(0.9, sure.target * sure.move))::numeric, 12)),
    trim_scale(round(sure.reference_price * (1 - sure.direction * least(0.9, sure.stop * sure.move))::numeric, 12)),
    round(greatest(1, least(
      sure.max_leverage, limits.max_leverage,
      0.5 * (2 * sure.confidence - 1) / (least(sure.stake, limits.max_position_ratio) * sure.stop * sure.move)
    ))::numeric, 1),
    least(sure.stake, limits.max_position_ratio),
    array(
      select sure.direction * vote.direction * vote.weight
      from unnest(sure.directions, sure.weights) with ordinality as vote (direction, weight, place)
      order by vote.place
    ),
    (
      select call.origin from public.bot_predictions as call
      where call.bot_name = any (sure.voters) and call.exchange = sure.exchange and call.symbol = sure.symbol
        and call.predicted_at <= sure.decided_at
      order by call.predicted_at desc, call.prediction_id desc
      limit 1
    )
  from sure
  cross join lateral (
    -- Nobody who speaks for it may be taken further than its own guardrail allows.
    select
      coalesce(min(guardrail.max_leverage), 1)::double precision as max_leverage,
      coalesce(min(guardrail.max_position_ratio), 0.02) as max_position_ratio
    from unnest(sure.voters, sure.directions, sure.weights) as vote (bot_name, direction, weight)
    join public.bot_guardrails as guardrail on guardrail.bot_name = vote.bot_name
    where sure.direction * vote.direction * vote.weight > 0
  ) as limits;
$$;
comment on function engine.plan_recommendations(timestamptz) is 'One row a decision made at as_of that passes its threshold and does not repeat a standing recommendation. contributions are towards the decided side, in the order of voters.';

-- 70_ensemble/functions/recommend_decisions.sql
-- Writes the recommendations of a moment: each as a call of the crowd's own, followed like any other, with all its votes.
create function engine.recommend_decisions(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_plan record;
  v_prediction_id bigint;
  v_recommendation_id bigint;
  v_reason text;
  v_for integer;
  v_count integer := 0;
begin
  for v_plan in
    select plan.*, decision.voters, decision.directions, decision.weights, decision.situation_id, situation.situation_name
    from engine.plan_recommendations(recommend_decisions.as_of) as plan
    join public.consensus_decisions as decision on decision.decision_id = plan.decision_id
    join public.meta_situations as situation on situation.situation_id = decision.situation_id
    where not exists (select from public.recommendations as known where known.decision_id = plan.decision_id)
    order by plan.exchange, plan.symbol
  loop
    select count(*) filter (where part > 0) into v_for from unnest(v_plan.contributions) as part;
    v_reason := format(
      '%s of %s voters speak for %s, weighed by what they were worth in %s', v_for, cardinality(v_plan.voters), v_plan.side,
      v_plan.situation_name
    );
    insert into public.bot_predictions (
      bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, take_profit_price,
      stop_loss_price, leverage, horizon, reason, origin
    )
    values (
      'quorum', v_plan.exchange, v_plan.symbol, '1h', recommend_decisions.as_of, v_plan.side, v_plan.confidence,
      v_plan.entry_price, v_plan.take_profit_price, v_plan.stop_loss_price, v_plan.leverage, interval '24 hours', v_reason,
      case v_plan.origin when 'replay' then 'replay' else 'live' end
    )
    returning prediction_id into v_prediction_id;

    insert into public.recommendations (
      decision_id, prediction_id, exchange, symbol, recommended_at, side, confidence, threshold, entry_price,
      take_profit_price, stop_loss_price, leverage, position_ratio, voter_count, for_count, against_count, reason, flips_when
    )
    values (
      v_plan.decision_id, v_prediction_id, v_plan.exchange, v_plan.symbol, recommend_decisions.as_of, v_plan.side,
      v_plan.confidence, v_plan.threshold, v_plan.entry_price, v_plan.take_profit_price, v_plan.stop_loss_price,
      v_plan.leverage, v_plan.position_ratio, cardinality(v_plan.voters), v_for, cardinality(v_plan.voters) - v_for,
      v_reason, engine.flips_when(v_plan.voters, v_plan.contributions)
    )
    returning recommendation_id into v_recommendation_id;

    insert into public.recommendation_votes (
      recommendation_id, bot_name, prediction_id, side, stated_confidence, expected_rate, trust_score, effective_weight,
      factors, vote_weight, contribution, is_for
    )
    select
      v_recommendation_id, vote.bot_name, call.prediction_id, call.side, call.confidence, trust.expected_rate,
      trust.trust_score, factor.effective_weight, factor.factors, vote.weight, vote.contribution, vote.contribution > 0
    from unnest(v_plan.voters, v_plan.weights, v_plan.contributions) as vote (bot_name, weight, contribution)
    join public.dynamic_trust_scores as trust
      on trust.bot_name = vote.bot_name and trust.situation_id = v_plan.situation_id
    join engine.read_vote_factors() as factor on factor.bot_name = vote.bot_name
    cross join lateral (
      select known.prediction_id, known.side, known.confidence
      from public.bot_predictions as known
      where known.bot_name = vote.bot_name and known.exchange = v_plan.exchange and known.symbol = v_plan.symbol
        and known.predicted_at <= recommend_decisions.as_of
      order by known.predicted_at desc, known.prediction_id desc
      limit 1
    ) as call
    order by vote.bot_name;
    v_count := v_count + 1;
  end loop;
  return v_count;
end;
$$;
comment on function engine.recommend_decisions(timestamptz) is 'Recommends the decisions made at as_of that are sure enough. Returns how many.';

-- 70_ensemble/functions/make_recommendations.sql
-- Says what the crowd makes of its standing calls, for each symbol that somebody has spoken of since the last time, and
-- recommends what it is sure enough of. It follows each scan; external bots are heard at the next quarter of an hour.
create function public.make_recommendations(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_situation_id bigint;
  v_decided integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum trust', 0));
  v_situation_id := engine.current_situation(make_recommendations.as_of);
  -- Trust in a situation is worked out when it is met; the jobs that learn keep the current one fresh.
  if exists (
    select
    from public.dynamic_trust_scores as score, public.regime_model as model
    where score.situation_id = v_situation_id and score.calculated_at is distinct from model.as_of
      and coalesce(score.calculated_at, '-infinity') < model.as_of
  ) then
    perform engine.write_trust(v_situation_id, make_recommendations.as_of);
  end if;
  v_decided := engine.decide_symbols(v_situation_id, make_recommendations.as_of);
  perform engine.recommend_decisions(make_recommendations.as_of);
  return v_decided;
end;
$$;
comment on function public.make_recommendations(timestamptz) is 'Cron job and end of every scan: decides each symbol with new calls and recommends above the threshold. Returns how many symbols were decided.';

-- 70_ensemble/functions/record_decisions.sql
-- Adds up anew the decisions of some days whose 24 h move is known: the days, their cells, and the months they lie in.
create function engine.record_decisions(days date[])
returns void
language sql
volatile
set search_path = ''
set jit = off
as $$
  with known as materialized (
    select
      made.day, decision.decision_id, decision.confidence, decision.is_correct, decision.equal_share, decision.is_equal_correct,
      case decision.side when 'LONG' then 1 else -1 end * decision.return_24h - cost.ratio as net_return,
      case decision.equal_side when 'LONG' then 1 else -1 end * decision.return_24h - cost.ratio as equal_net_return
    from public.consensus_decisions as decision
    join (
      select exchange, (2 * (taker_fee_ratio + slippage_ratio))::double precision as ratio from public.exchanges
    ) as cost on cost.exchange = decision.exchange
    -- engine.utc_day, written out: called for each decision it is half of the work.
    cross join lateral (
      select ((decision.decided_at - interval '1 microsecond') at time zone 'UTC')::date as day
    ) as made
    -- From the first day to the last by the index of times: joined day by day, every decision there is would be read.
    where decision.decided_at > (select min(day) from unnest(record_decisions.days) as day)::timestamp at time zone 'UTC'
      and decision.decided_at <= (select max(day) + 1 from unnest(record_decisions.days) as day)::timestamp at time zone 'UTC'
      and made.day = any (record_decisions.days)
      and decision.is_correct is not null
  ),
  -- Sums of floating-point numbers depend on their order; a fixed one gives the same bytes on every run.
  stated as materialized (
    select judged.*, least(99, floor((judged.confidence - 0.5) * 200 + 1e-9))::smallint as cell, scored.*
    from (
      select day, 'quorum' as judge, decision_id, confidence, is_correct, net_return from known
      union all
      select day, 'equal', decision_id, equal_share, is_equal_correct, equal_net_return from known
    ) as judged
    cross join lateral (
      select
        (judged.confidence - judged.is_correct::integer) ^ 2 as brier,
        -ln(greatest(case when judged.is_correct then judged.confidence else 1 - judged.confidence end, 1e-12)) as log_loss
    ) as scored
    order by judged.day, judged.judge, cell, judged.decision_id
  ),
  counted as materialized (
    select
      day, judge, cell, count(*)::integer as decision_count, (count(*) filter (where is_correct))::integer as correct_count,
      min(confidence) as stated_from, sum(confidence) as stated_sum, sum(brier) as brier_sum, sum(log_loss) as log_loss_sum,
      sum(net_return) as net_return_sum
    from stated
    group by day, judge, cell
  ),
  totalled as (
    insert into public.decision_days as recorded (
      day, decision_count, correct_count, equal_correct_count, log_loss_sum, brier_sum, net_return_sum, equal_net_return_sum
    )
    select
      day,
      sum(decision_count) filter (where judge = 'quorum'),
      sum(correct_count) filter (where judge = 'quorum'),
      sum(correct_count) filter (where judge = 'equal'),
      sum(log_loss_sum) filter (where judge = 'quorum'),
      sum(brier_sum) filter (where judge = 'quorum'),
      sum(net_return_sum) filter (where judge = 'quorum'),
      sum(net_return_sum) filter (where judge = 'equal')
    from (select * from counted order by day, judge, cell) as in_order
    group by day
    on conflict (day) do update
    set decision_count = excluded.decision_count, correct_count = excluded.correct_count,
        equal_correct_count = excluded.equal_correct_count, log_loss_sum = excluded.log_loss_sum,
        brier_sum = excluded.brier_sum, net_return_sum = excluded.net_return_sum,
        equal_net_return_sum = excluded.equal_net_return_sum
  )
  insert into public.decision_cells as recorded (
    is_month, first_day, judge, cell, decision_count, correct_count, stated_from, stated_sum, brier_sum, log_loss_sum,
    net_return_sum
  )
  select
    spanned.is_month, spanned.first_day, spanned.judge, spanned.cell, sum(spanned.decision_count), sum(spanned.correct_count),
    min(spanned.stated_from), sum(spanned.stated_sum), sum(spanned.brier_sum), sum(spanned.log_loss_sum),
    sum(spanned.net_return_sum)
  from (
    select false as is_month, counted.day as first_day, counted.day, counted.judge, counted.cell, counted.decision_count,
      counted.correct_count, counted.stated_from, counted.stated_sum, counted.brier_sum, counted.log_loss_sum,
      counted.net_return_sum
    from counted
    union all
    select true, month.first_day, counted.day, counted.judge, counted.cell, counted.decision_count, counted.correct_count,
      counted.stated_from, counted.stated_sum, counted.brier_sum, counted.log_loss_sum, counted.net_return_sum
    from counted
    cross join lateral (select date_trunc('month', counted.day::timestamp)::date as first_day) as month
    union all
    -- The other days of these months stand as they are.
    select true, month.first_day, other.first_day, other.judge, other.cell, other.decision_count, other.correct_count,
      other.stated_from, other.stated_sum, other.brier_sum, other.log_loss_sum, other.net_return_sum
    from (
      select distinct date_trunc('month', counted.day::timestamp)::date as first_day from counted
    ) as month
    join public.decision_cells as other
      on not other.is_month and other.first_day >= month.first_day
     and other.first_day < (month.first_day + interval '1 month')::date
     and not other.first_day = any (record_decisions.days)
    order by 1, 2, 4, 5, 3
  ) as spanned
  group by spanned.is_month, spanned.first_day, spanned.judge, spanned.cell
  on conflict (is_month, first_day, judge, cell) do update
  set decision_count = excluded.decision_count, correct_count = excluded.correct_count, stated_from = excluded.stated_from,
      stated_sum = excluded.stated_sum, brier_sum = excluded.brier_sum, log_loss_sum = excluded.log_loss_sum,
      net_return_sum = excluded.net_return_sum;
$$;
comment on function engine.record_decisions(date[]) is 'Rewrites decision_days and decision_cells of these UTC days, and the cells of their months. Decisions are labelled once and stay, so no row ever has to go.';

-- 70_ensemble/functions/score_strategies.sql
-- The record of each strategy on some days, and from the first of them on how far the safety net listens to each: a fixed
-- share (Herbster & Warmuth 1998) over their log-loss, so that none is ever given up and none is followed for ever.
create function engine.score_strategies(days date[])
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_rate double precision;
  v_switch double precision;
  v_initial double precision[];
  v_shares double precision[];
  v_losses double precision[];
  v_total double precision;
  v_day date;
begin
  select value into v_rate from public.settings where setting_name = 'strategy_learning_rate';
  select value into v_switch from public.settings where setting_name = 'strategy_switch_ratio';

  select array_agg(strategy.initial_share order by strategy.place) into v_initial from public.vote_strategies as strategy;

  insert into public.strategy_performance as known (
    strategy_name, day, decision_count, correct_count, log_loss_sum, brier_sum, share
  )
  select
    strategy.strategy_name, engine.call_day(decision.decided_at), count(*),
    count(*) filter (where case when part.probability = 0.5 then decision.equal_side = 'LONG' else part.probability > 0.5 end = (decision.return_24h > 0)),
    sum(-ln(case when decision.return_24h > 0 then part.probability else 1 - part.probability end) order by decision.decision_id),
    sum((part.probability - (decision.return_24h > 0)::integer) ^ 2 order by decision.decision_id),
    max(strategy.initial_share)
  from unnest(score_strategies.days) as changed (day)
  join public.consensus_decisions as decision
    on decision.decided_at >= changed.day::timestamp at time zone 'UTC'
   and decision.decided_at < (changed.day + 1)::timestamp at time zone 'UTC'
   and decision.is_correct is not null
  cross join lateral unnest(decision.strategy_probabilities) with ordinality as part (probability, place)
  join public.vote_strategies as strategy on strategy.place = part.place
  group by strategy.strategy_name, engine.call_day(decision.decided_at)
  order by 2, 1
  on conflict (strategy_name, day) do update
  set decision_count = excluded.decision_count, correct_count = excluded.correct_count,
      log_loss_sum = excluded.log_loss_sum, brier_sum = excluded.brier_sum;

  select array_agg(performance.share order by strategy.place)
  into v_shares
  from public.strategy_performance as performance
  join public.vote_strategies as strategy on strategy.strategy_name = performance.strategy_name
  where performance.day = (
    select max(earlier.day) from public.strategy_performance as earlier
    where earlier.day < (select min(changed.day) from unnest(score_strategies.days) as changed (day))
  );
  v_shares := coalesce(v_shares, v_initial);

  for v_day, v_losses in
    select
      performance.day,
      array_agg(performance.log_loss_sum / performance.decision_count * least(performance.decision_count, 20) order by strategy.place)
    from public.strategy_performance as performance
    join public.vote_strategies as strategy on strategy.strategy_name = performance.strategy_name
    where performance.day >= (select min(changed.day) from unnest(score_strategies.days) as changed (day))
    group by performance.day
    order by performance.day
  loop
    v_total := 0;
    for k in 1..6 loop
      v_shares[k] := v_shares[k] * exp(-v_rate * (v_losses[k] - v_losses[1]));
      v_total := v_total + v_shares[k];
    end loop;
    for k in 1..6 loop
      v_shares[k] := (1 - v_switch) * v_shares[k] / v_total + v_switch * v_initial[k];
    end loop;
    update public.strategy_performance as performance
    set share = v_shares[strategy.place]
    from public.vote_strategies as strategy
    where strategy.strategy_name = performance.strategy_name and performance.day = v_day;
  end loop;
end;
$$;
comment on function engine.score_strategies(date[]) is 'Rewrites strategy_performance of these days, and the shares from the first of them on.';

-- 70_ensemble/functions/write_episodes.sql
-- What each day of decisions taught: what was believed, what came of it, and how far that moved the belief.
create function engine.write_episodes(days date[])
returns void
language sql
volatile
set search_path = ''
set jit = off
as $$
  insert into public.meta_learning_episodes as known (
    day, situation_id, label, believed_regime, belief, decision_count, correct_count, equal_weight_correct_count,
    log_score, surprise, lesson
  )
  select
    record.day, record.situation_id, belief.label, believed.regime, believed.chance, record.decisions, record.correct,
    record.equal_correct, record.log_score, moved.nats,
    case
      when found.regime <> believed.regime then format('it was taken for %s; by its calls it was more likely %s', believed.regime, found.regime)
      when record.correct > record.equal_correct then format('%s held, and weighing the bots by it was right %s times more often than counting them', believed.regime, record.correct - record.equal_correct)
      when record.correct < record.equal_correct then format('%s held, but counting the bots alike was right %s times more often', believed.regime, record.equal_correct - record.correct)
      else format('%s held; weighing the bots changed nothing', believed.regime)
    end
  from (
    select
      changed.day, mode() within group (order by decision.situation_id) as situation_id,
      count(*)::integer as decisions,
      count(*) filter (where decision.is_correct)::integer as correct,
      count(*) filter (where decision.is_equal_correct)::integer as equal_correct,
      avg(ln(case when decision.return_24h > 0 then decision.probability else 1 - decision.probability end) order by decision.decision_id) as log_score
    from unnest(write_episodes.days) as changed (day)
    join public.consensus_decisions as decision
      on decision.decided_at >= changed.day::timestamp at time zone 'UTC'
     and decision.decided_at < (changed.day + 1)::timestamp at time zone 'UTC'
     and decision.is_correct is not null
     -- The same once more for all days together, so that the planner sees that they are few.
     and decision.decided_at >= (select min(day) from unnest(write_episodes.days) as day)::timestamp at time zone 'UTC'
     and decision.decided_at < (select max(day) + 1 from unnest(write_episodes.days) as day)::timestamp at time zone 'UTC'
    group by changed.day
  ) as record
  join public.regime_beliefs as belief on belief.day = record.day
  cross join lateral (
    select (engine.regime_names())[place] as regime, chance
    from unnest(belief.filtered) with ordinality as part (chance, place)
    order by chance desc, place
    limit 1
  ) as believed
  cross join lateral (
    select (engine.regime_names())[place] as regime
    from unnest(belief.smoothed) with ordinality as part (chance, place)
    order by chance desc, place
    limit 1
  ) as found
  cross join lateral (
    select greatest(0, sum(after * ln(greatest(after, 1e-12) / greatest(before, 1e-12)) order by place)) as nats
    from unnest(belief.smoothed, belief.filtered) with ordinality as part (after, before, place)
  ) as moved
  order by record.day
  on conflict (day) do update
  set situation_id = excluded.situation_id, label = excluded.label, believed_regime = excluded.believed_regime,
      belief = excluded.belief, decision_count = excluded.decision_count, correct_count = excluded.correct_count,
      equal_weight_correct_count = excluded.equal_weight_correct_count, log_score = excluded.log_score,
      surprise = excluded.surprise, lesson = excluded.lesson;
$$;
comment on function engine.write_episodes(date[]) is 'Rewrites meta_learning_episodes of these days.';

-- 70_ensemble/functions/score_decisions.sql
-- Holds the crowd's own decisions against what came: labels those that are due, keeps their record and that of each strategy, and from
-- it how much each is listened to and what its score is worth.
create function public.score_decisions(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_moments timestamptz[];
  v_days date[];
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum trust', 0));
  v_moments := engine.label_decisions(score_decisions.as_of);
  v_days := array(select distinct engine.call_day(moment) from unnest(v_moments) as moment order by 1);
  if cardinality(v_days) > 0 then
    perform engine.record_decisions(array(select distinct engine.utc_day(moment) from unnest(v_moments) as moment order by 1));
    perform engine.score_strategies(v_days);
    -- Two years move little in a quarter of a day.
    if not exists (
      select from public.vote_calibration as calibration
      where engine.call_day(calibration.as_of) >= engine.call_day(score_decisions.as_of)
    ) then
      perform engine.calibrate_votes(score_decisions.as_of);
    end if;
    perform engine.write_episodes(v_days);
  end if;
  return cardinality(v_days);
end;
$$;
comment on function public.score_decisions(timestamptz) is 'Cron job: labels due decisions, scores the strategies, calibrates the vote. Returns on how many days of decisions there was news.';

-- 70_ensemble/views.sql
-- What the crowd says now: the newest decision on each symbol that is followed.
create view public.newest_decisions
with (security_invoker = true)
as
select
  decision.decision_id, decision.exchange, decision.symbol, decision.decided_at, decision.situation_id,
  decision.side, decision.probability, decision.confidence, decision.equal_side, decision.equal_share,
  cardinality(decision.voters) as voter_count,
  (
    select count(*) from unnest(decision.directions, decision.weights) as vote (direction, weight)
    where vote.direction * vote.weight * case decision.side when 'LONG' then 1 else -1 end > 0
  ) as for_count,
  (
    select strategy.strategy_name from public.vote_strategies as strategy
    order by decision.strategy_shares[strategy.place] desc, strategy.place
    limit 1
  ) as leading_strategy,
  decision.reference_price,
  recommendation.recommendation_id
from public.market_symbols as followed
cross join lateral (
  select newest.* from public.consensus_decisions as newest
  where newest.exchange = followed.exchange and newest.symbol = followed.symbol
  order by newest.decided_at desc
  limit 1
) as decision
left join public.recommendations as recommendation on recommendation.decision_id = decision.decision_id
where followed.delisted_at is null;
comment on view public.newest_decisions is 'One row a followed symbol that was decided on: the newest decision, and the recommendation it became, if it was sure enough.';
comment on column public.newest_decisions.for_count is 'Voters that moved the decision towards its side: a bot that is reliably wrong moves it away from its own call.';
comment on column public.newest_decisions.leading_strategy is 'The way of weighing votes that the decision listened to most.';

-- A recommendation and what became of it, in one row; while it is open, how far the price has come.
create view public.recommendation_paths
with (security_invoker = true)
as
select
  advice.recommendation_id, advice.decision_id, advice.prediction_id, advice.exchange, advice.symbol,
  advice.recommended_at, advice.side, advice.confidence, advice.threshold, advice.take_profit_price,
  advice.stop_loss_price, advice.leverage, advice.position_ratio, advice.voter_count, advice.for_count,
  advice.against_count, advice.reason, advice.flips_when,
  decision.equal_side, decision.equal_share,
  path.status,
  coalesce(outcome.entry_price, advice.entry_price) as entry_price,
  outcome.entered_at, outcome.exited_at, outcome.exit_price, outcome.exit_reason, outcome.net_return, outcome.is_correct,
  latest.price as latest_price,
  latest.closed_at as latest_price_at,
  case
    when (latest.price - path.entry_price) * path.direction >= 0
      then (latest.price - path.entry_price) / (advice.take_profit_price - path.entry_price)
    else (latest.price - path.entry_price) / (path.entry_price - advice.stop_loss_price)
  end::double precision as progress
from public.recommendations as advice
join public.consensus_decisions as decision on decision.decision_id = advice.decision_id
left join public.prediction_outcomes as outcome on outcome.prediction_id = advice.prediction_id
cross join lateral (
  select
    case
      when outcome.exited_at is not null and outcome.entered_at is null then 'unfilled'
      when outcome.exited_at is not null then 'ended'
      when outcome.entered_at is not null then 'open'
      else 'waiting'
    end as status,
    coalesce(outcome.entry_price, advice.entry_price) as entry_price,
    case advice.side when 'LONG' then 1 else -1 end as direction
) as path
left join lateral (
  select candle.close as price, candle.opened_at + series.candle_length as closed_at
  from public.market_series as series
  join public.market_candles as candle
    on candle.exchange = series.exchange and candle.symbol = series.symbol
   and candle.timeframe = series.timeframe and candle.opened_at = series.last_opened_at
  where path.status = 'open' and series.exchange = advice.exchange and series.symbol = advice.symbol
  order by series.candle_length
  limit 1
) as latest on true;
comment on view public.recommendation_paths is 'Every recommendation with its status (waiting, open, ended, unfilled), its end and its return.';
comment on column public.recommendation_paths.progress is '1 at the target, 0 at the entry, −1 at the stop, by the newest candle; null unless it is open.';

-- What kind of market it is on each exchange, and since when: the newest hour with calls and those like it before.
create view public.current_situations
with (security_invoker = true)
as
select
  exchanges.exchange, newest.observed_at, since.began_at,
  situation.situation_id, situation.situation_name, situation.regime, situation.volatility, situation.volume,
  situation.momentum, situation.btc_correlation, situation.time_of_day, situation.times_encountered, situation.first_seen
from public.exchanges
cross join lateral (
  select hour.observed_at, hour.situation_id from public.situation_hours as hour
  where hour.exchange = exchanges.exchange
  order by hour.observed_at desc
  limit 1
) as newest
left join lateral (
  select hour.observed_at from public.situation_hours as hour
  where hour.exchange = exchanges.exchange and hour.situation_id <> newest.situation_id
  order by hour.observed_at desc
  limit 1
) as other on true
cross join lateral (
  select min(hour.observed_at) as began_at from public.situation_hours as hour
  where hour.exchange = exchanges.exchange and hour.observed_at > coalesce(other.observed_at, '-infinity')
) as since
join public.meta_situations as situation on situation.situation_id = newest.situation_id;
comment on view public.current_situations is 'One row an exchange: the situation of its newest hour with calls, and the first of the hours in a row that looked like it.';

-- 70_ensemble/policies.sql
alter table public.vote_strategies enable row level security;
alter table public.consensus_decisions enable row level security;
alter table public.decision_days enable row level security;
alter table public.decision_cells enable row level security;
alter table public.strategy_performance enable row level security;
alter table public.vote_calibration enable row level security;
alter table public.recommendations enable row level security;
alter table public.recommendation_votes enable row level security;

create policy everyone_reads on public.vote_strategies for select to anon, authenticated using (true);
create policy everyone_reads on public.consensus_decisions for select to anon, authenticated using (true);
create policy everyone_reads on public.decision_days for select to anon, authenticated using (true);
create policy everyone_reads on public.decision_cells for select to anon, authenticated using (true);
create policy everyone_reads on public.strategy_performance for select to anon, authenticated using (true);
create policy everyone_reads on public.vote_calibration for select to anon, authenticated using (true);
create policy everyone_reads on public.recommendations for select to anon, authenticated using (true);
create policy everyone_reads on public.recommendation_votes for select to anon, authenticated using (true);

grant select on
  public.vote_strategies,
  public.consensus_decisions,
  public.decision_days,
  public.decision_cells,
  public.strategy_performance,
  public.vote_calibration,
  public.recommendations,
  public.recommendation_votes
to anon, authenticated, service_role;

grant select on public.newest_decisions, public.recommendation_paths, public.current_situations
to anon, authenticated, service_role;
grant execute on function
  public.get_decision_days(date, date), public.get_decision_calibration(date, date),
  public.get_decision_coverage(date, date), public.get_strategy_history(date, date)
to anon, authenticated, service_role;
-- What two of them read; it reads nothing else than they may.
grant execute on function engine.decision_cells_between(date, date) to anon, authenticated, service_role;
-- Pure arithmetic inside the functions above and those of learning; without usage on the schema nobody can call it directly.
grant execute on function engine.utc_day(timestamptz) to anon, authenticated, service_role;
