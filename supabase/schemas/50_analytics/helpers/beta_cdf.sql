-- The chance that a Beta(a, b) number is below x.
create function engine.beta_cdf(x double precision, a double precision, b double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  -- Left of the bulk the continued fraction is quick and its denominators stay above 0; right of it lies the mirror image.
  v_is_mirrored constant boolean := a > 0 and b > 0 and x > (a + 1) / (a + b + 2);
  v_x constant double precision := case when v_is_mirrored then 1 - x else x end;
  v_a constant double precision := case when v_is_mirrored then b else a end;
  v_b constant double precision := case when v_is_mirrored then a else b end;
  v_c double precision := 1;
  v_d double precision;
  v_fraction double precision;
  v_coefficient double precision;
  v_step double precision := 0;
begin
  if (x between 0 and 1 and a > 0 and b > 0 and a + b < 'Infinity') is not true then return null; end if;
  if x in (0, 1) then return x; end if;
  v_d := 1 / (1 - (a + b) * v_x / (v_a + 1));
  v_fraction := v_d;
  loop
    v_step := v_step + 1;
    v_coefficient := v_step * (v_b - v_step) * v_x / ((v_a - 1 + 2 * v_step) * (v_a + 2 * v_step));
    v_d := 1 / (1 + v_coefficient * v_d);
    v_c := 1 + v_coefficient / v_c;
    v_fraction := v_fraction * v_d * v_c;
    v_coefficient := -(v_a + v_step) * (a + b + v_step) * v_x / ((v_a + 2 * v_step) * (v_a + 1 + 2 * v_step));
    v_d := 1 / (1 + v_coefficient * v_d);
    v_c := 1 + v_coefficient / v_c;
    v_fraction := v_fraction * v_d * v_c;
    exit when abs(v_d * v_c - 1) < 1e-15;
  end loop;
  v_fraction := engine.beta_kernel(v_x, v_a, v_b) * v_fraction / v_a;
  return case when v_is_mirrored then 1 - v_fraction else v_fraction end;
end;
$$;
comment on function engine.beta_cdf(double precision, double precision, double precision) is
  'Regularised incomplete beta function I_x(a, b), to 1e-13; null unless 0 <= x <= 1 and 0 < a, b. Continued fraction DLMF 8.17.22 by the modified method of Lentz (1976).';
