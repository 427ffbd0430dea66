-- The order in which a heat map shows its rows: whoever was merged early stands side by side.
create function engine.linkage_order(distances double precision[], size integer)
returns integer[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_merge record;
  v_items jsonb := '{}'::jsonb;
  v_order jsonb;
begin
  if size = 1 then return array[1]; end if;
  for v_merge in
    select * from lateral engine.average_linkage(distances, size) as merge order by merge.step
  loop
    v_order := coalesce(v_items -> v_merge.first::text, to_jsonb(array[v_merge.first]))
      || coalesce(v_items -> v_merge.second::text, to_jsonb(array[v_merge.second]));
    v_items := v_items || jsonb_build_object(size + v_merge.step, v_order);
  end loop;
  return array(select item::integer from jsonb_array_elements_text(v_order) with ordinality as entry (item, place) order by place);
end;
$$;
comment on function engine.linkage_order(double precision[], integer) is
  'The items from left to right in the tree of engine.average_linkage, of two branches the one that was named first on the left.';
