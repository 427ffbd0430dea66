-- Why a call cannot be judged, in a sentence that says what to send instead; null when nothing is wrong with it.
-- A target or stop closer than one fee is refused: reaching it would say nothing about the market.
create function engine.call_fault(
  side text, confidence double precision, reference_price numeric, limit_price numeric, take_profit numeric,
  stop_loss numeric, leverage numeric, horizon interval, reason text, fee_ratio numeric
)
returns text
language sql
immutable
set search_path = ''
return (
  select case
    when (side in ('LONG', 'SHORT')) is not true
      then format('side %s is neither LONG nor SHORT', engine.shown(side))
    when (confidence > 0 and confidence < 1) is not true
      then format('confidence %s is not a probability: send a number above 0 and below 1',
        coalesce(confidence::text, 'null'))
    when limit_price is not null and engine.price_fault('limit_price', limit_price) is not null
      then engine.price_fault('limit_price', limit_price)
    when engine.price_fault('take_profit', take_profit) is not null
      then engine.price_fault('take_profit', take_profit)
    when engine.price_fault('stop_loss', stop_loss) is not null
      then engine.price_fault('stop_loss', stop_loss)
    when stop_loss = entry.price
      then format('stop_loss %s is the entry itself: a call needs room to be wrong', stop_loss)
    when side = 'LONG' and take_profit <= entry.price
      then format('take_profit %s is not above the entry %s of a LONG', left(take_profit::text, 40), entry.price)
    when side = 'LONG' and stop_loss > entry.price
      then format('stop_loss %s is not below the entry %s of a LONG', left(stop_loss::text, 40), entry.price)
    when side = 'SHORT' and take_profit >= entry.price
      then format('take_profit %s is not below the entry %s of a SHORT', left(take_profit::text, 40), entry.price)
    when side = 'SHORT' and stop_loss < entry.price
      then format('stop_loss %s is not above the entry %s of a SHORT', left(stop_loss::text, 40), entry.price)
    when greatest(take_profit, stop_loss) > 100 * entry.price
      then format('%s %s is more than 100 times the entry %s: look at the units',
        case when take_profit > stop_loss then 'take_profit' else 'stop_loss' end,
        left(greatest(take_profit, stop_loss)::text, 40), entry.price)
    when abs(take_profit - entry.price) < fee_ratio * entry.price
      then format('take_profit %s is closer to the entry %s than one fee of %s %%: it could not pay',
        take_profit, entry.price, trim_scale(100 * fee_ratio))
    when abs(stop_loss - entry.price) < fee_ratio * entry.price
      then format('stop_loss %s is closer to the entry %s than one fee of %s %%: any noise would reach it',
        stop_loss, entry.price, trim_scale(100 * fee_ratio))
    when (leverage between 1 and 125) is not true or scale(leverage) > 20
      then format('leverage %s is not between 1 and 125', coalesce(left(leverage::text, 40), 'null'))
    when (horizon between interval '15 minutes' and interval '30 days') is not true
      then format('a horizon of %s minutes is not between 15 and 43200 (30 days)',
        coalesce(round(extract(epoch from horizon) / 60)::text, 'null'))
    when (length(reason) between 1 and 1000) is not true
      then format('reason has %s characters: send 1 to 1000, or leave it out', coalesce(length(reason), 0))
  end
  from (select coalesce(limit_price, reference_price) as price) as entry
);
comment on function engine.call_fault(text, double precision, numeric, numeric, numeric, numeric, numeric, interval, text, numeric) is
  'The reason a call is refused, or null. The same rules hold for calls that are sent and for calls that are imported.';
