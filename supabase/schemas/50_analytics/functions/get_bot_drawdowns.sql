-- The five deepest falls of a bot's account over any period, for all its calls, those of one regime, of one side or of both.
create function public.get_bot_drawdowns(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_side text default 'ALL'
)
returns table (
  rank integer, depth double precision, peak_on date, trough_on date, recovered_on date, duration_days integer,
  recovery_days integer
)
language sql
stable
rows 5
set search_path = ''
begin atomic
  select * from engine.read_bot_drawdowns(p_bot_name, p_market_regime, p_side, p_from, p_to);
end;
comment on function public.get_bot_drawdowns(text, text, date, date, text) is 'As bot_drawdowns, for a choice: the UTC days from p_from to p_to (both included), one regime, LONG or SHORT.';
