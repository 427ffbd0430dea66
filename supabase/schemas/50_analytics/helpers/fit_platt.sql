-- Learns what a bot's confidence is worth, as a line on the scale of log-odds: two numbers, fit for few calls.
create function engine.fit_platt(
  confidence double precision[], correct double precision[], weight double precision[] default null,
  out intercept double precision, out slope double precision
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_stated double precision[];
  v_observed double precision[];
  v_weights double precision[];
  v_fit record;
  v_likelihood double precision := '-Infinity'::double precision;
  v_determinant double precision;
  v_intercept_step double precision := 0;
  v_slope_step double precision := 0;
begin
  select array_agg(engine.logit(cell.stated)), array_agg(cell.observed), array_agg(cell.cell_weight)
  into v_stated, v_observed, v_weights
  from lateral engine.calibration_cells(fit_platt.confidence, fit_platt.correct, fit_platt.weight) as cell;
  intercept := 0;
  slope := 1;
  for v_step in 1..100 loop
    -- Log-likelihood, its gradient and the negative of its second derivatives.
    select
      sum(cell.weight * (cell.observed * cell.z - greatest(cell.z, 0) - ln(1 + exp(-abs(cell.z))))) as likelihood,
      sum(cell.weight * (cell.observed - cell.p)) as g0,
      sum(cell.weight * (cell.observed - cell.p) * cell.x) as g1,
      sum(cell.weight * cell.p * (1 - cell.p)) as h00,
      sum(cell.weight * cell.p * (1 - cell.p) * cell.x) as h01,
      sum(cell.weight * cell.p * (1 - cell.p) * cell.x * cell.x) as h11
    into v_fit
    from (
      select line.*, 1 / (1 + exp(-line.z)) as p
      from (
        select given.*, greatest(-700, least(intercept + slope * given.x, 700)) as z
        from unnest(v_stated, v_observed, v_weights) as given (x, observed, weight)
      ) as line
    ) as cell;
    if v_fit.likelihood < v_likelihood - 1e-12 * abs(v_likelihood) then
      -- Too far: half of the way back.
      v_intercept_step := v_intercept_step / 2;
      v_slope_step := v_slope_step / 2;
      intercept := intercept - v_intercept_step;
      slope := slope - v_slope_step;
      continue;
    end if;
    v_likelihood := v_fit.likelihood;
    v_determinant := v_fit.h00 * v_fit.h11 - v_fit.h01 * v_fit.h01;
    exit when (v_determinant > 1e-12 * v_fit.h00 * v_fit.h11) is not true;
    v_intercept_step := (v_fit.h11 * v_fit.g0 - v_fit.h01 * v_fit.g1) / v_determinant;
    v_slope_step := (v_fit.h00 * v_fit.g1 - v_fit.h01 * v_fit.g0) / v_determinant;
    intercept := intercept + v_intercept_step;
    slope := slope + v_slope_step;
    if abs(v_intercept_step) < 1e-10 * (1 + abs(intercept)) and abs(v_slope_step) < 1e-10 * (1 + abs(slope)) then
      return;
    end if;
  end loop;
  intercept := null;
  slope := null;
end;
$$;
comment on function engine.fit_platt(double precision[], double precision[], double precision[]) is
  'intercept and slope of ln(q / (1 - q)) = intercept + slope ln(p / (1 - p)) by exact maximum likelihood (Newton). correct is 0, 1 or a part, weight the number of calls. Null where no maximum exists: one confidence only, or a line that tells correct from wrong without error. Platt (1999).';
