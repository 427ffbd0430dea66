-- Shares that grow with a score: hedge's weights from the losses so far, without a history of weights.
create function engine.softmax(scores double precision[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_largest double precision;
  v_parts double precision[];
  v_total double precision;
begin
  perform engine.require_numbers('scores', scores);
  select max(score) into v_largest from unnest(scores) as score;
  -- A share below 1e-250 is 0, as Postgres refuses products that are too small to be numbers.
  v_parts := array(
    select case when entry.score - v_largest > -575 then exp(entry.score - v_largest) else 0 end
    from unnest(scores) with ordinality as entry (score, place)
    order by entry.place
  );
  select sum(entry.part order by entry.place) into v_total from unnest(v_parts) with ordinality as entry (part, place);
  return array(
    select entry.part / v_total from unnest(v_parts) with ordinality as entry (part, place) order by entry.place
  );
end;
$$;
comment on function engine.softmax(double precision[]) is
  'exp(score) / sum of exp(scores). Of -eta times each expert''s total loss these are the weights of hedge.';
