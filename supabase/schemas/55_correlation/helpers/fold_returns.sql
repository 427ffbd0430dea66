-- Adds some days of returns to what is known of every pair so far. Days are added one after the other, so adding them one
-- by one, or all at once, leaves the same digits.
create function engine.fold_returns(
  from_day date, begins date[], returns double precision[],
  inout sums double precision[], inout squares double precision[], inout products double precision[]
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_size constant integer := cardinality(begins);
  v_days constant integer := cardinality(returns) / v_size;
  v_openings integer[] := array(
    select distinct opening - from_day from unnest(begins) as opening where opening < from_day + v_days order by 1
  );
  v_known constant integer := cardinality(sums) / v_size;
  v_length constant integer := v_days * v_size;
  v_quads constant integer := v_days / 4 * 4 * v_size;
  v_row integer;
  v_number double precision;
  v_sum double precision;
begin
  sums := sums || array_fill(0::double precision, array[(cardinality(v_openings) - v_known) * v_size]);
  squares := squares || array_fill(0::double precision, array[(cardinality(v_openings) - v_known) * v_size]);
  for v_stretch in greatest(v_known, 1)..cardinality(v_openings) loop
    v_row := (v_stretch - 1) * v_size;
    for v_day in greatest(v_openings[v_stretch], 0)..coalesce(v_openings[v_stretch + 1], v_days) - 1 loop
      for i in 1..v_size loop
        v_number := returns[v_day * v_size + i];
        if v_number <> 0 then
          sums[v_row + i] := sums[v_row + i] + v_number;
          squares[v_row + i] := squares[v_row + i] + v_number * v_number;
        end if;
      end loop;
    end loop;
  end loop;

  -- Four days a step where there are so many: the interpreter's own work is what costs here.
  if v_quads > 0 then
    for i in 1..v_size loop
      v_row := (i - 1) * v_size;
      for j in 1..i loop
        v_sum := products[v_row + j];
        for d in 0..v_quads - 1 by 4 * v_size loop
          v_sum := v_sum + returns[d + i] * returns[d + j] + returns[d + v_size + i] * returns[d + v_size + j]
            + returns[d + 2 * v_size + i] * returns[d + 2 * v_size + j] + returns[d + 3 * v_size + i] * returns[d + 3 * v_size + j];
        end loop;
        products[v_row + j] := v_sum;
      end loop;
    end loop;
  end if;
  for d in v_quads..v_length - 1 by v_size loop
    for i in 1..v_size loop
      v_number := returns[d + i];
      continue when v_number = 0;
      v_row := (i - 1) * v_size;
      for j in 1..i loop
        products[v_row + j] := products[v_row + j] + v_number * returns[d + j];
      end loop;
    end loop;
  end loop;
end;
$$;
comment on function engine.fold_returns(date, date[], double precision[], double precision[], double precision[], double precision[]) is
  'sums, squares and products of return_comoments with the days from from_day on; returns are day after day in the order of begins, 0 where a bot did not trade.';
