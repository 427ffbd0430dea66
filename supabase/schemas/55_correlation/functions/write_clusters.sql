-- Groups the bots that say the same: average linkage, cut at a distance. The best of a group speaks for it, the others
-- are redundant.
create function engine.write_clusters(bot_names text[], correlations double precision[], as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
#variable_conflict use_column
declare
  v_size constant integer := coalesce(cardinality(bot_names), 0);
  v_distances double precision[];
  v_clusters integer[];
  v_silhouettes double precision[];
  v_order integer[];
begin
  if v_size > 0 then
    v_distances := engine.correlation_distances(correlations, v_size);
    v_clusters := engine.clusters_at_distance(
      v_distances, v_size, (select setting.value from public.settings as setting where setting.setting_name = 'cluster_distance')
    );
    v_silhouettes := engine.silhouettes(v_distances, v_size, v_clusters);
    v_order := engine.linkage_order(v_distances, v_size);
  end if;

  with member as materialized (
    select
      entry.bot_name, entry.place, entry.cluster_id, entry.silhouette, map.expected_rate,
      array_position(v_order, entry.place::integer) as leaf
    from unnest(write_clusters.bot_names, v_clusters, v_silhouettes)
      with ordinality as entry (bot_name, cluster_id, silhouette, place)
    join public.bot_expertise_map as map on map.bot_name = entry.bot_name and map.market_regime = 'ALL'
  ),
  alike as (
    select
      own.bot_name,
      avg(cell.correlation order by cell.place) as average,
      sum(cell.correlation order by cell.place) filter (where other.cluster_id = own.cluster_id) as within
    from unnest(write_clusters.correlations) with ordinality as cell (correlation, place)
    join member as own on own.place = (cell.place - 1) / v_size + 1
    join member as other on other.place = (cell.place - 1) % v_size + 1
    where other.place <> own.place
    group by own.bot_name
  ),
  grouped as materialized (
    select
      member.*, alike.average,
      count(*) over everybody as members, sum(alike.within) over everybody as within,
      row_number() over (partition by member.cluster_id order by member.expected_rate desc, member.bot_name) as rank
    from member
    join alike on alike.bot_name = member.bot_name
    window everybody as (
      partition by member.cluster_id order by member.place rows between unbounded preceding and unbounded following
    )
  ),
  judged as materialized (
    select
      bot.bot_name, grouped.cluster_id, grouped.members::integer as cluster_size,
      grouped.within / nullif(grouped.members * (grouped.members - 1), 0) as mean_within,
      grouped.silhouette, grouped.average, coalesce(engine.diversity_bonus(grouped.average), 1) as bonus,
      coalesce(grouped.rank > 1, false) as is_redundant, grouped.leaf,
      case
        when grouped.bot_name is not null then null
        when not bot.is_enabled then 'it has left the crowd'
        else coalesce(
          (
            select pair.unknown_reason
            from public.bot_correlation_matrix as pair
            where bot.bot_name in (pair.bot_name_a, pair.bot_name_b)
            order by pair.sample_size desc, pair.unknown_reason
            limit 1
          ),
          'no correlation is known yet'
        )
      end as unknown_reason
    from public.bots as bot
    left join grouped on grouped.bot_name = bot.bot_name
    where not bot.is_ensemble
  )
  update public.bot_clusters as known
  set cluster_id = judged.cluster_id, cluster_size = judged.cluster_size, mean_correlation_within = judged.mean_within,
      silhouette = judged.silhouette, average_correlation = judged.average, diversity_bonus = judged.bonus,
      is_redundant = judged.is_redundant, place = judged.leaf, unknown_reason = judged.unknown_reason,
      as_of = write_clusters.as_of
  from judged
  where known.bot_name = judged.bot_name;
end;
$$;
comment on function engine.write_clusters(text[], double precision[], timestamptz) is 'Writes bot_clusters from what crowd_matrix says: clusters at setting cluster_distance, a reason for every bot outside.';
