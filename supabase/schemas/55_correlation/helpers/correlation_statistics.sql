-- What co-moments say about pairs of bots: how alike they are, within which bounds, and the published word for it. All
-- pairs in one call: 3,741 of them cost milliseconds.
create function engine.correlation_statistics(
  n double precision[], mean_x double precision[], mean_y double precision[],
  mxx double precision[], myy double precision[], mxy double precision[]
)
returns table (
  place bigint, coefficient double precision, low double precision, high double precision,
  correlation_class text, unknown_reason text
)
language sql
immutable
parallel safe
set search_path = ''
rows 4000
begin atomic
  -- Materialised, or the coefficient would be computed anew wherever it is named.
  with pair as materialized (
    select
      given.place,
      given.n,
      -- A constant series of thirds has a second moment of rounding errors.
      case when given.n >= 3
        and given.mxx > 1e-24 * given.n * given.mean_x * given.mean_x
        and given.myy > 1e-24 * given.n * given.mean_y * given.mean_y
        and abs(given.mxy) < 'Infinity' and given.mxx < 'Infinity' and given.myy < 'Infinity'
        then greatest(-1, least(given.mxy / sqrt(given.mxx) / sqrt(given.myy), 1))
      end as coefficient
    from unnest(
      correlation_statistics.n, correlation_statistics.mean_x, correlation_statistics.mean_y,
      correlation_statistics.mxx, correlation_statistics.myy, correlation_statistics.mxy
    ) with ordinality as given (n, mean_x, mean_y, mxx, myy, mxy, place)
  )
  select
    pair.place,
    pair.coefficient,
    case when pair.n > 3 then tanh(atanh(pair.coefficient) - 1.959963984540054 / sqrt(pair.n - 3)) end,
    case when pair.n > 3 then tanh(atanh(pair.coefficient) + 1.959963984540054 / sqrt(pair.n - 3)) end,
    case
      when pair.coefficient > 0.8 then 'strong_positive'
      when pair.coefficient >= 0.5 then 'moderate_positive'
      when pair.coefficient >= -0.3 then 'weak'
      when pair.coefficient < -0.3 then 'contrarian'
    end,
    case
      when (pair.n >= 3) is not true then format('too few samples: %s of 3', coalesce(pair.n, 0))
      when pair.coefficient is null then 'one side never varies'
    end
  from pair
  order by pair.place;
end;
comment on function engine.correlation_statistics(
  double precision[], double precision[], double precision[], double precision[], double precision[], double precision[]
) is
  'Pearson''s r = Mxy / sqrt(Mxx Myy) in the order given, with Fisher''s 95 % interval tanh(atanh r +- 1.96 / sqrt(n - 3)) from four samples on, and its class: above 0.8 strong_positive, from 0.5 moderate_positive, below -0.3 contrarian, else weak. Null with its reason below three samples or where a side is constant.';
