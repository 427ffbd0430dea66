-- A confidence, as calibrated by engine.fit_platt.
create function engine.apply_platt(intercept double precision, slope double precision, p double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  -- Beyond 700 exp() would fail, not round. greatest and least pass over a null: it is kept out before.
  return case when p between 0 and 1
    then 1 / (1 + exp(-greatest(-700, least(intercept + slope * engine.logit(p), 700)))) end;
end;
$$;
comment on function engine.apply_platt(double precision, double precision, double precision) is
  '1 / (1 + exp(-(intercept + slope ln(p / (1 - p))))); null unless 0 <= p <= 1.';
