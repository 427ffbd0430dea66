-- The x below which a Beta(a, b) number falls with probability p: the ends of Jeffreys' and Clopper and Pearson's intervals.
create function engine.beta_quantile(p double precision, a double precision, b double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_low double precision := 0;
  v_high double precision := 1;
  v_x double precision;
  v_next double precision;
  v_excess double precision;
  v_kernel double precision;
begin
  if (p between 0 and 1 and a > 0 and b > 0 and a + b < 'Infinity') is not true then return null; end if;
  if p in (0, 1) then return p; end if;
  v_x := a / (a + b);
  -- Newton's step where it stays between what is known to be too low and too high, else half way between these.
  for v_step in 1..200 loop
    v_excess := engine.beta_cdf(v_x, a, b) - p;
    if v_excess > 0 then v_high := v_x; else v_low := v_x; end if;
    v_kernel := engine.beta_kernel(v_x, a, b);
    v_next := case when v_kernel > 1e-200 then v_x - v_excess / v_kernel * v_x * (1 - v_x) end;
    if (v_next > v_low and v_next < v_high) is not true then v_next := (v_low + v_high) / 2; end if;
    exit when abs(v_next - v_x) <= 1e-15 * v_x;
    v_x := v_next;
  end loop;
  return v_next;
end;
$$;
comment on function engine.beta_quantile(double precision, double precision, double precision) is
  'Inverse of engine.beta_cdf in x, to 1e-13; null unless 0 <= p <= 1 and 0 < a, b. Newton''s method kept within a shrinking bracket.';
