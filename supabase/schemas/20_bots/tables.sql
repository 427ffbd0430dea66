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
