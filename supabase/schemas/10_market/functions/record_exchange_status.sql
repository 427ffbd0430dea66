-- Notes what the worker met when it asked an exchange. A round may bring both an answer and a failure, when one symbol of
-- many fails; a round without a failure clears the last one.
create function engine.record_exchange_status(
  exchange text, asked_at timestamptz, answered_at timestamptz, failure text, clock_skew_ms bigint
)
returns void
language sql
volatile
set search_path = ''
begin atomic
  insert into public.exchange_status as status (exchange, asked_at, answered_at, failure, failing_since, clock_skew_ms)
  values (
    record_exchange_status.exchange, record_exchange_status.asked_at, record_exchange_status.answered_at,
    record_exchange_status.failure,
    case when record_exchange_status.failure is not null then record_exchange_status.asked_at end,
    record_exchange_status.clock_skew_ms
  )
  on conflict (exchange) do update
  set asked_at = excluded.asked_at,
      answered_at = coalesce(excluded.answered_at, status.answered_at),
      failure = excluded.failure,
      failing_since = case when excluded.failure is not null then coalesce(status.failing_since, excluded.failing_since) end,
      clock_skew_ms = coalesce(excluded.clock_skew_ms, status.clock_skew_ms);
end;
comment on function engine.record_exchange_status(text, timestamptz, timestamptz, text, bigint) is 'One round of questions to an exchange: when it was asked, when it answered (null: not at all), what failed, how far its clock is from ours.';
