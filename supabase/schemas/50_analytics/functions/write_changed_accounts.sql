-- The figures of the accounts whose states changed, of all regimes or of ALL only. Bots that changed in the same
-- regimes are measured together.
create function engine.write_changed_accounts(is_only_all boolean, as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_group record;
begin
  for v_group in
    with taken as (
      delete from engine.changed_accounts as changed
      where changed.market_regime = 'ALL' or not is_only_all
      returning changed.bot_name, changed.market_regime
    )
    select array_agg(taken.bot_name order by taken.bot_name) as bots, taken.market_regime as regime
    from taken
    group by taken.market_regime
    order by taken.market_regime
  loop
    perform engine.write_advanced_metrics(v_group.bots, v_group.regime, write_changed_accounts.as_of);
    if v_group.regime = 'ALL' then
      perform engine.write_streaks(v_group.bots, write_changed_accounts.as_of);
      perform engine.write_drawdowns(v_group.bots, write_changed_accounts.as_of);
    end if;
  end loop;
  if not is_only_all then
    perform engine.write_regime_streaks(write_changed_accounts.as_of);
  end if;
end;
$$;
comment on function engine.write_changed_accounts(boolean, timestamptz) is 'Rewrites bot_advanced_metrics, bot_performance_streaks and bot_drawdowns where daily states changed since they were written.';
