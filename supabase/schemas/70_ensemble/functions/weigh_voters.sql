-- What each call counts among those that speak now: its worth alone, corrected for who of them repeats whom. Only the
-- correlations of the voters matter; a bot that keeps silent neither supports nor doubts anybody.
create function engine.weigh_voters(bot_names text[], rates double precision[])
returns double precision[]
language plpgsql
stable
set search_path = ''
as $$
declare
  v_crowd text[];
  v_all double precision[];
  v_places integer[];
  v_voters integer[];
  v_size integer;
  v_row integer;
  v_start integer;
  v_matrix double precision[];
  v_worth double precision[];
  v_weights double precision[];
begin
  v_worth := array(select 2 * known.rate - 1 from unnest(rates) with ordinality as known (rate, place) order by place);
  select crowd.bot_names, crowd.correlations into v_crowd, v_all from engine.crowd_correlations as crowd;
  -- Of the voters that were compared: where they stand among the voters, and where in the crowd.
  select array_agg(voter.place::integer order by voter.place), array_agg(known.place order by voter.place)
  into v_voters, v_places
  from unnest(weigh_voters.bot_names) with ordinality as voter (bot_name, place)
  cross join lateral (select array_position(v_crowd, voter.bot_name) as place) as known
  where known.place is not null;
  v_size := coalesce(cardinality(v_voters), 0);
  if v_size < 2 then
    return v_worth;
  end if;
  -- Only the lower triangle is read.
  v_matrix := array_fill(1::double precision, array[v_size * v_size]);
  for i in 2..v_size loop
    v_row := (i - 1) * v_size;
    v_start := (v_places[i] - 1) * cardinality(v_crowd);
    for j in 1..i - 1 loop
      v_matrix[v_row + j] := v_all[v_start + v_places[j]];
    end loop;
  end loop;
  v_weights := engine.solve_spd(
    v_matrix, v_size, array(select v_worth[voter] from unnest(v_voters) with ordinality as known (voter, place) order by place)
  );
  for i in 1..v_size loop
    v_worth[v_voters[i]] := v_weights[i];
  end loop;
  return v_worth;
end;
$$;
comment on function engine.weigh_voters(text[], double precision[]) is 'Σ⁻¹ (2p − 1) over the voters alone, in their order. Bots whose errors were never compared stand alone.';
