-- Says what each ended call was worth and whether it was right, and takes the marks at 24 h, 48 h and 7 d.
-- A late run says the same as a punctual one: everything comes from the path, nothing from the clock.
create function public.evaluate_outcomes(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_labelled integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum tracking', 0));
  v_labelled := engine.label_ends(evaluate_outcomes.as_of);
  return v_labelled + engine.take_marks(evaluate_outcomes.as_of);
end;
$$;
comment on function public.evaluate_outcomes(timestamptz) is 'Cron job: returns, costs and labels of ended calls, and the marks that are due by as_of. Returns how many rows it wrote.';
