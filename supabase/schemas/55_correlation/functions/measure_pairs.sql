-- How alike each pair of bots is: in the returns of their accounts, from the later first trade of the two on, and in their
-- errors over the last 90 days.
create function engine.measure_pairs()
returns table (
  bot_name_a text, bot_name_b text, correlation_coefficient double precision, sample_size integer,
  correlation_low double precision, correlation_high double precision, correlation_class text,
  residual_correlation double precision, residual_sample_size integer, unknown_reason text
)
language plpgsql
stable
rows 3741
set search_path = ''
set jit = off
as $$
declare
  v_known engine.return_comoments;
  v_names text[];
  v_size integer;
  v_moments record;
  -- Variables of their own, not fields of a row: Postgres keeps those unpacked.
  v_residuals double precision[];
  v_coins double precision[];
begin
  select * into v_known from engine.return_comoments order by month desc limit 1;
  v_names := v_known.bot_names;
  v_size := cardinality(v_names);
  select errors.products, errors.pair_counts into v_residuals, v_coins
  from engine.residual_window as errors
  where errors.bot_names = v_names;
  select * into v_moments
  from engine.pair_moments(v_known.begins, v_known.through_day, v_known.sums, v_known.squares, v_known.products);
  return query
  select
    v_names[(pair.cell - 1) % v_size + 1], v_names[(pair.cell - 1) / v_size + 1],
    case when pair.n >= 30 then figure.coefficient end, pair.n::integer,
    case when pair.n >= 30 then figure.low end, case when pair.n >= 30 then figure.high end,
    case when pair.n >= 30 then coalesce(figure.correlation_class, 'unknown') else 'unknown' end,
    case when v_coins[pair.cell] >= 30 then greatest(-1, least(v_residuals[pair.cell] / v_coins[pair.cell], 1)) end,
    coalesce(v_coins[pair.cell], 0)::integer,
    case when pair.n < 30 then format('too few days: %s of 30', pair.n) else figure.unknown_reason end
  from unnest(v_moments.cells, v_moments.n) with ordinality as pair (cell, n, number)
  join engine.correlation_statistics(
    v_moments.n, v_moments.mean_x, v_moments.mean_y, v_moments.mxx, v_moments.myy, v_moments.mxy
  ) as figure on figure.place = pair.number
  order by pair.number;
end;
$$;
comment on function engine.measure_pairs() is 'One row a pair of bots, the columns of bot_correlation_matrix, from the newest return_comoments and residual_window. No row before the first trade of all.';
