-- Means of series that could as well have happened: blocks of days drawn with replacement, so that streaks stay in.
create function engine.circular_block_bootstrap_means(
  returns double precision[], block_length integer, resample_count integer, seed bigint
)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_count constant integer := cardinality(returns);
  v_block_count integer;
  v_last_length integer;
  v_draws double precision[];
  v_sums double precision[] := array[0::double precision];
  v_means double precision[] := array[]::double precision[];
  v_sum double precision := 0;
  v_draw integer := 0;
  v_start integer;
begin
  perform engine.require_numbers('returns', returns);
  if block_length < 1 then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('a block of %s returns cannot be drawn: send a block_length of at least 1', block_length);
  end if;
  if v_count = 0 then return v_means; end if;
  v_block_count := (v_count + block_length - 1) / block_length;
  v_last_length := v_count - (v_block_count - 1) * block_length;
  -- v_sums[i] is the sum before place i of the series followed by its beginning: a block is one subtraction.
  for v_place in 0..v_count + block_length - 1 loop
    v_sum := v_sum + returns[mod(v_place, v_count) + 1];
    v_sums := v_sums || v_sum;
  end loop;
  v_draws := engine.mulberry32(seed, v_block_count * resample_count);
  for v_resample in 1..resample_count loop
    v_sum := 0;
    for v_block in 1..v_block_count - 1 loop
      v_start := 1 + floor(v_draws[v_draw + v_block] * v_count);
      v_sum := v_sum + (v_sums[v_start + block_length] - v_sums[v_start]);
    end loop;
    v_draw := v_draw + v_block_count;
    v_start := 1 + floor(v_draws[v_draw] * v_count);
    v_means := v_means || (v_sum + (v_sums[v_start + v_last_length] - v_sums[v_start])) / v_count;
  end loop;
  return v_means;
end;
$$;
comment on function engine.circular_block_bootstrap_means(double precision[], integer, integer, bigint) is
  'The mean of each resample: starts floor(u n) by engine.mulberry32, block_length returns from each, around the end, cut at n. Politis & Romano (1992).';
