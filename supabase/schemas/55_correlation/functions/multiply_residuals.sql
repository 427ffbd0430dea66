-- One UTC day of calls, multiplied up: how each bot did on each coin against what was expected of it, times how every other
-- did on the same coin. Residuals are in deviations of a coin's toss, rounded to 1/1024, so that every sum is exact.
create function engine.multiply_residuals(
  day date, bot_names text[], as_of timestamptz,
  out products double precision[], out pair_counts double precision[], out is_settled boolean
)
language plpgsql
stable
set search_path = ''
set jit = off
as $$
declare
  v_size constant integer := cardinality(bot_names);
  v_rates double precision[];
  v_coins integer[];
  v_places integer[];
  v_sizes double precision[];
  v_coin_count integer;
  v_residuals double precision[];
  -- For each bot a bit a coin: 1 where it spoke.
  v_spoken bit varying[];
begin
  select array_agg(expected.rate order by bot.place)
  into v_rates
  from unnest(multiply_residuals.bot_names) with ordinality as bot (bot_name, place)
  left join (
    select
      map.bot_name,
      sum(map.expected_rate * coalesce(belief.smoothed[regime.place], 0.25) order by regime.place) as rate
    from public.bot_expertise_map as map
    cross join lateral (select array_position(engine.regime_names(), map.market_regime) as place) as regime
    left join public.regime_beliefs as belief on belief.day = multiply_residuals.day
    where map.market_regime <> 'ALL'
    group by map.bot_name
  ) as expected on expected.bot_name = bot.bot_name;

  with said as materialized (
    select
      outcome.exchange, outcome.symbol, array_position(multiply_residuals.bot_names, outcome.bot_name) as place,
      outcome.return_24h, outcome.entered_at + interval '24 hours' <= multiply_residuals.as_of as is_known
    from public.bot_predictions as call
    cross join lateral (
      -- Looked up call by call: the cost depends on the day and not on the history.
      select known.exchange, known.symbol, known.bot_name, known.return_24h, known.entered_at
      from public.prediction_outcomes as known
      where known.prediction_id = call.prediction_id
      offset 0
    ) as outcome
    where call.predicted_at >= multiply_residuals.day::timestamp at time zone 'UTC'
      and call.predicted_at < (multiply_residuals.day + 1)::timestamp at time zone 'UTC'
      and outcome.return_24h is not null
  ),
  residual as (
    select
      dense_rank() over (order by said.exchange, said.symbol) as coin, said.place,
      round(
        avg((said.return_24h > 0)::integer - v_rates[said.place])::double precision
        / sqrt(max(v_rates[said.place] * (1 - v_rates[said.place]))) * 1024
      ) / 1024 as size
    from said
    where said.is_known and said.return_24h <> 0 and v_rates[said.place] is not null
    group by said.exchange, said.symbol, said.place
  )
  select
    array_agg(residual.coin order by residual.coin, residual.place), array_agg(residual.place order by residual.coin, residual.place),
    array_agg(residual.size order by residual.coin, residual.place), coalesce(max(residual.coin), 0),
    (select coalesce(bool_and(said.is_known), true) from said)
  into v_coins, v_places, v_sizes, v_coin_count, is_settled
  from residual;

  v_residuals := array_fill(0::double precision, array[v_coin_count * v_size]);
  v_spoken := array_fill(repeat('0', v_coin_count)::bit varying, array[v_size]);
  for v_call in 1..coalesce(cardinality(v_coins), 0) loop
    v_residuals[(v_coins[v_call] - 1) * v_size + v_places[v_call]] := v_sizes[v_call];
    v_spoken[v_places[v_call]] := set_bit(v_spoken[v_places[v_call]], v_coins[v_call] - 1, 1);
  end loop;
  products := engine.sum_of_products(v_residuals, v_size);
  pair_counts := array(
    select bit_count(one.bits & other.bits)::double precision
    from unnest(v_spoken) with ordinality as one (bits, place)
    cross join unnest(v_spoken) with ordinality as other (bits, place)
    order by one.place, other.place
  );
end;
$$;
comment on function engine.multiply_residuals(date, text[], timestamptz) is 'Row after row in the order of bot_names: sums over coins of residual × residual, and how many coins both spoke of. is_settled: as_of knows all that will be known of the day.';
