-- Decisions on every second day of four months, and what a period says of them against the decisions themselves.
begin;
select plan(4);

select tests.given_symbol('AAA', 0.001) \gset
select tests.given_decision(
  'AAA', timestamptz '2024-01-02 05:00Z' + number * interval '40 hours', case number % 2 when 0 then 'LONG' else 'SHORT' end,
  0.5 + (number * 37 % 100) / 201.0, case when number % 3 = 0 then 0.01 else -0.02 end,
  case number % 5 when 0 then 'LONG' else 'SHORT' end, 0.5 + (number * 53 % 100) / 202.0
)
from generate_series(0, 69) as number \g /dev/null
create function pg_temp.days() returns date[] language sql
return array(select distinct engine.utc_day(decided_at) from public.consensus_decisions order by 1);
select engine.record_decisions(pg_temp.days()) \gset

create temporary table period as
select first_day.day as first_day, last_day.day as last_day
from unnest(array[null, '2023-12-01', '2024-01-01', '2024-01-10', '2024-02-01', '2024-02-29', '2024-03-31']::date[]) as first_day (day)
cross join unnest(array[null, '2024-01-20', '2024-01-31', '2024-02-29', '2024-03-01', '2024-04-15', '2025-01-01']::date[]) as last_day (day);
create temporary view added as
select period.*, bins.judge, sum(bins.decision_count) as decisions, sum(bins.correct_count) as correct,
  round(sum(bins.stated_sum)::numeric, 9) as stated
from period
cross join lateral public.get_decision_calibration(period.first_day, period.last_day) as bins
group by 1, 2, 3;

select set_eq(
  'select * from added',
  $$select period.*, stated.judge, count(*)::numeric as decisions, (count(*) filter (where stated.is_right))::numeric as correct,
      round(sum(stated.confidence)::numeric, 9) as stated
    from period
    join public.consensus_decisions as decision
      on engine.utc_day(decision.decided_at) between coalesce(period.first_day, '-infinity') and coalesce(period.last_day, 'infinity')
    cross join lateral (values
      ('quorum', decision.confidence, decision.is_correct), ('equal', decision.equal_share, decision.is_equal_correct)
    ) as stated (judge, confidence, is_right)
    group by 1, 2, 3$$,
  'any period, within a month or across some, adds up to its decisions'
);
select set_eq(
  'select first_day, last_day, decisions from added where judge = ''quorum''',
  $$select period.*, sum(days.decision_count) as decisions from period
    cross join lateral public.get_decision_days(period.first_day, period.last_day) as days group by 1, 2$$,
  'and to its days'
);

create temporary table before as
select jsonb_agg(to_jsonb(cells) order by is_month, first_day, judge, cell) as cells from public.decision_cells as cells;
select engine.record_decisions(array[day]) from unnest(pg_temp.days()) as day \g /dev/null
select is(
  (select jsonb_agg(to_jsonb(cells) order by is_month, first_day, judge, cell) from public.decision_cells as cells),
  (select cells from before),
  'day by day leaves what all at once leaves, and twice what once leaves'
);
select is(
  (select count(*) from public.decision_cells where is_month), (
    select count(distinct (date_trunc('month', first_day::timestamp), judge, cell)) from public.decision_cells where not is_month
  ),
  'a month has the cells of its days'
);

select finish();
rollback;
