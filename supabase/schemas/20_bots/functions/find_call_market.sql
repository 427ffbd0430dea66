-- Where a call is about, and at what price it starts: ours, never the caller's.
create function engine.find_call_market(
  inout exchange text, symbol text, out reference_price numeric, out fee_ratio numeric
)
language plpgsql
stable
set search_path = ''
as $$
declare
  v_exchanges text[];
  v_symbol public.market_symbols;
  v_last record;
begin
  select array_agg(known.exchange order by known.exchange) into v_exchanges
  from public.market_symbols as known
  where known.symbol = find_call_market.symbol
    and (find_call_market.exchange is null or known.exchange = find_call_market.exchange);
  if v_exchanges is null then
    raise exception 'symbol % is not known%', engine.shown(find_call_market.symbol),
        case when find_call_market.exchange is null then '' else ' on exchange ' || engine.shown(find_call_market.exchange) end
      using errcode = '22023', hint = 'The symbols are listed in market_symbols.';
  end if;
  if cardinality(v_exchanges) > 1 then
    raise exception 'symbol % is traded on several exchanges: %', engine.shown(find_call_market.symbol),
        array_to_string(v_exchanges, ', ')
      using errcode = '22023', hint = 'Say which one with p_exchange.';
  end if;

  find_call_market.exchange := v_exchanges[1];
  select known.* into v_symbol
  from public.market_symbols as known
  where known.exchange = find_call_market.exchange and known.symbol = find_call_market.symbol;
  if v_symbol.delisted_at <= now() then
    raise exception '% was delisted from % at %: %', v_symbol.symbol, v_symbol.exchange,
        engine.utc_text(v_symbol.delisted_at), v_symbol.delisted_reason
      using errcode = '22023', hint = 'Choose a symbol that is traded.';
  end if;

  select * into v_last from engine.last_close(find_call_market.exchange, find_call_market.symbol, now());
  if v_last.price is null or v_last.is_stale then
    raise exception 'the prices of % on % are stale: %', v_symbol.symbol, v_symbol.exchange,
        coalesce('the last candle closed at ' || engine.utc_text(v_last.closed_at),
          'there is no candle yet')
      using errcode = 'PT503', hint = 'Send the call again once the candles flow; symbol_freshness shows when.';
  end if;
  find_call_market.reference_price := v_last.price;
  select known.taker_fee_ratio into find_call_market.fee_ratio
  from public.exchanges as known where known.exchange = find_call_market.exchange;
end;
$$;
comment on function engine.find_call_market(text, text) is 'The exchange, last close and fee for a call of now about a symbol. Raises when the symbol is unknown, ambiguous, delisted or stale.';
