-- What the trades that ended on each stale bot-day add up to, per trade and per prediction.
create function engine.sum_ended_trades(as_of timestamptz)
returns table (
  bot_name text, market_regime text, day date,
  trade_count integer, net_sum double precision, net_mean double precision, net_m2 double precision,
  win_count integer, loss_count integer, win_sum double precision, loss_sum double precision,
  best_net double precision, worst_net double precision, r_sum double precision, r_count integer,
  favourable_sum double precision, adverse_sum double precision, excursion_count integer,
  decided_count integer, correct_count integer, confidence_sum double precision, brier_sum double precision,
  log_loss_sum double precision, bin_count integer[], bin_correct integer[], bin_confidence_sum double precision[]
)
language sql
stable
rows 1000
set search_path = ''
set jit = off
as $$
  with listed as materialized (
    select
      ended.*, label.market_regime as label,
      case when ended.is_correct is not null then least(floor(ended.confidence * 10), 9)::integer end as bin,
      case when ended.is_correct then ended.confidence else 1 - ended.confidence end as trust
    from engine.find_ended_trades(sum_ended_trades.as_of) as ended
    cross join lateral (values ('ALL'), (ended.market_regime)) as label (market_regime)
    where label.market_regime is not null
    order by ended.bot_name, label.market_regime, ended.day, ended.exited_at, ended.prediction_id
  )
  select
    bot_name, label, day,
    count(*), sum(net_return), avg(net_return),
    -- Rounding may leave a hair below zero.
    greatest(0, regr_sxx(net_return, net_return)),
    count(*) filter (where net_return > 0), count(*) filter (where net_return < 0),
    coalesce(sum(net_return) filter (where net_return > 0), 0), coalesce(sum(net_return) filter (where net_return < 0), 0),
    max(net_return), min(net_return), coalesce(sum(multiple), 0), count(multiple),
    coalesce(sum(favourable_move), 0), coalesce(sum(adverse_move), 0), count(favourable_move),
    count(is_correct), count(*) filter (where is_correct),
    coalesce(sum(confidence) filter (where is_correct is not null), 0),
    coalesce(sum((1 - trust) * (1 - trust)) filter (where is_correct is not null), 0),
    coalesce(sum(-ln(trust)) filter (where is_correct is not null), 0),
    array[
      count(*) filter (where bin = 0), count(*) filter (where bin = 1),
      count(*) filter (where bin = 2), count(*) filter (where bin = 3),
      count(*) filter (where bin = 4), count(*) filter (where bin = 5),
      count(*) filter (where bin = 6), count(*) filter (where bin = 7),
      count(*) filter (where bin = 8), count(*) filter (where bin = 9)
    ]::integer[],
    array[
      count(*) filter (where bin = 0 and is_correct), count(*) filter (where bin = 1 and is_correct),
      count(*) filter (where bin = 2 and is_correct), count(*) filter (where bin = 3 and is_correct),
      count(*) filter (where bin = 4 and is_correct), count(*) filter (where bin = 5 and is_correct),
      count(*) filter (where bin = 6 and is_correct), count(*) filter (where bin = 7 and is_correct),
      count(*) filter (where bin = 8 and is_correct), count(*) filter (where bin = 9 and is_correct)
    ]::integer[],
    array[
      coalesce(sum(confidence) filter (where bin = 0), 0), coalesce(sum(confidence) filter (where bin = 1), 0),
      coalesce(sum(confidence) filter (where bin = 2), 0), coalesce(sum(confidence) filter (where bin = 3), 0),
      coalesce(sum(confidence) filter (where bin = 4), 0), coalesce(sum(confidence) filter (where bin = 5), 0),
      coalesce(sum(confidence) filter (where bin = 6), 0), coalesce(sum(confidence) filter (where bin = 7), 0),
      coalesce(sum(confidence) filter (where bin = 8), 0), coalesce(sum(confidence) filter (where bin = 9), 0)
    ]
  from listed
  group by bot_name, label, day;
$$;
comment on function engine.sum_ended_trades(timestamptz) is 'Trade and prediction part of the daily states of the stale bot-days, for ALL and for each regime.';
