-- What a bot's confidence was worth over any period, for all its calls, those of one regime, of one side or of both.
create function public.get_bot_reliability(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_side text default 'ALL'
)
returns table (
  decided_count bigint, brier double precision, log_loss double precision, expected_calibration_error double precision,
  bins jsonb, unknown_reason text
)
language sql
stable
rows 1
set search_path = ''
begin atomic
  select * from engine.read_bot_reliability(p_bot_name, p_market_regime, p_side, p_from, p_to);
end;
comment on function public.get_bot_reliability(text, text, date, date, text) is 'One row, always: scores and reliability bins as in bot_calibration, for a choice of UTC days (both included), regime (ALL or one) and side (ALL, LONG or SHORT). No curve: that is fitted over everything.';
