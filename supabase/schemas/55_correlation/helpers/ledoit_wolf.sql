-- A covariance of 87 bots from a few hundred days is mostly noise: pulled towards "all alike and independent" by exactly
-- as much as the noise in it explains. Works from sums, so that a day is added without looking at the days before.
create function engine.ledoit_wolf(
  covariance double precision[], size integer, observations double precision, fourth_powers double precision,
  out shrinkage double precision, out shrunk double precision[]
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_count bigint;
  v_square double precision;
  v_mean double precision;
  v_distance double precision;
  v_noise double precision;
begin
  select count(*), sum(cell.value * cell.value), sum(cell.value) filter (where mod(cell.place - 1, size + 1) = 0) / size
  into v_count, v_square, v_mean
  from unnest(covariance) with ordinality as cell (value, place)
  where cell.value is not null;
  if (v_count = size::bigint * size and v_square < 'Infinity') is not true then
    perform engine.require_square('covariance', covariance, size);
  end if;
  perform engine.require_numbers('observations and fourth_powers', array[observations, fourth_powers], 0);
  if observations < 2 then return; end if;
  v_distance := v_square - size * v_mean * v_mean;
  -- sum |x x' - S|^2 = sum |x|^4 - 2 sum x' S x + n |S|^2, and sum x' S x = n |S|^2.
  v_noise := (fourth_powers / observations - v_square) / observations;
  shrinkage := case when v_noise > 0 and v_distance > 0 then least(v_noise / v_distance, 1) else 0 end;
  shrunk := array(
    select (1 - shrinkage) * cell.value + case when mod(cell.place - 1, size + 1) = 0 then shrinkage * v_mean else 0 end
    from unnest(covariance) with ordinality as cell (value, place)
    order by cell.place
  );
end;
$$;
comment on function engine.ledoit_wolf(double precision[], integer, double precision, double precision) is
  'Ledoit & Wolf (2004), identity target. covariance S = sum x x'' / n (row after row), observations n, fourth_powers = sum |x|^4, x taken from the same centre in both (the means, or 0). With d2 = |S|^2 - tr(S)^2 / p and b2 = (sum |x|^4 / n - |S|^2) / n: shrinkage = min(b2 / d2, 1), shrunk = (1 - shrinkage) S + shrinkage tr(S) / p I. Null below two observations.';
