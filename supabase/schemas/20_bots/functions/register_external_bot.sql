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
