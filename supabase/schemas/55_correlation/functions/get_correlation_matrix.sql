-- The whole matrix as one row of arrays: thousands of pairs in one answer, where a reply of rows would take several.
-- Bots stand by name; pair (1,2) comes first, then (1,3) … (2,3) …: the triangle above the diagonal, row after row.
create function public.get_correlation_matrix()
returns table (
  bot_names text[], coefficients double precision[], sample_sizes integer[],
  residuals double precision[], residual_sizes integer[], as_of timestamptz
)
language sql
stable
set search_path = ''
set jit = off
begin atomic
  with bot as materialized (
    select grouped.bot_name, row_number() over (order by grouped.bot_name)::integer as place
    from public.bot_clusters as grouped
  ),
  pair as (
    -- Sorted once, by numbers: sorting the names within each aggregate takes three times as long.
    select known.*
    from bot as a
    join bot as b on a.place < b.place
    left join public.bot_correlation_matrix as known on known.bot_name_a = a.bot_name and known.bot_name_b = b.bot_name
    order by a.place, b.place
  )
  select
    (select array_agg(bot.bot_name order by bot.place) from bot),
    array_agg(pair.correlation_coefficient),
    array_agg(coalesce(pair.sample_size, 0)),
    array_agg(pair.residual_correlation),
    array_agg(coalesce(pair.residual_sample_size, 0)),
    max(pair.as_of)
  from pair;
end;
comment on function public.get_correlation_matrix() is 'Every pair of bots in one row: arrays over the triangle above the diagonal, bots by name. coefficients and residuals are null where a pair is not known; as_of is null before the first calculation.';
