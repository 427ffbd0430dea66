-- The trades of a bot that ended in some days, of one regime or of all, of one side or of both, in exit order. It becomes a
-- part of the query that reads it: stored first, tens of thousands of trades would take twice as long.
create function engine.find_chosen_trades(bot_name text, market_regime text, side text, from_day date, through_day date)
returns table (
  number bigint, day date, net_return double precision, confidence double precision, verdict smallint, slot smallint
)
language sql
stable
rows 1000
begin atomic
  select row_number() over (), trade.day, trade.net, trade.confidence, trade.verdict, trade.slot
  from (
    -- Unnested side by side in the select list, day by day as their index has them: they come in exit order unsorted.
    select
      kept.day, unnest(kept.net_returns) as net, unnest(kept.confidences) as confidence, unnest(kept.verdicts) as verdict,
      unnest(kept.slots) as slot, kept.wanted_regime, kept.wanted_side,
      -- Taken apart only where not every letter will do.
      unnest(string_to_array(case when kept.wanted_regime is not null then kept.regimes end, null)) as regime,
      unnest(string_to_array(case when kept.wanted_side is not null then kept.sides end, null)) as side
    from (
      select
        trades.*,
        case when find_chosen_trades.market_regime <> 'ALL' then engine.regime_letter(find_chosen_trades.market_regime) end
          as wanted_regime,
        case when find_chosen_trades.side <> 'ALL' then left(find_chosen_trades.side, 1) end as wanted_side
      from engine.bot_day_trades as trades
      where trades.bot_name = find_chosen_trades.bot_name
        and trades.day between coalesce(find_chosen_trades.from_day, '-infinity')
          and coalesce(find_chosen_trades.through_day, 'infinity')
      order by trades.day
    ) as kept
  ) as trade
  where (trade.regime = trade.wanted_regime) is not false and (trade.side = trade.wanted_side) is not false;
end;
comment on function engine.find_chosen_trades(text, text, text, date, date) is 'Read off engine.bot_day_trades; they come in exit order, and number counts them from 1. verdict is 1, 0 or -1 for not decided.';
