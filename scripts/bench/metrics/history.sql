-- Makes the bench's history: prices that are a formula of the time, and calls that are a formula of their number, so that
-- the same day looks the same in every run and in a history of any length.
create schema bench;

-- A number in [0, 1) from a key and a seed.
create function bench.noise(key bigint, seed bigint)
returns double precision
language sql
immutable
return (hashint8extended(key, seed) & 9007199254740991) / 9007199254740992.0::double precision;

-- Trends of two months, two weeks, three days and a day, each hour a little off, and wilder in some weeks than in others.
create function bench.price(symbol_number integer, at timestamptz)
returns numeric
language sql
immutable
return round((10 * symbol_number * exp(
  0.25 * sin(extract(epoch from at)::double precision / 5040000 + symbol_number)
  + 0.12 * sin(extract(epoch from at)::double precision / 1116000 + 2 * symbol_number)
  + 0.05 * sin(extract(epoch from at)::double precision / 277200 + 3 * symbol_number)
  + 0.02 * sin(extract(epoch from at)::double precision / 68400 + 5 * symbol_number)
  + 0.012 * (bench.noise(extract(epoch from at)::bigint, symbol_number) - 0.5)
    * case when sin(extract(epoch from at)::double precision / 1800000) > 0.8 then 3 else 1 end
))::numeric, 5);

create table bench.bots as
select
  bot_name, timeframe, row_number() over (order by bot_name)::integer as number,
  (array[12, 24, 24, 36, 36, 48, 48, 72, 168])[1 + (row_number() over (order by bot_name) % 9)::integer] as horizon_hours
from (select * from public.bots where not is_external order by bot_name limit 87) as bot;

insert into public.exchanges (exchange, kind) values ('bench', 'simulated');
insert into public.market_symbols (exchange, symbol, base_asset, quote_asset)
select 'bench', format('S%sUSDT', lpad(number::text, 2, '0')), format('S%s', number), 'USDT'
from generate_series(1, 50) as number;

-- The hourly candles of all symbols that open within [first_day, last_day].
create procedure bench.make_candles(first_day date, last_day date)
language sql
as $$
  insert into public.market_candles (exchange, symbol, timeframe, opened_at, open, high, low, close, volume)
  select
    'bench', format('S%sUSDT', lpad(number::text, 2, '0')), '1h', price.opened_at, price.open,
    round(greatest(price.open, price.close) * 1.002, 5), round(least(price.open, price.close) * 0.998, 5), price.close, 10
  from generate_series(1, 50) as number
  cross join lateral (
    select
      opened_at, bench.price(number, opened_at) as open, bench.price(number, opened_at + interval '1 hour') as close
    from generate_series(
      first_day::timestamp at time zone 'UTC', last_day::timestamp at time zone 'UTC' + interval '23 hours', interval '1 hour'
    ) as opened_at
  ) as price;

  insert into public.market_series (exchange, symbol, timeframe, candle_length, first_opened_at, last_opened_at)
  select
    exchange, symbol, '1h', interval '1 hour', first_day::timestamp at time zone 'UTC',
    last_day::timestamp at time zone 'UTC' + interval '23 hours'
  from public.market_symbols
  where exchange = 'bench'
  on conflict (exchange, symbol, timeframe) do update
  set first_opened_at = least(market_series.first_opened_at, excluded.first_opened_at),
      last_opened_at = greatest(market_series.last_opened_at, excluded.last_opened_at);

  -- Regimes last for 30 hours; one hour in twenty is unknown.
  insert into public.market_regimes (exchange, observed_at, regime, efficiency_ratio, volatility_ratio, unknown_reason)
  select
    'bench', observed_at, label.regime, 0.2, 1, case when label.regime is null then 'no four-hour candles' end
  from generate_series(
    first_day::timestamp at time zone 'UTC', last_day::timestamp at time zone 'UTC' + interval '23 hours', interval '1 hour'
  ) as observed_at
  cross join lateral (
    select case when bench.noise(extract(epoch from observed_at)::bigint, 1001) >= 0.05 then
      (array['TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'RANGING', 'VOLATILE'])[
        1 + floor(5 * bench.noise(extract(epoch from observed_at)::bigint / 108000, 1002))::integer
      ] end as regime
  ) as label;
$$;

-- The calls of all bots made within [first_day, last_day], fifty a bot and day, as tracking leaves them at known_at:
-- entered at the next open, ended at a target, a stop or the horizon, one in fifty never filled, the last ones open.
create procedure bench.make_calls(first_day date, last_day date, known_at timestamptz)
language plpgsql
as $$
begin
  -- What the triggers and foreign keys would do for each row is done here for all of them, or holds by construction.
  set local session_replication_role = replica;

  create temporary table call on commit drop as
  select
    numbered.*,
    format('S%sUSDT', lpad(symbol_number::text, 2, '0')) as symbol,
    -- Targets and stops are a hundredth away at least; a call that moved less has come to its horizon.
    lived_hours = horizon_hours or abs(exit_price / entry_price - 1) < 0.01 as is_expired
  from (
    select
      drawn.*, predicted_at + make_interval(hours => lived_hours) as exited_at,
      bench.price(symbol_number, predicted_at) as entry_price,
      bench.price(symbol_number, predicted_at + make_interval(hours => lived_hours)) as exit_price
    from (
      select
        bot.*, slot.*, days.day,
        (days.day - date '2000-01-01')::bigint * 100000 + bot.number * 1000 + slot.slot as prediction_id,
        days.day::timestamp at time zone 'UTC' + make_interval(hours => (slot.slot * 24 - 1) / 50) as predicted_at,
        draw.symbol_number, draw.direction, draw.leverage, draw.confidence, draw.fill,
        case when draw.length < 0.25 then bot.horizon_hours
          else 1 + floor(bot.horizon_hours * (draw.length - 0.25) / 0.75)::integer end as lived_hours
      from generate_series(0, last_day - first_day) as offset_days
      cross join lateral (select first_day + offset_days as day) as days
      cross join bench.bots as bot
      cross join generate_series(1, 50) as slot (slot)
      cross join lateral (
        select (days.day - date '2000-01-01')::bigint * 100000 + bot.number * 1000 + slot.slot as key
      ) as keyed
      cross join lateral (
        select
          1 + floor(50 * bench.noise(keyed.key, 1))::integer as symbol_number,
          case when bench.noise(keyed.key, 2) < 0.55 then 1 else -1 end as direction,
          1 + floor(5 * bench.noise(keyed.key, 3))::integer as leverage,
          round((0.45 + 0.45 * bench.noise(keyed.key, 4))::numeric, 4)::double precision as confidence,
          bench.noise(keyed.key, 5) as length,
          bench.noise(keyed.key, 6) as fill
      ) as draw
    ) as drawn
  ) as numbered
  order by predicted_at, number, slot;

  insert into public.bot_predictions (
    prediction_id, bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, raw_score, reference_price,
    take_profit_price, stop_loss_price, leverage, horizon, reason, origin, created_at
  )
  overriding system value
  select
    prediction_id, bot_name, 'bench', symbol, timeframe, predicted_at,
    case direction when 1 then 'LONG' else 'SHORT' end, confidence, confidence * 2 - 1, entry_price,
    case when not is_expired and direction * (exit_price - entry_price) > 0 then exit_price
      else round(entry_price * (1 + direction * 0.3), 5) end,
    case when not is_expired and direction * (exit_price - entry_price) < 0 then exit_price
      else round(entry_price * (1 - direction * 0.15), 5) end,
    leverage, make_interval(hours => case when is_expired then lived_hours else horizon_hours end),
    'Close crossed above its 20-candle mean while volume was 1.8 times its median.', 'replay', predicted_at
  from call;

  insert into public.prediction_outcomes (
    prediction_id, bot_name, exchange, symbol, timeframe, side, predicted_at, market_regime, confidence, leverage,
    entered_at, entry_price, planned_loss,
    exited_at, exit_price, exit_reason, gross_return, fee_return, slippage_return, funding_return, liquidation_return,
    net_return, favourable_move, adverse_move, is_funding_known, is_correct, label_basis, price_24h, return_24h,
    is_correct_24h
  )
  select
    prediction_id, bot_name, 'bench', symbol, case when is_filled then '1h' end,
    case direction when 1 then 'LONG' else 'SHORT' end, predicted_at, regime, confidence, leverage,
    case when is_filled then predicted_at end, case when is_filled then entry_price end,
    case when is_filled then leverage * abs(stop_loss_price / entry_price - 1) end,
    case when has_ended then exited_at end, case when is_trade then exit_price end,
    case
      when not has_ended then null
      when not is_filled or is_expired or move = 0 then 'expired'
      when move > 0 then 'take_profit'
      else 'stop_loss'
    end,
    gross, fee, slippage, funding, case when is_trade then greatest(-1 - (gross + fee + slippage + funding), 0) end,
    case when is_trade then greatest(gross + fee + slippage + funding, -1) end,
    case when is_trade then greatest(move, 0) + 0.01 * bench.noise(prediction_id, 8) end,
    case when is_trade then least(move, 0) - 0.01 * bench.noise(prediction_id, 9) end,
    case when is_trade then true end,
    case when is_trade and move <> 0 then move > 0 end,
    case
      when not has_ended then null
      when not is_filled then 'unfilled'
      when move = 0 then 'flat'
      when is_expired then 'horizon'
      when move > 0 then 'take_profit'
      else 'stop_loss'
    end,
    case when is_trade then exit_price end, case when is_trade then move end,
    case when is_trade and move <> 0 then move > 0 end
  from (
    select
      call.*, reached.*, hour.regime,
      case when is_trade then leverage * move end as gross,
      case when is_trade then leverage * -0.0005 * (2 + direction * move) end as fee,
      case when is_trade then leverage * -0.0002 * (2 + direction * move) end as slippage,
      case when is_trade then leverage * 0.0002 * (bench.noise(prediction_id, 7) - 0.5) end as funding
    from call
    cross join lateral (
      select
        fill >= 0.02 as is_filled,
        exited_at <= known_at as has_ended,
        fill >= 0.02 and exited_at <= known_at as is_trade,
        (direction * (exit_price / entry_price - 1))::double precision as move,
        case when not is_expired and direction * (exit_price - entry_price) < 0 then exit_price
          else round(entry_price * (1 - direction * 0.15), 5) end as stop_loss_price
    ) as reached
    left join public.market_regimes as hour
      on hour.exchange = 'bench' and hour.observed_at = date_bin('1 hour', call.predicted_at, timestamptz 'epoch')
  ) as costed
  -- A call that waits to enter has no outcome yet.
  where predicted_at < known_at and (is_filled or has_ended);

  insert into engine.open_predictions (
    prediction_id, exchange, symbol, direction, predicted_at, horizon, leverage, take_profit_price, stop_loss_price,
    timeframe, entry_candle_at, entered_at, expires_at, lower_price, upper_price, liquidation_price
  )
  select
    said.prediction_id, said.exchange, said.symbol, call.direction, said.predicted_at, said.horizon, said.leverage,
    said.take_profit_price, said.stop_loss_price, outcome.timeframe, outcome.entered_at, outcome.entered_at,
    outcome.entered_at + said.horizon,
    case when outcome.entered_at is not null then least(said.take_profit_price, said.stop_loss_price) end,
    case when outcome.entered_at is not null then greatest(said.take_profit_price, said.stop_loss_price) end,
    -- With the bench's stops no call is ever liquidated.
    case when outcome.entered_at is not null then 0 end
  from call
  join public.bot_predictions as said using (prediction_id)
  left join public.prediction_outcomes as outcome using (prediction_id)
  where call.exited_at > known_at and outcome.exited_at is null;

  insert into public.tp_sl_events (
    prediction_id, bot_name, exchange, symbol, event_type, hit_at, hit_price, candle_opened_at, candle_timeframe,
    is_ambiguous, is_gap, detected_at
  )
  select
    outcome.prediction_id, outcome.bot_name, outcome.exchange, outcome.symbol, outcome.exit_reason, outcome.exited_at,
    outcome.exit_price, outcome.exited_at - interval '1 hour', '1h', false, false, outcome.exited_at
  from public.prediction_outcomes as outcome
  join call using (prediction_id)
  where outcome.exit_reason in ('take_profit', 'stop_loss')
  order by outcome.exited_at, outcome.prediction_id;
  drop table call;
end;
$$;

-- The rows of a table once more, as if they had been so many days earlier.
create procedure bench.copy_earlier(copied regclass, days integer, condition text)
language plpgsql
as $$
declare
  v_names text;
  v_values text;
begin
  select
    string_agg(quote_ident(attname), ', ' order by attnum),
    string_agg(
      case
        when atttypid = 'timestamptz'::regtype then format('%I - make_interval(hours => %s)', attname, days * 24)
        when attname = 'prediction_id' then format('%I - %s', attname, days * 100000::bigint)
        else quote_ident(attname)
      end, ', ' order by attnum
    )
  into v_names, v_values
  from pg_attribute
  where attrelid = copied and attnum > 0 and not attisdropped and (attidentity = '' or attname = 'prediction_id');
  execute format(
    'insert into %1$s (%2$s) overriding system value select %3$s from %1$s where %4$s', copied, v_names, v_values, condition
  );
end;
$$;

-- The year that ends on last_day once more, so many years of 365 days earlier: copying it takes a fifth of making it. What
-- was still open at its end is left out, or it would stay open.
create procedure bench.copy_year(last_day date, years integer)
language plpgsql
as $$
declare
  v_days constant integer := years * 365;
  v_begin constant timestamptz := (last_day - 364)::timestamp at time zone 'UTC';
  v_first_call constant bigint := (last_day - 364 - date '2000-01-01') * 100000::bigint;
begin
  set local session_replication_role = replica;
  call bench.copy_earlier('public.market_candles', v_days, format('exchange = ''bench'' and opened_at >= %L', v_begin));
  call bench.copy_earlier('public.market_regimes', v_days, format('exchange = ''bench'' and observed_at >= %L', v_begin));
  call bench.copy_earlier('public.bot_predictions', v_days, format(
    'prediction_id >= %s and prediction_id in (select prediction_id from public.prediction_outcomes where exited_at is not null)',
    v_first_call
  ));
  call bench.copy_earlier('public.prediction_outcomes', v_days, format('prediction_id >= %s and exited_at is not null', v_first_call));
  call bench.copy_earlier('public.tp_sl_events', v_days, format('prediction_id >= %s', v_first_call));
  update public.market_series
  set first_opened_at = least(first_opened_at, v_begin - make_interval(hours => 24 * v_days))
  where exchange = 'bench';
end;
$$;
