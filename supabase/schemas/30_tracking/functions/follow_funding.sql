-- A funding payment that comes after a call was costed belongs to its cost all the same.
create function engine.follow_funding()
returns trigger
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_touched bigint[];
begin
  select array_agg(distinct outcome.prediction_id) into v_touched
  from new_payments as payment
  join public.prediction_outcomes as outcome
    on outcome.exchange = payment.exchange
   and outcome.symbol = payment.symbol
   and outcome.predicted_at between payment.funded_at - interval '60 days' and payment.funded_at + interval '1 day'
  where outcome.label_basis is not null
    and outcome.entered_at is not null
    and (
      (outcome.entered_at < payment.funded_at and outcome.exited_at >= payment.funded_at)
      -- It may also be the one that completes what was known at the entry or the end.
      or (not outcome.is_funding_known and (
        (outcome.entered_at >= payment.funded_at and outcome.entered_at < payment.funded_at + interval '1 day')
        or (outcome.exited_at >= payment.funded_at and outcome.exited_at < payment.funded_at + interval '1 day')
      ))
    );

  if v_touched is not null then
    perform engine.withdraw_outcomes(v_touched, 'a funding payment came late or was revised', now());
  end if;
  return null;
end;
$$;
comment on function engine.follow_funding() is 'Statement trigger: costs calls again whose funding came late.';

create trigger new_payments_are_followed
after insert on public.market_funding_rates
referencing new table as new_payments
for each statement execute function engine.follow_funding();

create trigger revised_payments_are_followed
after update on public.market_funding_rates
referencing new table as new_payments
for each statement execute function engine.follow_funding();
