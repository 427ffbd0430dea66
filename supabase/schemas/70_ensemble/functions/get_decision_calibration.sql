-- Whether a confidence means what it says: decisions by what was stated, and how many of them were right.
-- The plain majority's share of voters is put to the same test, as what calibration has to beat.
create function public.get_decision_calibration(p_from date default null, p_to date default null)
returns table (
  judge text, bin integer, decision_count bigint, correct_count bigint,
  stated_sum double precision, brier_sum double precision, log_loss_sum double precision
)
language sql
stable
set search_path = ''
begin atomic
  select
    cells.judge, cells.cell / 10, sum(cells.decision_count), sum(cells.correct_count),
    sum(cells.stated_sum), sum(cells.brier_sum), sum(cells.log_loss_sum)
  from engine.decision_cells_between(get_decision_calibration.p_from, get_decision_calibration.p_to) as cells
  group by 1, 2
  order by 1, 2;
end;
comment on function public.get_decision_calibration(date, date) is 'Decisions of the UTC days from p_from to p_to whose 24 h move is known, by stated confidence: bin 0 is 50–55 %, bin 9 is 95–100 %. judge is quorum (calibrated confidence) or equal (share of the voters on the side of the majority).';
