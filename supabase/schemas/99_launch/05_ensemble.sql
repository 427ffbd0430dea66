-- The crowd's own voice. Its calls are the recommendations, followed and judged like those of any bot.
insert into public.bots (
  bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count, calibration, is_external, is_ensemble
) values (
  'quorum', 'Quorum', 'ensemble', 'The crowd, weighed by what each bot was worth in markets like this one, knows more than any of its bots.',
  'Clemen & Winkler (1985), Limits for the precision and value of information from dependent sources', '1h', 0,
  'Platt scaling of the score, learned from its own decisions', true, true
)
on conflict (bot_name) do nothing;
