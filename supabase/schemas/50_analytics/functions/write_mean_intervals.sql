-- Where the true daily mean may lie. Drawing four hundred histories a bot costs more than all else together, so each
-- bot has its day of the week; a bot without an interval does not wait for it.
create function engine.write_mean_intervals(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_today date := engine.utc_day(write_mean_intervals.as_of);
  v_bots text[] := array(
    select metrics.bot_name
    from public.bot_advanced_metrics as metrics
    where metrics.market_regime = 'ALL'
      and metrics.day_count >= 10
      and (metrics.mean_return_low is null or (hashtext(metrics.bot_name) + (v_today - date '2000-01-01')) % 7 = 0)
    order by metrics.bot_name
  );
begin
  update public.bot_advanced_metrics as metrics
  set mean_return_low = span.low,
      mean_return_high = span.high
  from engine.merge_states(v_bots, 'ALL', 'ALL', null, v_today) as account
  cross join lateral engine.mean_interval(account.returns) as span
  where metrics.bot_name = account.bot_name and metrics.market_regime = 'ALL';
end;
$$;
comment on function engine.write_mean_intervals(timestamptz) is 'Renews mean_return_low and _high of the bots whose weekday it is (circular block bootstrap, 400 draws).';
