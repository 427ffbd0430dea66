-- Applied once before pg_prove: the extensions the tests need, and the words they are told in.
-- Nothing here is part of the product; schema "tests" never leaves a test database.
create extension if not exists pgtap;
create extension if not exists plpgsql_check;

drop schema if exists tests cascade;
create schema tests;
comment on schema tests is 'How the pgTAP files set up a market, bots and calls. Applied again and again, it starts afresh.';

create function tests.given_bot(bot_name text)
returns void language sql as $$
  insert into public.bots (bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count)
  values (bot_name, bot_name, 'tests', 'none', 'none', '15m', 0)
  on conflict do nothing;
$$;
comment on function tests.given_bot(text) is 'A bot of this name, unless there is one.';

create function tests.given_symbol(symbol text, cost_ratio numeric default 0)
returns void language sql as $$
  insert into public.exchanges (exchange, kind, taker_fee_ratio, maker_fee_ratio, slippage_ratio)
  values ('test', 'recorded', cost_ratio, cost_ratio, 0)
  on conflict (exchange) do nothing;
  insert into public.market_symbols (exchange, symbol) values ('test', symbol);
$$;
comment on function tests.given_symbol(text, numeric) is
  'A symbol on exchange "test", where trading costs nothing unless the first symbol says otherwise.';

create function tests.drawn_candles(timeframe text, starts_at timestamptz, drawing text)
returns table (opened_at timestamptz, open numeric, high numeric, low numeric, close numeric) language sql as $$
  select starts_at + (place - 1) * engine.timeframe_length(timeframe),
    word[1]::numeric, word[2]::numeric, word[3]::numeric, word[4]::numeric
  from (
    select row_number() over (order by line.place) as place, regexp_split_to_array(trim(line.said), '\s+') as word
    from regexp_split_to_table(drawing, '\n') with ordinality as line (said, place)
    where trim(line.said) <> ''
  ) as drawn
  where word[1] <> '-';
$$;
comment on function tests.drawn_candles(text, timestamptz, text) is
  'One candle a line, "open high low close and a remark"; a line that starts with "-" is a missing candle.';

create function tests.given_candles(
  symbol text, timeframe text, starts_at timestamptz, drawing text, as_of timestamptz default null
)
returns integer language sql as $$
  select result.written_count
  from (
    select
      array_agg(opened_at) as opened_at, array_agg(open) as open, array_agg(high) as high,
      array_agg(low) as low, array_agg(close) as close, array_agg(10::numeric) as volume,
      max(opened_at) + engine.timeframe_length(timeframe) as closed_at
    from tests.drawn_candles(timeframe, starts_at, drawing)
  ) as candle
  cross join lateral engine.ingest_candles('test', symbol, timeframe, candle.opened_at, candle.open, candle.high,
    candle.low, candle.close, candle.volume, coalesce(given_candles.as_of, candle.closed_at)) as result;
$$;
comment on function tests.given_candles(text, text, timestamptz, text, timestamptz) is
  'Ingests drawn candles as of the close of the last one. Returns how many rows changed.';

create function tests.given_flat_candles(
  symbol text, timeframe text, starts_at timestamptz, ends_at timestamptz, price numeric default 100,
  as_of timestamptz default null
)
returns integer language sql as $$
  select tests.given_candles(symbol, timeframe, starts_at, string_agg(format('%1$s %1$s %1$s %1$s', price), e'\n'), as_of)
  from generate_series(starts_at, ends_at - engine.timeframe_length(timeframe), engine.timeframe_length(timeframe));
$$;
comment on function tests.given_flat_candles(text, text, timestamptz, timestamptz, numeric, timestamptz) is
  'Candles in which nothing happens, in [starts_at, ends_at).';

create function tests.given_call(
  bot_name text, symbol text, predicted_at timestamptz, side text, take_profit numeric, stop_loss numeric,
  horizon interval default '24 hours', leverage numeric default 1, limit_price numeric default null
)
returns bigint language sql as $$
  select tests.given_bot(bot_name);
  insert into public.bot_predictions (
    bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, limit_price,
    take_profit_price, stop_loss_price, leverage, horizon, reason, origin
  )
  values (
    bot_name, 'test', symbol, '15m', predicted_at, side, 0.6, (take_profit + stop_loss) / 2, limit_price,
    take_profit, stop_loss, leverage, horizon, 'drawn', 'replay'
  )
  returning prediction_id;
$$;
comment on function tests.given_call(text, text, timestamptz, text, numeric, numeric, interval, numeric, numeric) is
  'A call about recorded history on exchange "test". Returns its prediction_id.';

create function tests.given_ended_call(
  bot_name text, symbol text, ended_at timestamptz, net_return double precision, label_basis text default 'horizon'
)
returns bigint language plpgsql as $$
declare
  v_id bigint := tests.given_call(bot_name, symbol, ended_at - interval '1 hour', 'LONG', 110, 90);
  v_is_filled boolean := label_basis <> 'unfilled';
begin
  delete from engine.open_predictions where prediction_id = v_id;
  insert into public.prediction_outcomes (
    prediction_id, bot_name, exchange, symbol, timeframe, side, predicted_at, market_regime, confidence, leverage,
    entered_at, entry_price, planned_loss, exited_at, exit_price, exit_reason, gross_return, fee_return, slippage_return, funding_return,
    liquidation_return, net_return, is_funding_known, is_correct, label_basis
  )
  select
    v_id, call.bot_name, call.exchange, call.symbol, case when v_is_filled then '15m' end, 'LONG', call.predicted_at, hour.regime,
    call.confidence, 1, case when v_is_filled then call.predicted_at end, case when v_is_filled then 100 end,
    case when v_is_filled then 0.1 end,
    ended_at, case when v_is_filled then 100 end,
    case when label_basis in ('take_profit', 'stop_loss', 'liquidated') then label_basis else 'expired' end,
    part, part * 0, part * 0, part * 0, part * 0, part, v_is_filled,
    case when label_basis in ('horizon', 'take_profit', 'stop_loss', 'liquidated') then net_return > 0 end, label_basis
  from public.bot_predictions as call
  left join public.market_regimes as hour
    on hour.exchange = call.exchange and hour.observed_at = date_bin('1 hour', call.predicted_at, timestamptz 'epoch')
  cross join lateral (select case when v_is_filled then net_return end as part) as trade
  where call.prediction_id = v_id;
  insert into engine.stale_bot_days values (bot_name, engine.utc_day(ended_at)) on conflict do nothing;
  perform engine.mark_stale_states(array[bot_name], array[engine.utc_day(ended_at)], null);
  return v_id;
end;
$$;
comment on function tests.given_ended_call(text, text, timestamptz, double precision, text) is
  'A call as evaluate_outcomes leaves it behind, for tests that start from there.';

create function tests.given_direction(bot_name text, symbol text, predicted_at timestamptz, is_right boolean)
returns bigint language plpgsql as $$
declare
  v_id bigint := tests.given_call(bot_name, symbol, predicted_at, 'LONG', 110, 90);
begin
  delete from engine.open_predictions where prediction_id = v_id;
  insert into public.prediction_outcomes (
    prediction_id, bot_name, exchange, symbol, timeframe, side, predicted_at, confidence, leverage, entered_at, entry_price,
    price_24h, return_24h, is_correct_24h
  )
  values (
    v_id, bot_name, 'test', symbol, '15m', 'LONG', predicted_at, 0.6, 1, predicted_at, 100,
    case when is_right then 101 when not is_right then 99 else 100 end,
    case when is_right then 0.01 when not is_right then -0.01 else 0 end, coalesce(is_right, false)
  );
  perform engine.mark_stale_directions(array[bot_name], array[engine.call_day(predicted_at)]);
  return v_id;
end;
$$;
comment on function tests.given_direction(text, text, timestamptz, boolean) is
  'A LONG that was entered at once, and where the price stood 24 hours later: higher, lower, or (null) where it was.';

create function tests.given_directions(
  bot_name text, first_day date, day_count integer, symbols text[], rate double precision, lot text default ''
)
returns void language sql as $$
  select tests.given_bot(bot_name);
  insert into public.bot_predictions (
    bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, take_profit_price,
    stop_loss_price, horizon, reason, origin
  )
  select bot_name, 'test', symbol, '15m', (first_day + number)::timestamp at time zone 'UTC' + interval '5 minutes', 'LONG', 0.6,
    100, 110, 90, interval '24 hours', 'drawn', 'replay'
  from unnest(symbols) as symbol
  cross join generate_series(0, day_count - 1) as number;
  delete from engine.open_predictions;
  insert into public.prediction_outcomes (
    prediction_id, bot_name, exchange, symbol, timeframe, side, predicted_at, confidence, leverage, entered_at, entry_price,
    price_24h, return_24h, is_correct_24h
  )
  select call.prediction_id, call.bot_name, call.exchange, call.symbol, '15m', call.side, call.predicted_at, 0.6, 1, call.predicted_at,
    100, case when drawn.is_right then 101 else 99 end, case when drawn.is_right then 0.01 else -0.01 end, drawn.is_right
  from public.bot_predictions as call
  cross join lateral (
    select ('x' || substr(md5(concat_ws(' ', coalesce(nullif(given_directions.lot, ''), call.bot_name), call.symbol, call.predicted_at at time zone 'UTC')), 1, 6))::bit(24)::integer
      < given_directions.rate * 16777216 as is_right
  ) as drawn
  where call.bot_name = given_directions.bot_name
    and not exists (select from public.prediction_outcomes as known where known.prediction_id = call.prediction_id);
  select engine.mark_stale_directions(array_agg(bot_name), array_agg(first_day + number)) from generate_series(0, day_count - 1) as number;
$$;
comment on function tests.given_directions(text, date, integer, text[], double precision, text) is
  'A call on each symbol at 00:05 of each day, right as often as rate says, by lot: bots that draw the same lot are right and wrong together.';

create function tests.given_record(
  bot_name text, day date, decided_count integer, correct_count integer, confidence double precision default 0.6
)
returns void language plpgsql as $$
begin
  insert into public.exchanges (exchange, kind) values ('test', 'recorded') on conflict do nothing;
  insert into public.market_symbols (exchange, symbol) values ('test', 'RECORD') on conflict do nothing;
  perform tests.given_ended_call(
    bot_name, 'RECORD', given_record.day::timestamp at time zone 'UTC' + interval '12 hours' + number * interval '1 second',
    case when number <= correct_count then 0.01 else -0.01 end
  )
  from generate_series(1, decided_count) as number;
  update public.bot_predictions as call
  set confidence = given_record.confidence
  where call.bot_name = given_record.bot_name
    and (call.predicted_at at time zone 'UTC')::date = given_record.day;
end;
$$;
comment on function tests.given_record(text, date, integer, integer, double precision) is
  'So many decided calls of a bot that ended at noon of a UTC day, the first of them right.';

create function tests.given_decision(
  symbol text, decided_at timestamptz, side text, confidence double precision, return_24h double precision default null,
  equal_side text default 'LONG', equal_share double precision default 0.6,
  voters text[] default array['a-voter'], directions smallint[] default array[1], weights double precision[] default array[0.5]
)
returns bigint language sql as $$
  insert into public.consensus_decisions (
    exchange, symbol, decided_at, situation_id, side, probability, confidence, equal_side, equal_share,
    voters, directions, weights, strategy_scores, strategy_probabilities, strategy_shares, reference_price,
    return_24h, is_correct, is_equal_correct
  )
  values (
    'test', symbol, decided_at, 1, side, case side when 'LONG' then confidence else 1 - confidence end, confidence,
    equal_side, equal_share, voters, directions, weights, array[1, 1, 1, 1, 1, 1], array[0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
    array[0.1, 0.1, 0.1, 0.1, 0.3, 0.3], 100,
    return_24h, (return_24h > 0) = (side = 'LONG'), (return_24h > 0) = (equal_side = 'LONG')
  )
  returning decision_id;
$$;
comment on function tests.given_decision(text, timestamptz, text, double precision, double precision, text, double precision, text[], smallint[], double precision[]) is
  'A decision of the ensemble on exchange "test"; with a return it is known whether it was right.';

create function tests.given_returns(bot_name text, from_day date, net_returns double precision[])
returns void language sql as $$
  select tests.given_bot(bot_name);
  delete from public.bot_daily_states as state
  where state.bot_name = given_returns.bot_name
    and state.day between from_day and from_day + cardinality(net_returns) - 1;
  insert into public.bot_daily_states (
    bot_name, day, alive_count, net_return, exposure, turnover, trade_count, win_count, loss_count, win_sum, loss_sum,
    r_sum, r_count, favourable_sum, adverse_sum, excursion_count, decided_count, correct_count, first_sign, first_run,
    first_run_net, last_sign, last_run, last_run_net, is_one_run, best_win_run, best_win_run_net, best_loss_run,
    best_loss_run_net, opening_sign, closing_sign, run_count
  )
  select bot_name, from_day + place::integer - 1, 1, net_return, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    false, 0, 0, 0, 0, 0, 0, 0
  from unnest(net_returns) with ordinality as daily (net_return, place)
  where net_return is not null
  order by place;
$$;
comment on function tests.given_returns(text, date, double precision[]) is
  'The account of a bot from from_day on, one return a day, as calculate_advanced_metrics leaves it; null is a day without a trade. Written again it replaces those days.';

create function tests.given_accounts_until(at timestamptz)
returns void language sql as $$
  update engine.analytics_progress set states_as_of = at;
$$;
comment on function tests.given_accounts_until(timestamptz) is 'Says until when the accounts are kept: a day is complete when it has passed.';

create function tests.wave(length integer, speed double precision, height double precision default 0.01)
returns double precision[] language sql as $$
  select array_agg(height * sin(speed * day + day % 7) order by day) from generate_series(1, length) as day;
$$;
comment on function tests.wave(integer, double precision, double precision) is 'Returns that go up and down; two of different speed have little in common.';

create function tests.track(as_of timestamptz)
returns integer language sql as $$
  select public.track_current_prices(as_of) + public.check_tp_sl_hits(as_of) + public.evaluate_outcomes(as_of);
$$;
comment on function tests.track(timestamptz) is 'One round of the tracking jobs. Returns how many rows they say they changed.';

create function tests.error_as(role_name text, statement text)
returns text language plpgsql as $$
begin
  perform set_config('role', role_name, true);
  execute statement;
  perform set_config('role', 'none', true);
  return null;
exception when others then
  return format('%s (%s)', sqlerrm, sqlstate);
end;
$$;
comment on function tests.error_as(text, text) is 'What this role is told when it runs the statement; null when it is let through.';

create function tests.given_pg_cron()
returns void language plpgsql as $$
begin
  if to_regnamespace('cron') is not null then
    return;
  end if;
  create schema cron;
  create table cron.job (jobid bigserial, schedule text, command text, jobname text unique);
  create table cron.job_run_details (runid bigserial, start_time timestamptz, end_time timestamptz);
  create function cron.schedule(job_name text, schedule text, command text)
  returns bigint language sql as $body$
    insert into cron.job (jobname, schedule, command) values (job_name, schedule, command)
    on conflict (jobname) do update set schedule = excluded.schedule, command = excluded.command
    returning jobid;
  $body$;
  create function cron.unschedule(job_name text)
  returns boolean language plpgsql as $body$
  begin
    delete from cron.job where jobname = job_name;
    if not found then
      raise exception 'could not find valid entry for job ''%''', job_name;
    end if;
    return true;
  end;
  $body$;
end;
$$;
comment on function tests.given_pg_cron() is 'What our functions use of pg_cron, where the real one is absent. Rolled back with the test.';

create view tests.our_functions as
select
  function.oid, function.oid::regprocedure::text as name, function.proname, function.prokind, function.provolatile,
  function.prosecdef, function.proconfig, function.prosrc, function.proretset, function.prosqlbody, function.prorettype,
  language.lanname as language, function.pronamespace::regnamespace::text as schema
from pg_proc as function
join pg_language as language on language.oid = function.prolang
where function.pronamespace in ('public'::regnamespace, 'engine'::regnamespace)
  and not exists (select from pg_depend where objid = function.oid and deptype = 'e');
comment on view tests.our_functions is 'Functions of public and engine that belong to no extension.';

create view tests.our_relations as
select relation.oid, relation.oid::regclass::text as name, relation.relname, relation.relkind, relation.relrowsecurity,
  relation.reloptions, relation.relnamespace::regnamespace::text as schema
from pg_class as relation
where relation.relnamespace in ('public'::regnamespace, 'engine'::regnamespace)
  and relation.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
  and not exists (select from pg_depend where objid = relation.oid and deptype = 'e');
comment on view tests.our_relations is 'Tables, views and sequences of public and engine that belong to no extension.';

create function tests.tracking_state()
returns jsonb language sql stable as $$
  select jsonb_build_object(
    'outcomes', (select jsonb_agg(to_jsonb(row) order by prediction_id) from public.prediction_outcomes as row),
    'events', (select jsonb_agg(to_jsonb(row) - 'event_id' order by prediction_id) from public.tp_sl_events as row),
    'snapshots', (select jsonb_agg(to_jsonb(row) order by exchange, symbol, observed_at) from public.continuous_price_tracking as row),
    'open', (select jsonb_agg(to_jsonb(row) order by prediction_id) from engine.open_predictions as row),
    'watermarks', (select jsonb_agg(to_jsonb(row) order by exchange, symbol, timeframe) from engine.series_watermarks as row)
  );
$$;
comment on function tests.tracking_state() is 'Everything the tracking jobs keep, to be compared with itself at another time.';

create procedure tests.given_tracked_market()
language plpgsql as $$
begin
  perform tests.given_symbol('AAA', 0.0005);
  perform tests.given_symbol('BBB');
  perform tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '
    100 101  99 100   the calls are made in it
    100 104  98 103   they enter at its open
    103 106 102 105
    105 111 104 108   the long reaches its target at 110
    108 109 107 108
    -                 an outage
    108 109 107 108
    108 121 107 120   the short is stopped at 120
    120 121 119 120');
  perform tests.given_flat_candles('BBB', '15m', '2024-01-01 00:00Z', '2024-01-01 02:15Z');
  perform tests.given_call('target-bot', 'AAA', '2024-01-01 00:05Z', 'LONG', 110, 90);
  perform tests.given_call('stop-bot', 'AAA', '2024-01-01 00:05Z', 'SHORT', 80, 120, leverage => 3);
  perform tests.given_call('waiting-bot', 'AAA', '2024-01-01 00:05Z', 'LONG', 110, 80, limit_price => 90);
  perform tests.given_call('flat-bot', 'BBB', '2024-01-01 00:05Z', 'LONG', 110, 90, horizon => '1 hour');
end;
$$;
comment on procedure tests.given_tracked_market() is
  'Two symbols, 2024-01-01 00:00 to 02:15, and four calls of 00:05: target at 01:00, stop at 02:00, waiting, flat at 01:15.';

create procedure tests.given_job(job_name text, period interval default '1 hour', body text default 'return 7')
language plpgsql as $$
begin
  execute format(
    'create function public.%I(as_of timestamptz default now()) returns integer language plpgsql
     set search_path = '''' as $body$ begin %s; end $body$',
    job_name, body
  );
  insert into public.job_schedule (job_name, runner, function_name, schedule, period, purpose)
  values (job_name, 'cron', job_name, '0 0 1 1 *', period, 'a job of the tests');
end;
$$;
comment on procedure tests.given_job(text, interval, text) is 'A cron job whose function has this body. Rolled back with the test.';

create function tests.ledger(job_name text)
returns table (status text, row_count bigint, error text) language sql stable as $$
  select run.status, run.row_count, run.error
  from public.job_runs as run
  where run.job_name = ledger.job_name order by run.run_id;
$$;
comment on function tests.ledger(text) is 'What is written about the runs of a job, in order.';

create function tests.given_vote(
  symbol text, decided_at timestamptz, voters text[], directions smallint[], weights double precision[], went_up boolean,
  slope double precision default 1
)
returns bigint language sql as $$
  insert into public.consensus_decisions (
    exchange, symbol, decided_at, situation_id, side, probability, confidence, equal_side, equal_share, voters, directions,
    weights, strategy_scores, strategy_probabilities, strategy_shares, reference_price, return_24h, is_correct,
    is_equal_correct, label_due_at
  )
  select
    'test', given_vote.symbol, given_vote.decided_at, 1, case when vote.p >= 0.5 then 'LONG' else 'SHORT' end, vote.p,
    greatest(vote.p, 1 - vote.p), 'LONG', 0.5, given_vote.voters, given_vote.directions, given_vote.weights,
    array[0, 0, 0, 0, 0, vote.score], array[0.5, 0.5, 0.5, 0.5, 0.5, vote.p], array[0, 0, 0, 0, 0, 1], 100,
    case when went_up then 0.01 when not went_up then -0.01 end, went_up = (vote.p >= 0.5), went_up,
    case when went_up is null then given_vote.decided_at + interval '24 hours' end
  from (
    select sum.score, 1 / (1 + exp(-greatest(-6, least(6, given_vote.slope * sum.score)))) as p
    from (
      select sum(part.direction * part.weight order by part.place) as score
      from unnest(given_vote.directions, given_vote.weights) with ordinality as part (direction, weight, place)
    ) as sum
  ) as vote
  returning decision_id;
$$;
comment on function tests.given_vote(
  text, timestamptz, text[], smallint[], double precision[], boolean, double precision
) is 'A decision of the strategy "covariance"; its outcome is not known where went_up is null.';

create function tests.only_these_bots(variadic bot_names text[])
returns void language sql as $$
  update public.bots set is_enabled = false where not is_ensemble;
  select tests.given_bot(name) from unnest(bot_names) as name;
  update public.bots set is_enabled = true where bot_name = any (bot_names);
$$;
comment on function tests.only_these_bots(text[]) is 'Switches off every bot but these.';

create function tests.given_action(
  bot_name text, taken_at timestamptz, action_type text, factor_before double precision default 1,
  factor_after double precision default 1, state_hash text default 'UNKNOWN/even/normal/steady/unknown',
  propensity double precision default 0.8, greedy_action text default 'maintain', is_live boolean default false
)
returns void language plpgsql as $$
begin
  perform engine.visit_rl_states(taken_at, array[state_hash]);
  insert into public.rl_action_history (
    policy_id, bot_name, taken_at, state_hash, action_type, propensity, is_exploration, greedy_action, is_live,
    factor_before, factor_after
  )
  select policy_id, given_action.bot_name, given_action.taken_at, given_action.state_hash, given_action.action_type,
    given_action.propensity, false, given_action.greedy_action, given_action.is_live, given_action.factor_before,
    given_action.factor_after
  from public.rl_policy where is_active;
  insert into public.rl_policy_days (policy_id, day, stage, epsilon, action_count, exploration_count)
  select policy_id, engine.call_day(taken_at), stage, epsilon, 1, 0 from public.rl_policy where is_active
  on conflict (policy_id, day) do update set action_count = rl_policy_days.action_count + 1;
end;
$$;
comment on function tests.given_action(
  text, timestamptz, text, double precision, double precision, text, double precision, text, boolean
) is 'An action of the active policy, as rl_optimize_weights leaves it behind.';

create function tests.learning_state()
returns jsonb language sql stable as $$
  select jsonb_build_object(
    'policy', (select jsonb_agg(to_jsonb(row) - 'last_updated' order by policy_id) from public.rl_policy as row),
    'days', (select jsonb_agg(to_jsonb(row) order by policy_id, day) from public.rl_policy_days as row),
    'states', (select jsonb_agg(to_jsonb(row) order by state_hash) from public.rl_state_space as row),
    'table', (select jsonb_agg(to_jsonb(row) - 'last_updated' order by state_hash, action_type) from public.rl_q_table as row),
    'actions', (
      select jsonb_agg(to_jsonb(row) - 'action_id' - 'rewarded_at' order by taken_at, bot_name)
      from public.rl_action_history as row
    )
  );
$$;
comment on function tests.learning_state() is 'Everything reinforcement keeps but when it ran, to be compared with itself at another time.';

create function tests.given_hits(bot_name text, first_day date, hit_counts integer[], call_count integer default 12)
returns void language sql as $$
  insert into engine.direction_counts (bot_name, day, situation_id, call_count, hit_count)
  select given_hits.bot_name, given_hits.first_day + place::integer - 1, 1, given_hits.call_count, hit.count
  from unnest(given_hits.hit_counts) with ordinality as hit (count, place);
$$;
comment on function tests.given_hits(text, date, integer[], integer) is 'How many calls of each day from first_day on were right.';

create function tests.repeated(pattern integer[], times integer)
returns integer[] language sql immutable as $$
  select array_agg(item.value order by round.number, item.place)
  from generate_series(1, times) as round (number), unnest(pattern) with ordinality as item (value, place);
$$;
comment on function tests.repeated(integer[], integer) is 'The pattern, so many times one after the other.';

create function tests.drift_state()
returns jsonb language sql stable as $$
  select jsonb_build_object(
    'events', (select jsonb_agg(to_jsonb(row) - 'event_id' order by subject, bot_name, detected_on) from public.drift_events as row),
    'states', (select jsonb_agg(to_jsonb(row) - 'drift_state_id' order by subject, bot_name) from engine.drift_states as row)
  );
$$;
comment on function tests.drift_state() is 'Everything detect_drift keeps, to be compared with itself at another time.';
