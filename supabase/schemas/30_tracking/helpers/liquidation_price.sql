-- Where the venue closes an isolated-margin position: the margin is gone but for the maintenance part.
create function engine.liquidation_price(
  direction smallint, entry_price numeric, leverage numeric, maintenance_margin_ratio numeric
)
returns numeric
language sql
immutable
return entry_price * (1 - direction * greatest(1 / leverage - maintenance_margin_ratio, 0));
comment on function engine.liquidation_price(smallint, numeric, numeric, numeric) is 'entry * (1 - direction * (1/leverage - maintenance margin)); isolated margin, no added collateral.';
