-- Counts one call against the bot's limit. A refusal writes nothing, so a bot that floods costs an index lookup a call.
create function engine.count_bot_call(bot_name text)
returns void
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_minute timestamptz := date_bin('1 minute', now(), timestamptz 'epoch');
begin
  update engine.bot_call_limits as used
  set call_count = case when used.minute < v_minute then 1 else used.call_count + 1 end,
      minute = greatest(used.minute, v_minute)
  where used.bot_name = count_bot_call.bot_name
    and (used.minute < v_minute or used.call_count < used.calls_per_minute);
  if not found then
    raise exception '% has made all the calls of this minute', engine.shown(count_bot_call.bot_name)
      using errcode = 'PT429',
        detail = (
          select format('Its limit is %s calls a minute.', used.calls_per_minute)
          from engine.bot_call_limits as used where used.bot_name = count_bot_call.bot_name
        ),
        hint = format('Try again in %s seconds.', ceil(extract(epoch from v_minute + interval '1 minute' - now())));
  end if;
end;
$$;
comment on function engine.count_bot_call(text) is 'Takes the bot''s turn and one of its calls of this minute. Raises PT429 (HTTP 429) when none is left.';
