-- Clears the stale bot-days of a range, so that they can be written anew.
create function engine.forget_stale_days(from_day date, through_day date)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  delete from public.bot_daily_states as state
  using engine.stale_state_days as stale
  where state.bot_name = stale.bot_name and state.day = stale.day
    and stale.day between forget_stale_days.from_day and forget_stale_days.through_day;
  delete from engine.bot_day_trades as trades
  using engine.stale_state_days as stale
  where trades.bot_name = stale.bot_name and trades.day = stale.day
    and stale.day between forget_stale_days.from_day and forget_stale_days.through_day;
  with removed as (
    delete from public.bot_daily_parts as part
    using engine.stale_state_days as stale
    where part.bot_name = stale.bot_name and part.day = stale.day
      and stale.day between forget_stale_days.from_day and forget_stale_days.through_day
    returning part.bot_name, part.market_regime
  )
  insert into engine.changed_accounts (bot_name, market_regime)
  select distinct removed.bot_name, label.market_regime
  from removed
  cross join lateral (values ('ALL'), (nullif(removed.market_regime, 'UNKNOWN'))) as label (market_regime)
  where label.market_regime is not null
  on conflict do nothing;
end;
$$;
comment on function engine.forget_stale_days(date, date) is 'Deletes what the stale bot-days of the range were summed to, and notes whose figures that changes.';
