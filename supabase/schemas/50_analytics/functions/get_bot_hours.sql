-- How a bot's trades did by hour and weekday over any period, for all calls, those of one regime, of one side or of both.
create function public.get_bot_hours(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_side text default 'ALL'
)
returns table (
  hour smallint, weekday smallint, trade_count bigint, win_count bigint, loss_count bigint, win_rate double precision,
  mean_net_return double precision
)
language sql
stable
rows 200
set search_path = ''
begin atomic
  select * from engine.read_bot_hours(p_bot_name, p_market_regime, p_side, p_from, p_to);
end;
comment on function public.get_bot_hours(text, text, date, date, text) is 'As bot_time_patterns, for a choice of UTC days (both included), regime (ALL or one) and side (ALL, LONG or SHORT): what happened, without p-values, which are corrected over the whole record of every bot. A null hour stands for all hours, a null weekday for all days.';
