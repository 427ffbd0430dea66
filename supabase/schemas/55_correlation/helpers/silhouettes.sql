-- How well each item sits in its cluster: 1 is at home, 0 on the border, below 0 in the wrong one.
create function engine.silhouettes(distances double precision[], size integer, clusters integer[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_square('distances', distances, size);
  if cardinality(clusters) <> size or array_position(clusters, null) is not null then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('clusters must name one for each of %s items', size);
  end if;
  return array(
    select case
      when count(*) = 1 then null
      when max(nearness.own) is null then 0
      else coalesce(
        (min(nearness.other) - max(nearness.own)) / nullif(greatest(min(nearness.other), max(nearness.own)), 0), 0
      )
    end
    from (
      select
        pair.item,
        case when pair.is_own then pair.total / nullif(pair.members - 1, 0) end as own,
        case when not pair.is_own then pair.total / pair.members end as other
      from (
        select
          cell.item, clusters[cell.other] = clusters[cell.item] as is_own,
          sum(cell.distance order by cell.other) as total, count(*) as members
        from (
          select distance, (place - 1) / size + 1 as item, mod(place - 1, size) + 1 as other
          from unnest(distances) with ordinality as given (distance, place)
        ) as cell
        group by cell.item, clusters[cell.other], is_own
      ) as pair
    ) as nearness
    group by nearness.item
    order by nearness.item
  );
end;
$$;
comment on function engine.silhouettes(double precision[], integer, integer[]) is
  '(b - a) / max(a, b) for each item: a the mean distance to the others of its cluster, b to those of the nearest other cluster; 0 where it is alone. Null where there is one cluster only. Rousseeuw (1987).';
