-- Random numbers that every language draws alike, so that an interval can be checked anywhere.
create function engine.mulberry32(seed bigint, draw_count integer)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_draws double precision[] := array[]::double precision[];
  v_state bigint := seed & 4294967295;
  v_mixed bigint;
begin
  -- 32-bit words in 64 bits: one factor of each product is made signed ((w # 2^31) - 2^31), so that none overflows.
  for v_draw in 1..draw_count loop
    v_state := (v_state + 1831565813) & 4294967295;
    v_mixed := ((((v_state # (v_state >> 15)) # 2147483648) - 2147483648) * (v_state | 1)) & 4294967295;
    v_mixed := v_mixed
      # ((v_mixed + ((((v_mixed # (v_mixed >> 7)) # 2147483648) - 2147483648) * (v_mixed | 61))) & 4294967295);
    v_draws := v_draws || (v_mixed # (v_mixed >> 14)) / 4294967296::double precision;
  end loop;
  return v_draws;
end;
$$;
comment on function engine.mulberry32(bigint, integer) is
  'The first draws from [0, 1) of the generator mulberry32 (Tommy Ettinger) started at seed modulo 2^32.';
