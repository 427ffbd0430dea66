-- Why figures of chance are null that depend on the bot's own row alone.
create function engine.unknown_luck_figures(market_regime text, decided_count bigint)
returns jsonb
language sql
immutable
parallel safe
set search_path = ''
return case when decided_count > 0 then '{}' else jsonb_build_object(
  'effective_count', 'no call has been decided',
  'probability_above_coin', 'no call has been decided',
  'p_value', 'no call has been decided'
) end || case when market_regime = 'ALL' then '{}' else jsonb_build_object(
  'deflated_sharpe', 'told of all calls together only',
  'mean_return_low', 'told of all calls together only',
  'mean_return_high', 'told of all calls together only',
  'p_value_adjusted', 'told of all calls together only',
  'is_told_from_luck', 'told of all calls together only'
) end;
comment on function engine.unknown_luck_figures(text, bigint) is 'Reasons of the figures of chance, by figure; write_crowd_luck adds those that compare the crowd.';
