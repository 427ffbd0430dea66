-- Tells a noisy label from a change of regime: a hidden Markov chain that mostly stays where it is, seen through labels
-- that are sometimes wrong and through how well the bots' calls fitted each regime (forward–backward, Rabiner 1989).
create function engine.filter_regimes(
  labels integer[], evidence double precision[], stay_probability double precision, label_accuracy double precision,
  out filtered double precision[], out smoothed double precision[],
  out expected_stays double precision, out expected_right_labels double precision
)
language plpgsql
immutable
set search_path = ''
as $$
declare
  v_days constant integer := cardinality(labels);
  v_move constant double precision := (1 - stay_probability) / 3;
  v_wrong constant double precision := (1 - label_accuracy) / 3;
  v_likelihood double precision[] := array_fill(0::double precision, array[4 * v_days]);
  v_seen double precision[];
  v_forward double precision[] := array[0.25, 0.25, 0.25, 0.25];
  v_backward double precision[] := array[1, 1, 1, 1];
  v_message double precision[];
  v_belief double precision[];
  v_best double precision;
  v_total double precision;
  v_pair double precision;
  v_stayed double precision;
begin
  filtered := array_fill(0::double precision, array[4 * v_days]);
  smoothed := filtered;
  expected_stays := 0;
  expected_right_labels := 0;
  for v_day in 1..v_days loop
    v_best := greatest(evidence[4 * v_day - 3], evidence[4 * v_day - 2], evidence[4 * v_day - 1], evidence[4 * v_day]);
    for r in 1..4 loop
      v_likelihood[4 * v_day - 4 + r] := exp(evidence[4 * v_day - 4 + r] - v_best) * case
        when labels[v_day] is null then 1
        when labels[v_day] = r then label_accuracy
        else v_wrong
      end;
    end loop;
  end loop;

  -- What is believed on a day counts its label, but not what its calls came to: that is known a day later.
  v_seen := v_forward;
  for v_day in 1..v_days loop
    v_total := v_seen[1] + v_seen[2] + v_seen[3] + v_seen[4];
    for r in 1..4 loop
      v_belief[r] := case when v_day = 1 then 0.25 else v_move + (stay_probability - v_move) * v_seen[r] / v_total end;
    end loop;
    v_total := 0;
    for r in 1..4 loop
      v_message[r] := v_belief[r] * case
        when labels[v_day] is null then 1 when labels[v_day] = r then label_accuracy else v_wrong end;
      v_total := v_total + v_message[r];
    end loop;
    for r in 1..4 loop
      filtered[4 * v_day - 4 + r] := v_message[r] / v_total;
    end loop;
    v_total := 0;
    for r in 1..4 loop
      v_seen[r] := v_belief[r] * v_likelihood[4 * v_day - 4 + r];
      v_total := v_total + v_seen[r];
    end loop;
    for r in 1..4 loop
      v_seen[r] := v_seen[r] / v_total;
      smoothed[4 * v_day - 4 + r] := v_seen[r];
    end loop;
  end loop;

  for v_day in reverse v_days..1 loop
    if v_day < v_days then
      v_message := v_backward;
      v_total := 0;
      for r in 1..4 loop
        v_message[r] := v_backward[r] * v_likelihood[4 * v_day + r];
        v_total := v_total + v_message[r];
      end loop;
      v_pair := 0;
      v_stayed := 0;
      for r in 1..4 loop
        v_backward[r] := v_move * v_total + (stay_probability - v_move) * v_message[r];
        v_pair := v_pair + smoothed[4 * v_day - 4 + r] * v_backward[r];
        v_stayed := v_stayed + smoothed[4 * v_day - 4 + r] * stay_probability * v_message[r];
      end loop;
      expected_stays := expected_stays + v_stayed / v_pair;
      v_total := v_backward[1] + v_backward[2] + v_backward[3] + v_backward[4];
      for r in 1..4 loop
        v_backward[r] := v_backward[r] / v_total;
      end loop;
    end if;
    v_total := 0;
    for r in 1..4 loop
      v_message[r] := smoothed[4 * v_day - 4 + r] * v_backward[r];
      v_total := v_total + v_message[r];
    end loop;
    for r in 1..4 loop
      smoothed[4 * v_day - 4 + r] := v_message[r] / v_total;
    end loop;
    if labels[v_day] is not null then
      expected_right_labels := expected_right_labels + smoothed[4 * v_day - 4 + labels[v_day]];
    end if;
  end loop;
end;
$$;
comment on function engine.filter_regimes(integer[], double precision[], double precision, double precision) is
  'labels: 1 to 4 a day, null where none. evidence: four log-likelihoods a day, day after day. filtered: belief when a day''s calls were made; smoothed: with everything since. expected_stays and expected_right_labels are what an EM step counts.';
