-- The trades of a bot that ended in some days, of one regime or of all, of one side or of both, in exit order.
create function engine.find_chosen_trades(bot_name text, market_regime text, side text, from_day date, through_day date)
returns table (
  number bigint, day date, net_return double precision, confidence double precision, verdict smallint, slot smallint
)
language sql
stable
rows 1000
set search_path = ''
set jit = off
as $$
  select row_number() over (order by trades.day, trade.place), trades.day, trade.net, trade.confidence, trade.verdict, trade.slot
  from engine.bot_day_trades as trades
  cross join lateral unnest(
    trades.net_returns, trades.confidences, trades.verdicts, trades.slots,
    string_to_array(trades.regimes, null), string_to_array(trades.sides, null)
  ) with ordinality as trade (net, confidence, verdict, slot, regime, side, place)
  where trades.bot_name = find_chosen_trades.bot_name
    and (find_chosen_trades.from_day is null or trades.day >= find_chosen_trades.from_day)
    and (find_chosen_trades.through_day is null or trades.day <= find_chosen_trades.through_day)
    and (find_chosen_trades.market_regime = 'ALL' or trade.regime = (select engine.regime_letter(find_chosen_trades.market_regime)))
    and (find_chosen_trades.side = 'ALL' or trade.side = left(find_chosen_trades.side, 1));
$$;
comment on function engine.find_chosen_trades(text, text, text, date, date) is 'Read off engine.bot_day_trades; number counts from 1 in exit order. verdict is 1, 0 or -1 for not decided.';
