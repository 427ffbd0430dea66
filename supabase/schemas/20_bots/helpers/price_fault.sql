-- Why a number that somebody sent cannot be a price; null when it can.
-- The decimals are bounded because numeric would keep sixteen thousand of them.
create function engine.price_fault(name text, price numeric)
returns text
language sql
immutable
set search_path = ''
return case
  when price is null then format('%s is missing: send a price', name)
  when (price > 0 and price < 'Infinity') is not true
    then format('%s %s is not a price: send a finite number above 0', name, left(price::text, 40))
  when scale(price) > 20 then format('%s has %s decimals: at most 20', name, scale(price))
end;
comment on function engine.price_fault(text, numeric) is 'The reason a price is refused, or null.';
