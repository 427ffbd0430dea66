-- Each stretch of days under water, from the day of its peak. Place 0 is the 1 before the first return: a loss on the
-- first day is a drawdown.
create function engine.drawdowns(returns double precision[])
returns table (
  peak integer, trough integer, recovery integer, depth double precision, latest double precision,
  duration_days integer, recovery_days integer
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_place integer := 0;
  v_return double precision;
  -- Equity as a part of its peak: no fortune is too large for it.
  v_part double precision := 1;
begin
  perform engine.require_numbers('returns', returns);
  peak := 0;
  depth := 0;
  foreach v_return in array returns loop
    v_place := v_place + 1;
    -- Ruin is for good. Below 1e-200 the product could fail, not round to 0.
    v_part := case when v_return <= -1 or v_part < 1e-200 then 0 else v_part * (1 + v_return) end;
    if v_part >= 1 then
      if depth < 0 then
        recovery := v_place;
        latest := 0;
        duration_days := recovery - peak;
        recovery_days := recovery - trough;
        return next;
      end if;
      peak := v_place;
      depth := 0;
      v_part := 1;
    else
      latest := v_part - 1;
      if latest < depth then
        depth := latest;
        trough := v_place;
      end if;
    end if;
  end loop;
  if depth < 0 then
    recovery := null;
    duration_days := v_place - peak;
    recovery_days := null;
    return next;
  end if;
end;
$$;
comment on function engine.drawdowns(double precision[]) is
  'Equity / highest equity so far - 1, by stretch below 0, in order. Places count returns; depth is the lowest, latest the last value; duration runs from the peak to the recovery or the last day, recovery from the trough; recovery is null while it lasts.';
