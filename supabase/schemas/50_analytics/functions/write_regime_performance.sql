-- How each bot does in each regime; a handful of calls there says less about it than all its others do.
create function engine.write_regime_performance(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  delete from public.bot_regime_performance;
  insert into public.bot_regime_performance (
    bot_name, market_regime, decided_count, correct_count, accuracy, accuracy_shrunk, trade_count, mean_net_return,
    mean_net_return_shrunk, total_return, unknown_reasons, as_of
  )
  select
    here.bot_name, here.market_regime, here.decided_count, here.correct_count, here.accuracy,
    (here.correct_count + 30 * whole.accuracy) / (here.decided_count + 30),
    here.trade_count, here.expectancy,
    (here.trade_count * coalesce(here.expectancy, 0) + 30 * whole.expectancy) / (here.trade_count + 30),
    here.total_return,
    jsonb_strip_nulls(jsonb_build_object(
      'accuracy', here.unknown_reasons -> 'accuracy',
      'accuracy_shrunk', whole.unknown_reasons -> 'accuracy',
      'mean_net_return', here.unknown_reasons -> 'expectancy',
      'mean_net_return_shrunk', whole.unknown_reasons -> 'expectancy',
      'total_return', here.unknown_reasons -> 'total_return'
    )),
    write_regime_performance.as_of
  from public.bot_advanced_metrics as here
  join public.bot_advanced_metrics as whole on whole.bot_name = here.bot_name and whole.market_regime = 'ALL'
  where here.market_regime <> 'ALL'
  order by here.bot_name, here.market_regime;
end;
$$;
comment on function engine.write_regime_performance(timestamptz) is 'Rewrites bot_regime_performance from bot_advanced_metrics; 30 calls of a regime weigh as much as everything else.';
