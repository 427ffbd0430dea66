-- Says of each call that has ended what it was worth, part by part, and whether it was right.
create function engine.label_ends(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_labelled integer;
  v_bots text[];
  v_days date[];
begin
  with ended as materialized (
    select outcome.*, case outcome.side when 'LONG' then 1 else -1 end as direction
    from public.prediction_outcomes as outcome
    where outcome.evaluation_due_at <= label_ends.as_of
      and outcome.exited_at is not null
      and outcome.label_basis is null
  ),
  labelled as (
    update public.prediction_outcomes as outcome
    set gross_return = cost.gross_return,
        fee_return = cost.fee_return,
        slippage_return = cost.slippage_return,
        funding_return = cost.funding_return,
        liquidation_return = cost.liquidation_return,
        net_return = cost.net_return,
        favourable_move = move.favourable,
        adverse_move = move.adverse,
        is_funding_known = case when ended.entered_at is not null then coverage.is_complete end,
        is_correct = case
          when ended.exit_reason = 'take_profit' then true
          when ended.exit_reason in ('stop_loss', 'liquidated') then false
          when ended.exit_price <> ended.entry_price
            then ended.direction * (ended.exit_price - ended.entry_price) > 0
        end,
        label_basis = case
          when ended.entered_at is null then 'unfilled'
          when ended.exit_reason <> 'expired' then ended.exit_reason
          when ended.exit_price = ended.entry_price then 'flat'
          else 'horizon'
        end
    from ended
    join public.exchanges on exchanges.exchange = ended.exchange
    cross join lateral (
      select sum(funding.rate) as rates
      from public.market_funding_rates as funding
      where funding.exchange = ended.exchange and funding.symbol = ended.symbol
        and funding.funded_at > ended.entered_at and funding.funded_at <= ended.exited_at
    ) as funding
    -- Payments are known where one is recorded in the day before the entry and in the day before the end.
    cross join lateral (
      select bool_and(exists (
        select from public.market_funding_rates as payment
        where payment.exchange = ended.exchange and payment.symbol = ended.symbol
          and payment.funded_at > boundary.at - interval '1 day' and payment.funded_at <= boundary.at
      )) as is_complete
      from (values (ended.entered_at), (ended.exited_at)) as boundary (at)
    ) as coverage
    left join lateral engine.trade_return(
      ended.direction, ended.leverage, ended.entry_price, ended.exit_price, ended.is_entry_limit, ended.exit_reason,
      exchanges.taker_fee_ratio, exchanges.maker_fee_ratio, exchanges.slippage_ratio, funding.rates
    ) as cost on ended.entered_at is not null
    left join lateral engine.find_excursion(
      ended.exchange, ended.symbol, ended.timeframe, ended.entered_at,
      -- What the candle of the end did after the end is not the trade's.
      case ended.exit_reason when 'expired' then ended.exited_at else ended.exited_at - interval '1 microsecond' end
    ) as path on ended.entered_at is not null
    left join lateral (
      select
        greatest(0, max(ended.direction * (price / ended.entry_price - 1)))::double precision as favourable,
        least(0, min(ended.direction * (price / ended.entry_price - 1)))::double precision as adverse
      from (values (path.highest), (path.lowest), (ended.exit_price)) as reached (price)
    ) as move on ended.entered_at is not null
    where outcome.prediction_id = ended.prediction_id
    returning outcome.bot_name, outcome.exited_at
  ),
  noted as (
    insert into engine.stale_bot_days (bot_name, day)
    select distinct labelled.bot_name, engine.utc_day(labelled.exited_at)
    from labelled
    on conflict do nothing
  ),
  stale as (
    select distinct labelled.bot_name, engine.utc_day(labelled.exited_at) as day from labelled
  )
  select (select count(*) from labelled), array_agg(stale.bot_name), array_agg(stale.day)
  into v_labelled, v_bots, v_days
  from stale;

  perform engine.mark_stale_states(v_bots, v_days, null);
  return v_labelled;
end;
$$;
comment on function engine.label_ends(timestamptz) is 'Returns, costs and labels of the calls that ended by as_of; marks their bot-days as stale. Returns how many.';
