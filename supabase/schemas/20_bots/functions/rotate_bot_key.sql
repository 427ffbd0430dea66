-- A new key for a bot whose old one may be in other hands: the old ones end with it.
create function engine.rotate_bot_key(bot_name text)
returns text
language plpgsql
volatile
set search_path = ''
as $$
begin
  perform engine.revoke_bot_keys(rotate_bot_key.bot_name);
  return engine.issue_bot_key(rotate_bot_key.bot_name);
end;
$$;
comment on function engine.rotate_bot_key(text) is 'Revokes the keys of an external bot and returns a new one.';
