-- What a trade returned on its margin, part by part. Market orders pay taker fees and slippage, resting orders
-- (limit entry, take profit) maker fees. Liquidation takes exactly the margin, never more.
create function engine.trade_return(
  direction integer, leverage numeric, entry_price numeric, exit_price numeric,
  is_entry_limit boolean, exit_reason text,
  taker_fee_ratio numeric, maker_fee_ratio numeric, slippage_ratio numeric, funding_rate_sum numeric,
  out gross_return double precision, out fee_return double precision, out slippage_return double precision,
  out funding_return double precision, out liquidation_return double precision, out net_return double precision
)
language sql
immutable
set search_path = ''
return (
  select row(
    part.gross, part.fee, part.slippage, part.funding, liquidation.part,
    case when exit_reason = 'liquidated' then -1
      else greatest(part.gross + part.fee + part.slippage + part.funding + liquidation.part, -1) end
  )
  from (
    select
      (leverage * direction * (exit_price / entry_price - 1))::double precision as gross,
      -- Negated before the cast: a cost of nothing is 0, not -0.
      (-(leverage * (
        case when is_entry_limit then maker_fee_ratio else taker_fee_ratio end
        + case exit_reason when 'take_profit' then maker_fee_ratio else taker_fee_ratio end * exit_price / entry_price
      )))::double precision as fee,
      (-(leverage * (
        case when is_entry_limit then 0 else slippage_ratio end
        + case exit_reason when 'take_profit' then 0 else slippage_ratio end * exit_price / entry_price
      )))::double precision as slippage,
      (-(leverage * direction * coalesce(funding_rate_sum, 0)))::double precision as funding
  ) as part
  cross join lateral (
    select case
      when exit_reason = 'liquidated' then -1 - (part.gross + part.fee + part.slippage + part.funding)
      else greatest(-1 - (part.gross + part.fee + part.slippage + part.funding), 0)
    end as part
  ) as liquidation
);
comment on function engine.trade_return(integer, numeric, numeric, numeric, boolean, text, numeric, numeric, numeric, numeric) is 'Returns as fractions of the margin; the parts add up to the net.';
