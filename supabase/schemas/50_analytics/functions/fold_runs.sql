-- The runs of wins and losses in some trades, in order. First and last run are kept apart, because they may go on in the
-- days around; a return of zero ends a run. The runs test leaves zeros out and counts for itself.
create function engine.fold_runs(
  net_returns double precision[],
  out first_sign smallint, out first_run integer, out first_run_net double precision,
  out last_sign smallint, out last_run integer, out last_run_net double precision, out is_one_run boolean,
  out best_win_run integer, out best_win_run_net double precision,
  out best_loss_run integer, out best_loss_run_net double precision,
  out opening_sign smallint, out closing_sign smallint, out run_count integer
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_net double precision;
  v_sign smallint;
begin
  first_run := 0; best_win_run := 0; best_win_run_net := 0; best_loss_run := 0; best_loss_run_net := 0;
  opening_sign := 0; closing_sign := 0; run_count := 0; last_run := 0; is_one_run := true;
  foreach v_net in array net_returns loop
    v_sign := sign(v_net);
    if v_sign = last_sign and v_sign <> 0 then
      last_run := last_run + 1;
      last_run_net := last_run_net + v_net;
    else
      if last_run > 0 then
        is_one_run := false;
        if first_run = 0 then
          first_sign := last_sign; first_run := last_run; first_run_net := last_run_net;
        end if;
      end if;
      last_sign := v_sign; last_run := 1; last_run_net := v_net;
      if v_sign <> 0 and v_sign <> closing_sign then
        run_count := run_count + 1;
        closing_sign := v_sign;
        if opening_sign = 0 then opening_sign := v_sign; end if;
      end if;
    end if;
    if v_sign = 1 then
      if last_run > best_win_run then
        best_win_run := last_run; best_win_run_net := last_run_net;
      end if;
    elsif v_sign = -1 and last_run > best_loss_run then
      best_loss_run := last_run; best_loss_run_net := last_run_net;
    end if;
  end loop;
  if first_run = 0 then
    first_sign := last_sign; first_run := last_run; first_run_net := last_run_net;
  end if;
end;
$$;
comment on function engine.fold_runs(double precision[]) is 'First, last and longest runs (of equally long ones the earlier) with their sums, whether there is only one, and how many the runs test counts.';
