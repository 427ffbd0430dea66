-- Nobody can speak for the bot any more; what it has said stays.
create function engine.revoke_bot_keys(bot_name text)
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_revoked integer;
begin
  if not exists (select from public.bots as bot where bot.bot_name = revoke_bot_keys.bot_name and bot.is_external) then
    raise exception 'there is no external bot named %', engine.shown(revoke_bot_keys.bot_name) using errcode = '22023';
  end if;
  update engine.bot_keys as known
  set revoked_at = now()
  where known.bot_name = revoke_bot_keys.bot_name and known.revoked_at is null;
  get diagnostics v_revoked = row_count;
  return v_revoked;
end;
$$;
comment on function engine.revoke_bot_keys(text) is 'Revokes every key of an external bot. Returns how many were valid.';
