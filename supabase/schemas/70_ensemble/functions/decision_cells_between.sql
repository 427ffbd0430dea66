-- The cells of some days: whole months by their own rows, the days before and after them one by one.
create function engine.decision_cells_between(from_day date, through_day date)
returns setof public.decision_cells
language sql
stable
rows 2000
set search_path = ''
begin atomic
  select cells.*
  from (
    select
      wanted.from_day, wanted.through_day,
      case when isfinite(wanted.from_day)
        then date_trunc('month', (wanted.from_day - 1)::timestamp)::date + interval '1 month' else wanted.from_day
      end::date as first_month,
      case when isfinite(wanted.through_day)
        then date_trunc('month', (wanted.through_day + 1)::timestamp) else wanted.through_day
      end::date as month_after
    from (
      select
        coalesce(decision_cells_between.from_day, date '-infinity') as from_day,
        coalesce(decision_cells_between.through_day, date 'infinity') as through_day
    ) as wanted
  ) as span
  cross join lateral (
    select * from public.decision_cells as month
    where month.is_month and month.first_day >= span.first_month and month.first_day < span.month_after
    union all
    select * from public.decision_cells as early
    where not early.is_month and early.first_day >= span.from_day
      and early.first_day < span.first_month and early.first_day <= span.through_day
    union all
    select * from public.decision_cells as late
    where not late.is_month and late.first_day >= greatest(span.month_after, span.first_month)
      and late.first_day <= span.through_day
  ) as cells;
end;
comment on function engine.decision_cells_between(date, date) is 'Rows of decision_cells that make up the UTC days from_day..through_day, both included; null: without an end.';
