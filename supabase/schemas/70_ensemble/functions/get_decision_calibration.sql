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
    stated.judge,
    least(9, floor((stated.confidence - 0.5) * 20))::integer as bin,
    count(*),
    count(*) filter (where stated.is_right),
    sum(stated.confidence),
    sum((stated.confidence - case when stated.is_right then 1 else 0 end) ^ 2),
    sum(-ln(greatest(case when stated.is_right then stated.confidence else 1 - stated.confidence end, 1e-12)))
  from public.consensus_decisions as decision
  cross join lateral (values
    ('quorum', decision.confidence, decision.is_correct),
    ('equal', decision.equal_share, decision.is_equal_correct)
  ) as stated (judge, confidence, is_right)
  where decision.is_correct is not null
    and (get_decision_calibration.p_from is null
      or decision.decided_at > get_decision_calibration.p_from::timestamp at time zone 'UTC')
    and (get_decision_calibration.p_to is null
      or decision.decided_at <= (get_decision_calibration.p_to + 1)::timestamp at time zone 'UTC')
  group by 1, 2
  order by 1, 2;
end;
comment on function public.get_decision_calibration(date, date) is 'Decisions of the UTC days from p_from to p_to whose 24 h move is known, by stated confidence: bin 0 is 50–55 %, bin 9 is 95–100 %. judge is quorum (calibrated confidence) or equal (share of the voters on the side of the majority).';
