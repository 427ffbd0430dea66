-- A new key for an external bot. It is returned here and nowhere else: the database keeps its hash.
create function engine.issue_bot_key(bot_name text)
returns text
language plpgsql
volatile
set search_path = ''
as $$
declare
  -- Two random UUIDs: 244 bits of the server's strong randomness, without an extension.
  v_key text := 'qk_' || replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
begin
  if not exists (select from public.bots as bot where bot.bot_name = issue_bot_key.bot_name and bot.is_external and not bot.is_ensemble) then
    raise exception 'there is no external bot named %', engine.shown(issue_bot_key.bot_name)
      using errcode = '22023', hint = 'Register it first, with the command bots register.';
  end if;
  insert into engine.bot_keys (key_hash, bot_name)
  values (sha256(convert_to(v_key, 'UTF8')), issue_bot_key.bot_name);
  return v_key;
end;
$$;
comment on function engine.issue_bot_key(text) is 'Returns a new key of an external bot, once. Older keys stay valid until they are revoked.';
