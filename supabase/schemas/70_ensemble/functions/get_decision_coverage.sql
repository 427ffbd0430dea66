-- What waiting for surer decisions is worth: the surest twentieth, the surest tenth, … all of them.
-- The plain majority is asked the same: as many of its most agreed decisions. It knows few degrees of agreement; of
-- decisions it agreed on alike a part counts as that part of them all.
create function public.get_decision_coverage(p_from date default null, p_to date default null)
returns table (
  step integer, confidence_from double precision, decision_count bigint, correct_count bigint, net_return_sum double precision,
  equal_share_from double precision, equal_correct_count double precision, equal_net_return_sum double precision
)
language sql
stable
set search_path = ''
begin atomic
  with cells as (
    select
      known.judge, known.cell, sum(known.decision_count)::double precision as decisions,
      sum(known.correct_count)::double precision as correct, sum(known.net_return_sum) as net_return,
      min(known.stated_from) as stated_from
    from engine.decision_cells_between(get_decision_coverage.p_from, get_decision_coverage.p_to) as known
    group by known.judge, known.cell
  ),
  surest as (
    select
      cells.*, sum(cells.decisions) over up_to as decisions_to, sum(cells.correct) over up_to as correct_to,
      sum(cells.net_return) over up_to as net_return_to, sum(cells.decisions) over (partition by cells.judge) as all_decisions
    from cells
    window up_to as (partition by cells.judge order by cells.cell desc)
  ),
  crowd as (
    select
      surest.*, floor(20 * surest.decisions_to / surest.all_decisions)::integer as step,
      floor(20 * (surest.decisions_to - surest.decisions) / surest.all_decisions)::integer as step_before
    from surest
    where surest.judge = 'quorum'
  )
  select
    crowd.step, crowd.stated_from, crowd.decisions_to::bigint, crowd.correct_to::bigint, crowd.net_return_to,
    majority.stated_from,
    majority.correct_to - (1 - part.ratio) * majority.correct,
    majority.net_return_to - (1 - part.ratio) * majority.net_return
  from crowd
  join surest as majority
    on majority.judge = 'equal' and crowd.decisions_to > majority.decisions_to - majority.decisions
   and crowd.decisions_to <= majority.decisions_to
  cross join lateral (
    select (crowd.decisions_to - (majority.decisions_to - majority.decisions)) / majority.decisions as ratio
  ) as part
  where crowd.step > crowd.step_before
  order by crowd.step;
end;
comment on function public.get_decision_coverage(date, date) is 'Decisions of the UTC days from p_from to p_to whose 24 h move is known, surest first: row n adds up those of at least confidence_from, n twentieths of all or a little more; they are counted in steps of half a per cent of confidence, so that steps nobody stops at have no row. Returns are 24 h moves in the chosen direction, net of two market orders.';
