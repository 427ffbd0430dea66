-- One letter a trade instead of a word.
create function engine.regime_letter(market_regime text)
returns text
language sql
immutable
parallel safe
return case market_regime
  when 'TRENDING_UP' then 'U' when 'TRENDING_DOWN' then 'D' when 'RANGING' then 'R' when 'VOLATILE' then 'V' else '?'
end;
comment on function engine.regime_letter(text) is 'How engine.bot_day_trades writes a regime; ? for an unknown one.';
