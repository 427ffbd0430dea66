-- Two stretches of one pair's days as one: any window is merged from its parts, none is read again.
create function engine.merge_co_moments(a double precision[], b double precision[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_weight double precision;
  v_x double precision;
  v_y double precision;
begin
  if b[1] = 0 then return a; end if;
  if a[1] = 0 then return b; end if;
  v_weight := b[1] / (a[1] + b[1]);
  v_x := b[2] - a[2];
  v_y := b[3] - a[3];
  return array[
    a[1] + b[1],
    a[2] + v_x * v_weight,
    a[3] + v_y * v_weight,
    a[4] + b[4] + v_x * v_x * a[1] * v_weight,
    a[5] + b[5] + v_y * v_y * a[1] * v_weight,
    a[6] + b[6] + v_x * v_y * a[1] * v_weight
  ];
end;
$$;
comment on function engine.merge_co_moments(double precision[], double precision[]) is
  'States are {n, mean x, mean y, Mxx, Myy, Mxy}, M sums of products of deviations from the means; {0,0,0,0,0,0} is empty, {1,x,y,0,0,0} one day. Chan, Golub & LeVeque (1983).';
