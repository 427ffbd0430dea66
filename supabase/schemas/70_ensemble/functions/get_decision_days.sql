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
    record.day, record.decision_count, record.correct_count, record.equal_correct_count,
    record.log_loss_sum, record.brier_sum, record.net_return_sum, record.equal_net_return_sum
  from public.decision_days as record
  where record.day >= coalesce(get_decision_days.p_from, date '-infinity')
    and record.day <= coalesce(get_decision_days.p_to, date 'infinity')
  order by record.day;
end;
comment on function public.get_decision_days(date, date) is 'One row a UTC day of decisions whose 24 h move is known, from p_from to p_to: right ones of the ensemble and of the plain majority, sums of log-loss and Brier score, sums of 24 h returns net of two market orders.';
