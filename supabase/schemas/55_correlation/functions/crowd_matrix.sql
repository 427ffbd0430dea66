-- The bots that can be told apart by their returns, and how alike they are: enabled, and with a known correlation to at
-- least one other. A pair of them that is not known counts as having nothing in common.
create function engine.crowd_matrix(out bot_names text[], out correlations double precision[])
language plpgsql
stable
set search_path = ''
set jit = off
as $$
begin
  select array_agg(distinct member.bot_name order by member.bot_name)
  into bot_names
  from public.bot_correlation_matrix as pair
  join public.bots as a on a.bot_name = pair.bot_name_a and a.is_enabled
  join public.bots as b on b.bot_name = pair.bot_name_b and b.is_enabled
  cross join lateral (values (a.bot_name), (b.bot_name)) as member (bot_name)
  where pair.correlation_coefficient is not null;

  select array_agg(
    coalesce(pair.correlation_coefficient, case when a.place = b.place then 1 else 0 end) order by a.place, b.place
  )
  into correlations
  from unnest(bot_names) with ordinality as a (bot_name, place)
  cross join unnest(bot_names) with ordinality as b (bot_name, place)
  left join public.bot_correlation_matrix as pair
    on pair.bot_name_a = case when a.place < b.place then a.bot_name else b.bot_name end
   and pair.bot_name_b = case when a.place < b.place then b.bot_name else a.bot_name end;
end;
$$;
comment on function engine.crowd_matrix() is 'Names in order, and the correlations of their returns row after row; null where no pair of enabled bots is known.';
