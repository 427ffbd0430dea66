-- What each call counts among those that speak now: its worth alone, corrected for who of them repeats whom. Only the
-- correlations of the voters matter; a bot that keeps silent neither supports nor doubts anybody.
create function engine.weigh_voters(bot_names text[], rates double precision[])
returns double precision[]
language plpgsql
stable
set search_path = ''
as $$
declare
  v_known text[];
  v_all double precision[];
  v_places integer[];
  v_size constant integer := cardinality(weigh_voters.bot_names);
  v_crowd integer;
  v_matrix double precision[];
  v_worth double precision[];
  v_start integer;
begin
  v_worth := array(select 2 * known.rate - 1 from unnest(rates) with ordinality as known (rate, place) order by place);
  select crowd.bot_names, crowd.correlations into v_known, v_all from engine.crowd_correlations as crowd;
  v_crowd := cardinality(v_known);
  if v_crowd = 0 or v_size < 2 then
    return v_worth;
  end if;
  v_places := array(
    select array_position(v_known, voter.bot_name)
    from unnest(weigh_voters.bot_names) with ordinality as voter (bot_name, place)
    order by voter.place
  );
  v_matrix := array_fill(0::double precision, array[v_size * v_size]);
  for i in 1..v_size loop
    v_matrix[(i - 1) * v_size + i] := 1;
    if v_places[i] is not null then
      v_start := (v_places[i] - 1) * v_crowd;
      for j in 1..i - 1 loop
        if v_places[j] is not null then
          v_matrix[(i - 1) * v_size + j] := v_all[v_start + v_places[j]];
        end if;
      end loop;
    end if;
  end loop;
  return engine.solve_spd(v_matrix, v_size, v_worth);
end;
$$;
comment on function engine.weigh_voters(text[], double precision[]) is 'Σ⁻¹ (2p − 1) over the voters alone, in their order. Bots whose errors were never compared stand alone.';
