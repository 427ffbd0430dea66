-- The figures of one bot over any period, for all its calls, those of one regime, of one side or of both: what the bot
-- page shows for a choice.
create function public.get_bot_figures(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_side text default 'ALL'
)
returns public.bot_figures
language sql
stable
set search_path = ''
return engine.read_bot_figures(p_bot_name, p_market_regime, p_side, p_from, p_to);
comment on function public.get_bot_figures(text, text, date, date, text) is 'One object, always: the columns of bot_advanced_metrics for the UTC days from p_from to p_to (both included; without p_from from the first trade to the last). Days without a trade count. p_side is ALL, LONG or SHORT.';
