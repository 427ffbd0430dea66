-- One UTC day of calls, multiplied up: how each bot did on each coin against what was expected of it, times how every other
-- did on the same coin. Residuals are in deviations of a coin's toss, rounded to 1/1024, so that every sum is exact.
create function engine.multiply_residuals(
  day date, bot_names text[], as_of timestamptz, out products double precision[], out pair_counts double precision[]
)
language plpgsql
stable
set search_path = ''
set jit = off
as $$
declare
  v_size constant integer := cardinality(bot_names);
  v_cell record;
  v_one integer;
  v_other integer;
  v_start integer;
begin
  products := array_fill(0::double precision, array[v_size * v_size]);
  pair_counts := products;
  for v_cell in
    with expected as materialized (
      select
        map.bot_name,
        sum(map.expected_rate * coalesce(belief.smoothed[place.number], 0.25) order by place.number) as rate
      from public.bot_expertise_map as map
      cross join lateral (select array_position(engine.regime_names(), map.market_regime) as number) as place
      left join public.regime_beliefs as belief on belief.day = multiply_residuals.day
      where map.market_regime <> 'ALL'
      group by map.bot_name
    ),
    residual as (
      select
        outcome.exchange, outcome.symbol, array_position(multiply_residuals.bot_names, outcome.bot_name) as place,
        round(
          avg((outcome.return_24h > 0)::integer - expected.rate)::double precision
          / sqrt(max(expected.rate * (1 - expected.rate))) * 1024
        ) / 1024 as size
      from public.bot_predictions as call
      join public.prediction_outcomes as outcome on outcome.prediction_id = call.prediction_id
      join expected on expected.bot_name = outcome.bot_name
      where call.predicted_at >= multiply_residuals.day::timestamp at time zone 'UTC'
        and call.predicted_at < (multiply_residuals.day + 1)::timestamp at time zone 'UTC'
        and outcome.return_24h <> 0
        and outcome.entered_at + interval '24 hours' <= multiply_residuals.as_of
      group by outcome.exchange, outcome.symbol, outcome.bot_name
    )
    select array_agg(residual.place order by residual.place) as places, array_agg(residual.size order by residual.place) as sizes
    from residual
    where residual.place is not null
    group by residual.exchange, residual.symbol
  loop
    for i in 1..cardinality(v_cell.places) loop
      v_one := v_cell.places[i];
      v_start := (v_one - 1) * v_size;
      -- Only the lower triangle, the diagonal with it.
      for j in 1..i loop
        v_other := v_start + v_cell.places[j];
        products[v_other] := products[v_other] + v_cell.sizes[i] * v_cell.sizes[j];
        pair_counts[v_other] := pair_counts[v_other] + 1;
      end loop;
    end loop;
  end loop;
end;
$$;
comment on function engine.multiply_residuals(date, text[], timestamptz) is 'Lower triangles, row after row in the order of bot_names: sums over coins of residual × residual, and how many coins both spoke of.';
