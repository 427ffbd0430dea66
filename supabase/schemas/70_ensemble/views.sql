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
