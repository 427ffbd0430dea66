-- Which bot speaks. An unknown name and a wrong key get one answer, so that names cannot be tried out;
-- whoever holds a revoked key is told so.
create function engine.authenticate_bot(bot_name text, bot_key text)
returns public.bots
language plpgsql
stable
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_revoked_at timestamptz;
  v_bot public.bots;
begin
  select known.revoked_at into v_revoked_at
  from engine.bot_keys as known
  where known.key_hash = sha256(convert_to(authenticate_bot.bot_key, 'UTF8'))
    and known.bot_name = authenticate_bot.bot_name;
  if not found then
    raise exception 'no bot has this name and key'
      using errcode = 'PT401', hint = 'Check both; a bot gets its key from the command bots register.';
  end if;
  if v_revoked_at is not null then
    raise exception 'this key of % was revoked at %', engine.shown(authenticate_bot.bot_name),
        engine.utc_text(v_revoked_at)
      using errcode = 'PT401', hint = 'Ask the operator for a new one: bots rotate-key.';
  end if;
  select bot.* into v_bot from public.bots as bot where bot.bot_name = authenticate_bot.bot_name;
  return v_bot;
end;
$$;
comment on function engine.authenticate_bot(text, text) is 'The external bot with this name and key. Raises PT401 (HTTP 401) when there is none.';
