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
