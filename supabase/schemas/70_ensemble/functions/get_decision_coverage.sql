-- What waiting for surer decisions is worth: the surest twentieth, the surest tenth, … all of them.
-- The plain majority is asked the same: its most agreed decisions first.
create function public.get_decision_coverage(p_from date default null, p_to date default null)
returns table (
  step integer, confidence_from double precision, decision_count bigint, correct_count bigint, net_return_sum double precision,
  equal_share_from double precision, equal_correct_count bigint, equal_net_return_sum double precision
)
language sql
stable
set search_path = ''
begin atomic
  with known as (
    select
      decision.confidence, decision.equal_share, decision.is_correct, decision.is_equal_correct,
      case decision.side when 'LONG' then 1 else -1 end * decision.return_24h - cost.ratio as net_return,
      case decision.equal_side when 'LONG' then 1 else -1 end * decision.return_24h - cost.ratio as equal_net_return,
      ntile(20) over (order by decision.confidence desc, decision.decision_id) as step,
      ntile(20) over (order by decision.equal_share desc, decision.decision_id) as equal_step
    from public.consensus_decisions as decision
    join (
      select exchange, (2 * (taker_fee_ratio + slippage_ratio))::double precision as ratio from public.exchanges
    ) as cost on cost.exchange = decision.exchange
    where decision.is_correct is not null
      and (get_decision_coverage.p_from is null
        or decision.decided_at > get_decision_coverage.p_from::timestamp at time zone 'UTC')
      and (get_decision_coverage.p_to is null
        or decision.decided_at <= (get_decision_coverage.p_to + 1)::timestamp at time zone 'UTC')
  ),
  crowd as (
    select
      known.step, min(known.confidence) as confidence_from, count(*) as decision_count,
      count(*) filter (where known.is_correct) as correct_count, sum(known.net_return) as net_return_sum
    from known
    group by known.step
  ),
  majority as (
    select
      known.equal_step as step, min(known.equal_share) as share_from,
      count(*) filter (where known.is_equal_correct) as correct_count, sum(known.equal_net_return) as net_return_sum
    from known
    group by known.equal_step
  )
  select
    crowd.step,
    crowd.confidence_from,
    (sum(crowd.decision_count) over up_to)::bigint,
    (sum(crowd.correct_count) over up_to)::bigint,
    sum(crowd.net_return_sum) over up_to,
    majority.share_from,
    (sum(majority.correct_count) over up_to)::bigint,
    sum(majority.net_return_sum) over up_to
  from crowd
  join majority on majority.step = crowd.step
  window up_to as (order by crowd.step)
  order by crowd.step;
end;
comment on function public.get_decision_coverage(date, date) is 'Decisions of the UTC days from p_from to p_to whose 24 h move is known, surest first: row n adds up the surest n twentieths. Returns are 24 h moves in the chosen direction, net of two market orders.';
