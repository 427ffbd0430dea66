-- The figures of one bot over any period, for all its calls or those of one regime: what the bot page shows for a choice.
create function public.get_bot_figures(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null
)
returns public.bot_figures
language sql
stable
set search_path = ''
return engine.read_bot_figures(p_bot_name, p_market_regime, p_from, p_to);
comment on function public.get_bot_figures(text, text, date, date) is 'One object, always: the columns of bot_advanced_metrics for the UTC days from p_from to p_to (both included; without p_from from the first trade to the last). Days without a trade count.';
