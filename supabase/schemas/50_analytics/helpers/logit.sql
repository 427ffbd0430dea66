-- A probability as log-odds.
create function engine.logit(p double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  return case when p between 0 and 1 then ln(greatest(p, 1e-15) / greatest(1 - p, 1e-15)) end;
end;
$$;
comment on function engine.logit(double precision) is 'ln(p / (1 - p)), both kept above 1e-15; null unless 0 <= p <= 1.';
