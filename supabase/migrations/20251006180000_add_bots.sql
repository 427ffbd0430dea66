-- Chapter 20_bots, built from supabase/schemas/20_bots. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 20_bots/tables.sql
-- The bots station: who may speak, when they were asked, and what they said.

create table public.bots (
  bot_name text collate "C" primary key,
  display_name text not null,
  family text collate "C" not null,
  thesis text not null,
  source text not null,
  timeframe text collate "C" not null,
  warmup_candle_count integer not null,
  calibration text not null default 'not stated',
  parameters jsonb not null default '[]',
  needs text[] not null default '{}',
  is_enabled boolean not null default true,
  is_external boolean not null default false,
  is_ensemble boolean not null default false,
  registered_at timestamptz not null default now(),
  constraint bot_name_is_a_slug check (bot_name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  constraint family_is_a_slug check (family ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  constraint timeframe_is_known check (timeframe in ('15m', '1h', '4h', '1d')),
  constraint warmup_is_not_negative check (warmup_candle_count >= 0),
  constraint parameters_are_a_list check (jsonb_typeof(parameters) = 'array')
);
comment on table public.bots is 'The crowd. Built from the registry in code, and joined by external bots; a bot that leaves the code is disabled, never deleted, so its record stays.';
comment on column public.bots.is_external is 'Runs elsewhere and sends its calls through submit_prediction; the registry in code does not know it.';
comment on column public.bots.is_ensemble is 'The crowd''s own voice: its calls are the recommendations. It is judged like a bot and never votes.';
comment on column public.bots.thesis is 'One line: why the strategy ought to work.';
comment on column public.bots.source is 'Where the idea was published.';
comment on column public.bots.calibration is 'How the bot''s raw score becomes a probability.';
comment on column public.bots.parameters is 'List of {name, description, default, minimum, maximum, whole}.';
comment on column public.bots.needs is 'Data beside candles without which the bot abstains, such as funding.';
create index bots_by_family on public.bots (family, bot_name);

create table public.scans (
  scan_id bigint generated always as identity primary key,
  exchange text collate "C" not null references public.exchanges,
  timeframe text collate "C" not null,
  as_of timestamptz not null,
  origin text not null,
  opened_at timestamptz not null default now(),
  constraint scan_happens_once unique (exchange, timeframe, as_of),
  constraint timeframe_is_known check (timeframe in ('15m', '1h', '4h', '1d')),
  constraint origin_is_known check (origin in ('live', 'replay'))
);
comment on table public.scans is 'One question to all bots of a timeframe, at one moment.';
comment on column public.scans.as_of is 'The moment of the decision: bots saw candles closed by then, and nothing later.';
comment on column public.scans.origin is 'live: asked at that time; replay: asked later about recorded candles.';
create index scans_by_time on public.scans (as_of desc);

create table public.scan_symbols (
  scan_id bigint not null references public.scans on delete cascade,
  symbol text collate "C" not null,
  decision_count integer not null,
  prediction_count integer not null,
  abstentions jsonb not null,
  primary key (scan_id, symbol),
  constraint every_decision_is_a_call_or_an_abstention check (
    decision_count >= prediction_count and prediction_count >= 0
  ),
  constraint abstentions_are_counted_by_reason check (jsonb_typeof(abstentions) = 'object')
);
comment on table public.scan_symbols is 'One row once a symbol of a scan is written: the receipt that makes a scan idempotent, symbol by symbol.';
comment on column public.scan_symbols.abstentions is 'How many bots kept silent, by reason.';

create table public.bot_predictions (
  prediction_id bigint generated always as identity primary key,
  scan_id bigint references public.scans,
  bot_name text collate "C" not null references public.bots on update cascade,
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  timeframe text collate "C" not null,
  predicted_at timestamptz not null,
  side text collate "C" not null,
  confidence double precision not null,
  raw_score double precision,
  reference_price numeric not null,
  limit_price numeric,
  take_profit_price numeric not null,
  stop_loss_price numeric not null,
  leverage numeric not null default 1,
  horizon interval not null default interval '24 hours',
  reason text not null,
  origin text not null default 'live',
  client_id text collate "C",
  created_at timestamptz not null default now(),
  foreign key (exchange, symbol) references public.market_symbols,
  constraint bot_speaks_once_a_scan unique (scan_id, bot_name, symbol),
  constraint timeframe_is_known check (timeframe in ('15m', '1h', '4h', '1d')),
  constraint side_is_long_or_short check (side in ('LONG', 'SHORT')),
  constraint confidence_is_a_probability check (confidence > 0 and confidence < 1),
  constraint raw_score_is_finite check (abs(raw_score) < 'Infinity'),
  constraint prices_are_prices check (
    reference_price > 0 and reference_price < 'Infinity'
    and take_profit_price > 0 and take_profit_price < 'Infinity'
    and stop_loss_price > 0 and stop_loss_price < 'Infinity'
    and (limit_price is null or (limit_price > 0 and limit_price < 'Infinity'))
  ),
  constraint target_and_stop_are_on_their_sides check (
    case side
      when 'LONG' then stop_loss_price < coalesce(limit_price, reference_price)
        and take_profit_price > coalesce(limit_price, reference_price)
      else stop_loss_price > coalesce(limit_price, reference_price)
        and take_profit_price < coalesce(limit_price, reference_price)
    end
  ),
  constraint leverage_is_between_1_and_125 check (leverage between 1 and 125),
  constraint horizon_is_between_15_minutes_and_30_days check (horizon between interval '15 minutes' and interval '30 days'),
  constraint reason_says_something check (length(reason) between 1 and 1000),
  constraint origin_is_known check (origin in ('live', 'replay', 'external')),
  constraint client_id_is_a_plain_word check (client_id ~ '^[A-Za-z0-9._:/-]{1,100}$'),
  constraint prediction_is_not_back_dated check (
    origin = 'replay' or predicted_at between created_at - interval '15 minutes' and created_at + interval '1 minute'
  )
);
comment on table public.bot_predictions is 'Every call a bot made, as it made it; never changed afterwards. What became of it stands in prediction_outcomes.';
comment on column public.bot_predictions.confidence is 'The probability the bot gives its own call; scored as one.';
comment on column public.bot_predictions.raw_score is 'The score before it was turned into a probability.';
comment on column public.bot_predictions.reference_price is 'The last close the bot saw.';
comment on column public.bot_predictions.limit_price is 'Enter only at this price or better; null enters at the next open.';
comment on column public.bot_predictions.horizon is 'How long the call lives after it enters, and how long it waits to enter.';
comment on column public.bot_predictions.client_id is 'The name an external bot or an import gave the call; the same name twice is the same call.';
create unique index bot_predictions_by_client_id on public.bot_predictions (bot_name, client_id) where client_id is not null;
create index bot_predictions_by_bot on public.bot_predictions (bot_name, predicted_at desc, prediction_id desc);
-- A bot's calls on one coin, however few of its calls they are: its list by symbol, and the standing call a vote is made of.
create index bot_predictions_by_bot_and_symbol on public.bot_predictions (bot_name, symbol, predicted_at desc, prediction_id desc);
create index bot_predictions_by_symbol on public.bot_predictions (exchange, symbol, predicted_at);
create index bot_predictions_by_time on public.bot_predictions (predicted_at desc, prediction_id desc);

create type public.prediction_receipt as (
  prediction_id bigint,
  predicted_at timestamptz,
  reference_price numeric,
  is_new boolean
);
comment on type public.prediction_receipt is 'What an external bot gets for a call: its id, the time and price it counts from, and whether it was new or said before.';

-- A key is 244 random bits, so one round of SHA-256 is enough: bcrypt slows down guessing where people choose passwords,
-- nobody guesses 2^244, and every call would pay for the delay.
create table engine.bot_keys (
  key_hash bytea primary key,
  bot_name text collate "C" not null references public.bots on update cascade,
  issued_at timestamptz not null default now(),
  revoked_at timestamptz,
  constraint key_hash_is_a_sha_256 check (length(key_hash) = 32),
  constraint key_is_not_revoked_before_it_is_issued check (revoked_at >= issued_at)
);
comment on table engine.bot_keys is 'Who may speak for an external bot. Only hashes: the key itself is shown once, when it is issued.';
create index bot_keys_by_bot on engine.bot_keys (bot_name);

create table engine.bot_call_limits (
  bot_name text collate "C" primary key references public.bots on update cascade,
  calls_per_minute integer not null default 60,
  minute timestamptz not null default '-infinity',
  call_count integer not null default 0,
  constraint limit_is_between_1_and_6000_calls check (calls_per_minute between 1 and 6000),
  constraint call_count_is_not_negative check (call_count >= 0)
);
comment on table engine.bot_call_limits is 'How many calls an external bot may make a minute, and how many it has made in the last one it used. Its row is also the lock under which the calls of one bot take turns.';

-- 20_bots/helpers/price_fault.sql
-- Why a number that somebody sent cannot be a price; null when it can.
-- The decimals are bounded because numeric would keep sixteen thousand of them.
create function engine.price_fault(name text, price numeric)
returns text
language sql
immutable
set search_path = ''
return case
  when price is null then format('%s is missing: send a price', name)
  when (price > 0 and price < 'Infinity') is not true
    then format('%s %s is not a price: send a finite number above 0', name, left(price::text, 40))
  when scale(price) > 20 then format('%s has %s decimals: at most 20', name, scale(price))
end;
comment on function engine.price_fault(text, numeric) is 'The reason a price is refused, or null.';

-- 20_bots/helpers/shown.sql
-- Somebody else's value inside one of our sentences: short, in quotes, without what could not be printed.
create function engine.shown(value text)
returns text
language sql
immutable
set search_path = ''
return case
  when value is null then 'null'
  when length(value) > 40 then format('"%s..."', regexp_replace(left(value, 40), '[^ -~]', '?', 'g'))
  else format('"%s"', regexp_replace(value, '[^ -~]', '?', 'g'))
end;
comment on function engine.shown(text) is 'At most 40 characters of a value, quoted, other alphabets as question marks; null as null.';

-- 20_bots/helpers/call_fault.sql
-- Why a call cannot be judged, in a sentence that says what to send instead; null when nothing is wrong with it.
-- A target or stop closer than one fee is refused: reaching it would say nothing about the market.
create function engine.call_fault(
  side text, confidence double precision, reference_price numeric, limit_price numeric, take_profit numeric,
  stop_loss numeric, leverage numeric, horizon interval, reason text, fee_ratio numeric
)
returns text
language sql
immutable
set search_path = ''
return (
  select case
    when (side in ('LONG', 'SHORT')) is not true
      then format('side %s is neither LONG nor SHORT', engine.shown(side))
    when (confidence > 0 and confidence < 1) is not true
      then format('confidence %s is not a probability: send a number above 0 and below 1',
        coalesce(confidence::text, 'null'))
    when limit_price is not null and engine.price_fault('limit_price', limit_price) is not null
      then engine.price_fault('limit_price', limit_price)
    when engine.price_fault('take_profit', take_profit) is not null
      then engine.price_fault('take_profit', take_profit)
    when engine.price_fault('stop_loss', stop_loss) is not null
      then engine.price_fault('stop_loss', stop_loss)
    when stop_loss = entry.price
      then format('stop_loss %s is the entry itself: a call needs room to be wrong', stop_loss)
    when side = 'LONG' and take_profit <= entry.price
      then format('take_profit %s is not above the entry %s of a LONG', left(take_profit::text, 40), entry.price)
    when side = 'LONG' and stop_loss > entry.price
      then format('stop_loss %s is not below the entry %s of a LONG', left(stop_loss::text, 40), entry.price)
    when side = 'SHORT' and take_profit >= entry.price
      then format('take_profit %s is not below the entry %s of a SHORT', left(take_profit::text, 40), entry.price)
    when side = 'SHORT' and stop_loss < entry.price
      then format('stop_loss %s is not above the entry %s of a SHORT', left(stop_loss::text, 40), entry.price)
    when greatest(take_profit, stop_loss) > 100 * entry.price
      then format('%s %s is more than 100 times the entry %s: look at the units',
        case when take_profit > stop_loss then 'take_profit' else 'stop_loss' end,
        left(greatest(take_profit, stop_loss)::text, 40), entry.price)
    when abs(take_profit - entry.price) < fee_ratio * entry.price
      then format('take_profit %s is closer to the entry %s than one fee of %s %%: it could not pay',
        take_profit, entry.price, trim_scale(100 * fee_ratio))
    when abs(stop_loss - entry.price) < fee_ratio * entry.price
      then format('stop_loss %s is closer to the entry %s than one fee of %s %%: any noise would reach it',
        stop_loss, entry.price, trim_scale(100 * fee_ratio))
    when (leverage between 1 and 125) is not true or scale(leverage) > 20
      then format('leverage %s is not between 1 and 125', coalesce(left(leverage::text, 40), 'null'))
    when (horizon between interval '15 minutes' and interval '30 days') is not true
      then format('a horizon of %s minutes is not between 15 and 43200 (30 days)',
        coalesce(round(extract(epoch from horizon) / 60)::text, 'null'))
    when (length(reason) between 1 and 1000) is not true
      then format('reason has %s characters: send 1 to 1000, or leave it out', coalesce(length(reason), 0))
  end
  from (select coalesce(limit_price, reference_price) as price) as entry
);
comment on function engine.call_fault(text, double precision, numeric, numeric, numeric, numeric, numeric, interval, text, numeric) is
  'The reason a call is refused, or null. The same rules hold for calls that are sent and for calls that are imported.';

-- 20_bots/helpers/utc_text.sql
-- A moment inside one of our sentences.
create function engine.utc_text(at timestamptz)
returns text
language sql
stable
set search_path = ''
return to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"');
comment on function engine.utc_text(timestamptz) is 'A time to the minute, in UTC and saying so.';

-- 20_bots/functions/authenticate_bot.sql
-- Which bot speaks. An unknown name and a wrong key get one answer, so that names cannot be tried out;
-- whoever holds a revoked key is told so.
create function engine.authenticate_bot(bot_name text, bot_key text)
returns public.bots
language plpgsql
stable
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_revoked_at timestamptz;
  v_bot public.bots;
begin
  select known.revoked_at into v_revoked_at
  from engine.bot_keys as known
  where known.key_hash = sha256(convert_to(authenticate_bot.bot_key, 'UTF8'))
    and known.bot_name = authenticate_bot.bot_name;
  if not found then
    raise exception 'no bot has this name and key'
      using errcode = 'PT401', hint = 'Check both; a bot gets its key from the command bots register.';
  end if;
  if v_revoked_at is not null then
    raise exception 'this key of % was revoked at %', engine.shown(authenticate_bot.bot_name),
        engine.utc_text(v_revoked_at)
      using errcode = 'PT401', hint = 'Ask the operator for a new one: bots rotate-key.';
  end if;
  select bot.* into v_bot from public.bots as bot where bot.bot_name = authenticate_bot.bot_name;
  return v_bot;
end;
$$;
comment on function engine.authenticate_bot(text, text) is 'The external bot with this name and key. Raises PT401 (HTTP 401) when there is none.';

-- 20_bots/functions/count_bot_call.sql
-- Counts one call against the bot's limit. A refusal writes nothing, so a bot that floods costs an index lookup a call.
create function engine.count_bot_call(bot_name text)
returns void
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_minute timestamptz := date_bin('1 minute', now(), timestamptz 'epoch');
begin
  update engine.bot_call_limits as used
  set call_count = case when used.minute < v_minute then 1 else used.call_count + 1 end,
      minute = greatest(used.minute, v_minute)
  where used.bot_name = count_bot_call.bot_name
    and (used.minute < v_minute or used.call_count < used.calls_per_minute);
  if not found then
    raise exception '% has made all the calls of this minute', engine.shown(count_bot_call.bot_name)
      using errcode = 'PT429',
        detail = (
          select format('Its limit is %s calls a minute.', used.calls_per_minute)
          from engine.bot_call_limits as used where used.bot_name = count_bot_call.bot_name
        ),
        hint = format('Try again in %s seconds.', ceil(extract(epoch from v_minute + interval '1 minute' - now())));
  end if;
end;
$$;
comment on function engine.count_bot_call(text) is 'Takes the bot''s turn and one of its calls of this minute. Raises PT429 (HTTP 429) when none is left.';

-- 20_bots/functions/last_close.sql
-- What a symbol was worth by our own candles: the close of the newest one that had closed by then.
-- A price older than two intervals of its series is nobody's price any more.
create function engine.last_close(
  exchange text, symbol text, at timestamptz, out price numeric, out closed_at timestamptz, out is_stale boolean
)
language sql
stable
set search_path = ''
begin atomic
  select candle.close, candle.closed_at, last_close.at - candle.closed_at > 2 * series.candle_length
  from public.market_series as series
  cross join lateral (
    select known.close, known.opened_at + series.candle_length as closed_at
    from public.market_candles as known
    where known.exchange = series.exchange
      and known.symbol = series.symbol
      and known.timeframe = series.timeframe
      and known.opened_at <= last_close.at - series.candle_length
    order by known.opened_at desc
    limit 1
  ) as candle
  where series.exchange = last_close.exchange and series.symbol = last_close.symbol
  order by candle.closed_at desc, series.candle_length
  limit 1;
end;
comment on function engine.last_close(text, text, timestamptz) is 'The last close known at a moment, when it closed, and whether it was stale by then. Nulls when there was none.';

-- 20_bots/functions/find_call_market.sql
-- Where a call is about, and at what price it starts: ours, never the caller's.
create function engine.find_call_market(
  inout exchange text, symbol text, out reference_price numeric, out fee_ratio numeric
)
language plpgsql
stable
set search_path = ''
as $$
declare
  v_exchanges text[];
  v_symbol public.market_symbols;
  v_last record;
begin
  select array_agg(known.exchange order by known.exchange) into v_exchanges
  from public.market_symbols as known
  where known.symbol = find_call_market.symbol
    and (find_call_market.exchange is null or known.exchange = find_call_market.exchange);
  if v_exchanges is null then
    raise exception 'symbol % is not known%', engine.shown(find_call_market.symbol),
        case when find_call_market.exchange is null then '' else ' on exchange ' || engine.shown(find_call_market.exchange) end
      using errcode = '22023', hint = 'The symbols are listed in market_symbols.';
  end if;
  if cardinality(v_exchanges) > 1 then
    raise exception 'symbol % is traded on several exchanges: %', engine.shown(find_call_market.symbol),
        array_to_string(v_exchanges, ', ')
      using errcode = '22023', hint = 'Say which one with p_exchange.';
  end if;

  find_call_market.exchange := v_exchanges[1];
  select known.* into v_symbol
  from public.market_symbols as known
  where known.exchange = find_call_market.exchange and known.symbol = find_call_market.symbol;
  if v_symbol.delisted_at <= now() then
    raise exception '% was delisted from % at %: %', v_symbol.symbol, v_symbol.exchange,
        engine.utc_text(v_symbol.delisted_at), v_symbol.delisted_reason
      using errcode = '22023', hint = 'Choose a symbol that is traded.';
  end if;

  select * into v_last from engine.last_close(find_call_market.exchange, find_call_market.symbol, now());
  if v_last.price is null or v_last.is_stale then
    raise exception 'the prices of % on % are stale: %', v_symbol.symbol, v_symbol.exchange,
        coalesce('the last candle closed at ' || engine.utc_text(v_last.closed_at),
          'there is no candle yet')
      using errcode = 'PT503', hint = 'Send the call again once the candles flow; symbol_freshness shows when.';
  end if;
  find_call_market.reference_price := v_last.price;
  select known.taker_fee_ratio into find_call_market.fee_ratio
  from public.exchanges as known where known.exchange = find_call_market.exchange;
end;
$$;
comment on function engine.find_call_market(text, text) is 'The exchange, last close and fee for a call of now about a symbol. Raises when the symbol is unknown, ambiguous, delisted or stale.';

-- 20_bots/functions/recall_prediction.sql
-- A call that was sent before under this client id: the same words are the same call, other words are a mistake.
create function engine.recall_prediction(
  bot_name text, client_id text, exchange text, symbol text, timeframe text, side text, confidence double precision,
  limit_price numeric, take_profit numeric, stop_loss numeric, leverage numeric, horizon interval, reason text
)
returns public.prediction_receipt
language plpgsql
stable
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_known public.bot_predictions;
begin
  select call.* into v_known
  from public.bot_predictions as call
  where call.bot_name = recall_prediction.bot_name and call.client_id = recall_prediction.client_id;
  if not found then
    return null;
  end if;
  if (
    v_known.exchange, v_known.symbol, v_known.timeframe, v_known.side, v_known.confidence, v_known.limit_price,
    v_known.take_profit_price, v_known.stop_loss_price, v_known.leverage, v_known.horizon, v_known.reason
  ) is distinct from (
    coalesce(recall_prediction.exchange, v_known.exchange), recall_prediction.symbol, recall_prediction.timeframe,
    recall_prediction.side, recall_prediction.confidence, recall_prediction.limit_price,
    recall_prediction.take_profit, recall_prediction.stop_loss, recall_prediction.leverage,
    recall_prediction.horizon, recall_prediction.reason
  ) then
    raise exception 'client id % belongs to another call of this bot: prediction %',
        engine.shown(recall_prediction.client_id), v_known.prediction_id
      using errcode = 'PT409', hint = 'A call cannot be changed once it is made. Give a new call a new id.';
  end if;
  return row(v_known.prediction_id, v_known.predicted_at, v_known.reference_price, false)::public.prediction_receipt;
end;
$$;
comment on function engine.recall_prediction(text, text, text, text, text, text, double precision, numeric, numeric, numeric, numeric, interval, text) is
  'The receipt of a call that was made before; null when the id is new. Raises PT409 (HTTP 409) when the id was used for other words.';

-- 20_bots/functions/accept_prediction.sql
-- The work behind submit_prediction: who speaks, whether it may, whether the call can be judged; then it is written.
-- It runs with its owner's rights because bots may write no table. The owner is whoever applied the migrations:
-- `postgres` on Supabase, which is no superuser. There is no time to send: a call is made when it arrives.
create function engine.accept_prediction(
  bot_name text, bot_key text, symbol text, side text, confidence double precision, take_profit numeric,
  stop_loss numeric, exchange text, timeframe text, limit_price numeric, leverage numeric, horizon_minutes integer,
  reason text, client_id text
)
returns public.prediction_receipt
language plpgsql
volatile
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_bot public.bots;
  v_timeframe text;
  v_leverage numeric := coalesce(accept_prediction.leverage, 1);
  v_horizon interval := make_interval(mins => coalesce(accept_prediction.horizon_minutes, 1440));
  v_reason text := coalesce(accept_prediction.reason, 'no reason given');
  v_receipt public.prediction_receipt;
  v_market record;
  v_fault text;
begin
  v_bot := engine.authenticate_bot(accept_prediction.bot_name, accept_prediction.bot_key);
  v_timeframe := coalesce(accept_prediction.timeframe, v_bot.timeframe);
  perform engine.count_bot_call(v_bot.bot_name);

  v_receipt := engine.recall_prediction(v_bot.bot_name, accept_prediction.client_id, accept_prediction.exchange,
    accept_prediction.symbol, v_timeframe, accept_prediction.side, accept_prediction.confidence,
    accept_prediction.limit_price, accept_prediction.take_profit, accept_prediction.stop_loss,
    v_leverage, v_horizon, v_reason);
  if v_receipt.prediction_id is not null then
    return v_receipt;
  end if;

  select * into v_market from engine.find_call_market(accept_prediction.exchange, accept_prediction.symbol);
  v_fault := case
    when accept_prediction.client_id !~ '^[A-Za-z0-9._:/-]{1,100}$'
      then format('client id %s is not 1 to 100 letters, digits or . _ : / -', engine.shown(accept_prediction.client_id))
    when v_timeframe not in ('15m', '1h', '4h', '1d')
      then format('timeframe %s is none of 15m, 1h, 4h and 1d', engine.shown(v_timeframe))
    else engine.call_fault(accept_prediction.side, accept_prediction.confidence, v_market.reference_price,
      accept_prediction.limit_price, accept_prediction.take_profit, accept_prediction.stop_loss,
      v_leverage, v_horizon, v_reason, v_market.fee_ratio)
  end;
  if v_fault is not null then
    raise exception '%', v_fault using errcode = '22023';
  end if;

  insert into public.bot_predictions as call (
    bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, limit_price,
    take_profit_price, stop_loss_price, leverage, horizon, reason, origin, client_id
  )
  values (
    v_bot.bot_name, v_market.exchange, accept_prediction.symbol, v_timeframe, now(), accept_prediction.side,
    accept_prediction.confidence, v_market.reference_price, accept_prediction.limit_price,
    accept_prediction.take_profit, accept_prediction.stop_loss, v_leverage, v_horizon, v_reason, 'external',
    accept_prediction.client_id
  )
  returning call.prediction_id, call.predicted_at, call.reference_price, true into v_receipt;
  return v_receipt;
end;
$$;
comment on function engine.accept_prediction(text, text, text, text, double precision, numeric, numeric, text, text, numeric, numeric, integer, text, text) is
  'Authenticates an external bot, checks its call and writes it. Reached through public.submit_prediction only.';

-- 20_bots/functions/import_predictions.sql
-- Brings the past calls of an external bot in, so that it need not start without a record. They are marked as a replay:
-- what was known when they are judged is not what was known when they were made. Each is checked as a sent call is,
-- against our own price at its time; the good ones are written, and a second import of the same calls changes nothing.
create function engine.import_predictions(bot_name text, exchange text, calls jsonb)
returns table (place integer, prediction_id bigint, is_new boolean, fault text)
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_bot public.bots;
  v_fee_ratio numeric;
begin
  select bot.* into v_bot
  from public.bots as bot
  where bot.bot_name = import_predictions.bot_name and bot.is_external and not bot.is_ensemble;
  if not found then
    raise exception 'there is no external bot named %', engine.shown(import_predictions.bot_name) using errcode = '22023';
  end if;
  select known.taker_fee_ratio into v_fee_ratio
  from public.exchanges as known where known.exchange = import_predictions.exchange;
  if not found then
    raise exception 'there is no exchange named %', engine.shown(import_predictions.exchange) using errcode = '22023';
  end if;

  return query
  with line as (
    select
      part.place, part."clientId" as client_id, part.symbol, part."predictedAt" as predicted_at, part.side, part.confidence,
      part."entryPrice" as entry_price, part."limitPrice" as limit_price, part."takeProfitPrice" as take_profit,
      part."stopLossPrice" as stop_loss, part.leverage, make_interval(mins => part."horizonMinutes") as horizon, part.reason
    from jsonb_to_recordset(calls) as part (
      place integer, "clientId" text, symbol text, "predictedAt" timestamptz, side text, confidence double precision,
      "entryPrice" numeric, "limitPrice" numeric, "takeProfitPrice" numeric, "stopLossPrice" numeric,
      leverage numeric, "horizonMinutes" integer, reason text
    )
  ),
  priced as (
    select
      line.*, last.price as reference_price,
      case
        when symbols.symbol is null
          then format('symbol %s is not known on %s', engine.shown(line.symbol), import_predictions.exchange)
        when line.predicted_at is null then 'it has no time'
        when line.predicted_at > now()
          then format('its time %s has not come yet', engine.utc_text(line.predicted_at))
        when symbols.delisted_at <= line.predicted_at then format('%s was delisted by then', line.symbol)
        when last.price is null or last.is_stale
          then format('we have no candle of %s from just before it: bring candles of that time in first', line.symbol)
        when line.client_id is null or line.client_id !~ '^[A-Za-z0-9._:/-]{1,100}$'
          then format('id %s is not 1 to 100 letters, digits or . _ : / -', engine.shown(line.client_id))
        when abs(line.entry_price - last.price) > 0.1 * last.price
          then format('its entry %s is more than 10 %% away from our price %s at that time', line.entry_price, last.price)
        else engine.call_fault(line.side, line.confidence, last.price, line.limit_price, line.take_profit, line.stop_loss,
          line.leverage, line.horizon, line.reason, v_fee_ratio)
      end as fault
    from line
    left join public.market_symbols as symbols
      on symbols.exchange = import_predictions.exchange and symbols.symbol = line.symbol
    left join lateral engine.last_close(import_predictions.exchange, line.symbol, line.predicted_at) as last on true
  ),
  compared as (
    select
      priced.*, known.prediction_id as known_id,
      known.prediction_id is not null and (
        known.exchange, known.symbol, known.predicted_at, known.side, known.confidence, known.limit_price,
        known.take_profit_price, known.stop_loss_price, known.leverage, known.horizon, known.reason
      ) is distinct from (
        import_predictions.exchange, priced.symbol, priced.predicted_at, priced.side, priced.confidence, priced.limit_price,
        priced.take_profit, priced.stop_loss, priced.leverage, priced.horizon, priced.reason
      ) as is_other
    from priced
    left join public.bot_predictions as known
      on known.bot_name = v_bot.bot_name and known.client_id = priced.client_id
  ),
  written as (
    insert into public.bot_predictions as call (
      bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, limit_price,
      take_profit_price, stop_loss_price, leverage, horizon, reason, origin, client_id
    )
    select
      v_bot.bot_name, import_predictions.exchange, compared.symbol, v_bot.timeframe, compared.predicted_at, compared.side,
      compared.confidence, compared.reference_price, compared.limit_price, compared.take_profit, compared.stop_loss,
      compared.leverage, compared.horizon, compared.reason, 'replay', compared.client_id
    from compared
    where compared.fault is null and compared.known_id is null
    order by compared.place
    returning call.prediction_id, call.client_id
  )
  select
    compared.place, coalesce(written.prediction_id, compared.known_id), written.prediction_id is not null,
    case
      when compared.fault is null and compared.is_other
        then format('id %s belongs to another call of this bot: prediction %s', engine.shown(compared.client_id), compared.known_id)
      else compared.fault
    end
  from compared
  left join written on written.client_id = compared.client_id
  order by compared.place;
end;
$$;
comment on function engine.import_predictions(text, text, jsonb) is
  'calls: [{place, clientId, symbol, predictedAt, side, confidence, entryPrice, limitPrice, takeProfitPrice, stopLossPrice, leverage, horizonMinutes, reason}]. Answers each place: written, known before, or refused with the reason.';

-- 20_bots/functions/issue_bot_key.sql
-- A new key for an external bot. It is returned here and nowhere else: the database keeps its hash.
create function engine.issue_bot_key(bot_name text)
returns text
language plpgsql
volatile
set search_path = ''
as $$
declare
  -- Two random UUIDs: 244 bits of the server's strong randomness, without an extension.
  v_key text := 'qk_' || replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
begin
  if not exists (select from public.bots as bot where bot.bot_name = issue_bot_key.bot_name and bot.is_external and not bot.is_ensemble) then
    raise exception 'there is no external bot named %', engine.shown(issue_bot_key.bot_name)
      using errcode = '22023', hint = 'Register it first, with the command bots register.';
  end if;
  insert into engine.bot_keys (key_hash, bot_name)
  values (sha256(convert_to(v_key, 'UTF8')), issue_bot_key.bot_name);
  return v_key;
end;
$$;
comment on function engine.issue_bot_key(text) is 'Returns a new key of an external bot, once. Older keys stay valid until they are revoked.';

-- 20_bots/functions/record_scan.sql
-- Writes what the bots said about some symbols at one moment. A symbol of a scan is written once:
-- said again, by a second worker or a restarted one, it changes nothing.
create function engine.record_scan(exchange text, timeframe text, as_of timestamptz, origin text, symbols jsonb)
returns integer
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_scan_id bigint;
  v_written integer;
begin
  insert into public.scans (exchange, timeframe, as_of, origin)
  values (record_scan.exchange, record_scan.timeframe, record_scan.as_of, record_scan.origin)
  on conflict (exchange, timeframe, as_of) do nothing;

  select scan.scan_id into v_scan_id
  from public.scans as scan
  where scan.exchange = record_scan.exchange
    and scan.timeframe = record_scan.timeframe
    and scan.as_of = record_scan.as_of;

  with answer as (
    select part.*
    from jsonb_to_recordset(symbols) as part (
      symbol text, "decisionCount" integer, abstentions jsonb, predictions jsonb
    )
  ),
  receipt as (
    insert into public.scan_symbols (scan_id, symbol, decision_count, prediction_count, abstentions)
    select v_scan_id, symbol, "decisionCount", jsonb_array_length(predictions), abstentions
    from answer
    order by symbol
    on conflict (scan_id, symbol) do nothing
    returning symbol
  )
  insert into public.bot_predictions (
    scan_id, bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, raw_score,
    reference_price, limit_price, take_profit_price, stop_loss_price, leverage, horizon, reason, origin
  )
  select
    v_scan_id, call."botName", record_scan.exchange, answer.symbol, record_scan.timeframe, record_scan.as_of,
    call.side, call.confidence, call.score, call."referencePrice", call."limitPrice", call."takeProfitPrice",
    call."stopLossPrice", call.leverage, make_interval(mins => call."horizonMinutes"), call.reason, record_scan.origin
  from answer
  join receipt on receipt.symbol = answer.symbol
  cross join lateral jsonb_to_recordset(answer.predictions) as call (
    "botName" text, side text, confidence double precision, score double precision,
    "referencePrice" numeric, "limitPrice" numeric, "takeProfitPrice" numeric, "stopLossPrice" numeric,
    leverage numeric, "horizonMinutes" integer, reason text
  )
  order by answer.symbol, call."botName";
  get diagnostics v_written = row_count;
  return v_written;
end;
$$;
comment on function engine.record_scan(text, text, timestamptz, text, jsonb) is
  'symbols: [{symbol, decisionCount, abstentions: {reason: count}, predictions: [{botName, side, confidence, score, referencePrice, limitPrice, takeProfitPrice, stopLossPrice, leverage, horizonMinutes, reason}]}]. Returns how many predictions were new.';

-- 20_bots/functions/register_external_bot.sql
-- Lets a bot that runs elsewhere into the crowd: from now on it is judged like the others. Returns its key, once.
create function engine.register_external_bot(
  bot_name text, timeframe text, family text default 'external', display_name text default null, thesis text default null
)
returns text
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
begin
  insert into public.bots (
    bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count, is_external
  )
  values (
    register_external_bot.bot_name,
    coalesce(register_external_bot.display_name, register_external_bot.bot_name),
    register_external_bot.family,
    coalesce(register_external_bot.thesis, 'Known by its calls only.'),
    'external',
    register_external_bot.timeframe,
    0,
    true
  )
  on conflict (bot_name) do nothing;
  if not found then
    raise exception 'there is a bot named % already', engine.shown(register_external_bot.bot_name)
      using errcode = '23505', hint = 'Choose another name, or give this one a new key with bots rotate-key.';
  end if;
  insert into engine.bot_call_limits (bot_name) values (register_external_bot.bot_name);
  return engine.issue_bot_key(register_external_bot.bot_name);
end;
$$;
comment on function engine.register_external_bot(text, text, text, text, text) is 'Adds an external bot with the rows every bot has, and returns its first key.';

-- 20_bots/functions/revoke_bot_keys.sql
-- Nobody can speak for the bot any more; what it has said stays.
create function engine.revoke_bot_keys(bot_name text)
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_revoked integer;
begin
  if not exists (select from public.bots as bot where bot.bot_name = revoke_bot_keys.bot_name and bot.is_external) then
    raise exception 'there is no external bot named %', engine.shown(revoke_bot_keys.bot_name) using errcode = '22023';
  end if;
  update engine.bot_keys as known
  set revoked_at = now()
  where known.bot_name = revoke_bot_keys.bot_name and known.revoked_at is null;
  get diagnostics v_revoked = row_count;
  return v_revoked;
end;
$$;
comment on function engine.revoke_bot_keys(text) is 'Revokes every key of an external bot. Returns how many were valid.';

-- 20_bots/functions/rotate_bot_key.sql
-- A new key for a bot whose old one may be in other hands: the old ones end with it.
create function engine.rotate_bot_key(bot_name text)
returns text
language plpgsql
volatile
set search_path = ''
as $$
begin
  perform engine.revoke_bot_keys(rotate_bot_key.bot_name);
  return engine.issue_bot_key(rotate_bot_key.bot_name);
end;
$$;
comment on function engine.rotate_bot_key(text) is 'Revokes the keys of an external bot and returns a new one.';

-- 20_bots/functions/submit_prediction.sql
-- How a bot that runs elsewhere makes a call. It counts from now and from our own last close; neither can be sent.
create function public.submit_prediction(
  p_bot_name text,
  p_bot_key text,
  p_symbol text,
  p_side text,
  p_confidence double precision,
  p_take_profit numeric,
  p_stop_loss numeric,
  p_exchange text default null,
  p_timeframe text default null,
  p_limit_price numeric default null,
  p_leverage numeric default 1,
  p_horizon_minutes integer default 1440,
  p_reason text default null,
  p_client_id text default null
)
returns public.prediction_receipt
language sql
volatile
set search_path = ''
begin atomic
  select engine.accept_prediction(
    p_bot_name, p_bot_key, p_symbol, p_side, p_confidence, p_take_profit, p_stop_loss, p_exchange, p_timeframe,
    p_limit_price, p_leverage, p_horizon_minutes, p_reason, p_client_id
  );
end;
comment on function public.submit_prediction(text, text, text, text, double precision, numeric, numeric, text, text, numeric, numeric, integer, text, text) is
  'Makes one call for an external bot and returns its receipt. HTTP 400 names what is wrong with the call, 401 the key, 409 a client id that was used for another call, 429 the limit of calls a minute, 503 stale prices. With p_client_id a call may be sent again safely.';

-- 20_bots/policies.sql
alter table public.bots enable row level security;
alter table public.scans enable row level security;
alter table public.scan_symbols enable row level security;
alter table public.bot_predictions enable row level security;
alter table engine.bot_keys enable row level security;
alter table engine.bot_call_limits enable row level security;

create policy everyone_reads on public.bots for select to anon, authenticated using (true);
create policy everyone_reads on public.scans for select to anon, authenticated using (true);
create policy everyone_reads on public.scan_symbols for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_predictions for select to anon, authenticated using (true);

grant select on public.bots, public.scans, public.scan_symbols, public.bot_predictions
to anon, authenticated, service_role;

-- External bots come with the publishable key, which is public, and prove who they are by their own key in the call:
-- a session would need a user for each bot, and the secret key would open everything to each of them.
-- The worker behind submit_prediction runs with its owner's rights and is out of reach without usage on the schema.
grant execute on function
  public.submit_prediction(
    text, text, text, text, double precision, numeric, numeric, text, text, numeric, numeric, integer, text, text
  ),
  engine.accept_prediction(
    text, text, text, text, double precision, numeric, numeric, text, text, numeric, numeric, integer, text, text
  )
to anon, authenticated, service_role;
