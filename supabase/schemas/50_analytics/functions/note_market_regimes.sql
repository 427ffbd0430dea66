-- The regime of an hour is written down with the first call made in it, as the market looked at the full hour.
-- Later candles do not change it: a call keeps the regime its bot spoke in.
create function engine.note_market_regimes()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.market_regimes (exchange, observed_at, regime, efficiency_ratio, volatility_ratio, unknown_reason)
  select hour.exchange, hour.observed_at, label.*
  from (
    select distinct call.exchange, date_bin('1 hour', call.predicted_at, timestamptz 'epoch') as observed_at
    from new_calls as call
    where not exists (
      select from public.market_regimes as known
      where known.exchange = call.exchange
        and known.observed_at = date_bin('1 hour', call.predicted_at, timestamptz 'epoch')
    )
    -- Known hours are left out before anything is measured.
    offset 0
  ) as hour
  cross join lateral engine.label_market_regime(hour.exchange, hour.observed_at) as label
  order by hour.exchange, hour.observed_at
  on conflict (exchange, observed_at) do nothing;
  return null;
end;
$$;
comment on function engine.note_market_regimes() is 'Statement trigger: labels the hours in which calls were made for the first time.';

create trigger new_calls_have_a_regime
after insert on public.bot_predictions
referencing new table as new_calls
for each statement execute function engine.note_market_regimes();
