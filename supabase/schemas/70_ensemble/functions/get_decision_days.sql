-- What following the crowd was worth by day, beside following the plain majority: what learning adds.
-- Returns are those of holding the chosen side for 24 hours, after two market orders; without leverage and funding.
create function public.get_decision_days(p_from date default null, p_to date default null)
returns table (
  day date, decision_count bigint, correct_count bigint, equal_correct_count bigint,
  log_loss_sum double precision, brier_sum double precision,
  net_return_sum double precision, equal_net_return_sum double precision
)
language sql
stable
set search_path = ''
begin atomic
  select
    engine.utc_day(decision.decided_at) as day,
    count(*),
    count(*) filter (where decision.is_correct),
    count(*) filter (where decision.is_equal_correct),
    sum(-ln(greatest(case when decision.is_correct then decision.confidence else 1 - decision.confidence end, 1e-12))),
    sum((decision.confidence - case when decision.is_correct then 1 else 0 end) ^ 2),
    sum(case decision.side when 'LONG' then 1 else -1 end * decision.return_24h - cost.ratio),
    sum(case decision.equal_side when 'LONG' then 1 else -1 end * decision.return_24h - cost.ratio)
  from public.consensus_decisions as decision
  join (
    select exchange, (2 * (taker_fee_ratio + slippage_ratio))::double precision as ratio from public.exchanges
  ) as cost on cost.exchange = decision.exchange
  where decision.is_correct is not null
    and (get_decision_days.p_from is null or decision.decided_at > get_decision_days.p_from::timestamp at time zone 'UTC')
    and (get_decision_days.p_to is null or decision.decided_at <= (get_decision_days.p_to + 1)::timestamp at time zone 'UTC')
  group by 1
  order by 1;
end;
comment on function public.get_decision_days(date, date) is 'One row a UTC day of decisions whose 24 h move is known, from p_from to p_to: right ones of the ensemble and of the plain majority, sums of log-loss and Brier score, sums of 24 h returns net of two market orders.';
