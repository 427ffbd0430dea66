-- How alike the bots' errors are. Each pair is drawn towards zero by as many coins as setting correlation_prior says, so
-- that a pair that spoke together ten times does not pass for twins; the factor is what the vote divides by.
create function engine.compare_errors(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_window engine.residual_window;
  v_size integer;
  v_prior double precision;
  v_full double precision[];
  v_factor double precision[];
  v_ridge double precision := 0.02;
begin
  select * into v_window from engine.residual_window;
  v_size := cardinality(v_window.bot_names);
  if cardinality(v_window.days) < 10 then
    update engine.crowd_correlations
    set bot_names = '{}', correlations = '{}', factor = '{}', day_count = cardinality(v_window.days), as_of = compare_errors.as_of;
    return;
  end if;
  select setting.value into v_prior from public.settings as setting where setting.setting_name = 'correlation_prior';
  loop
    select array_agg(
      case when (pair.place - 1) % (v_size + 1) = 0 then 1 else pair.product / (pair.coins + v_prior) / (1 + v_ridge) end
      order by pair.place
    )
    into v_full
    from unnest(v_window.products, v_window.pair_counts) with ordinality as pair (product, coins, place);
    begin
      v_factor := engine.cholesky(v_full, v_size);
      exit;
    exception when invalid_parameter_value then
      -- Pairs that were measured on different days need not fit together: all are drawn further towards zero.
      v_ridge := 2 * v_ridge;
    end;
  end loop;

  update engine.crowd_correlations
  set bot_names = v_window.bot_names, correlations = v_full, factor = v_factor,
      day_count = cardinality(v_window.days), as_of = compare_errors.as_of;
end;
$$;
comment on function engine.compare_errors(timestamptz) is 'Writes crowd_correlations from residual_window; empty while fewer than ten days are known.';
