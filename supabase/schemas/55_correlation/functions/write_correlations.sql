-- Brings the correlation matrix up to date: each pair once, rewritten where anything about it changed.
create function engine.write_correlations(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_written integer;
begin
  with measured as materialized (
    select * from engine.measure_pairs()
  ),
  rewritten as (
    update public.bot_correlation_matrix as known
    set correlation_coefficient = measured.correlation_coefficient, sample_size = measured.sample_size,
        correlation_low = measured.correlation_low, correlation_high = measured.correlation_high,
        correlation_class = measured.correlation_class, residual_correlation = measured.residual_correlation,
        residual_sample_size = measured.residual_sample_size, unknown_reason = measured.unknown_reason,
        as_of = write_correlations.as_of
    from measured
    where known.bot_name_a = measured.bot_name_a and known.bot_name_b = measured.bot_name_b
      and (
        known.correlation_coefficient, known.sample_size, known.residual_correlation, known.residual_sample_size, known.unknown_reason
      ) is distinct from (
        measured.correlation_coefficient, measured.sample_size, measured.residual_correlation, measured.residual_sample_size,
        measured.unknown_reason
      )
    returning 1
  ),
  -- The account that was all there was may have been withdrawn.
  forgotten as (
    delete from public.bot_correlation_matrix as known
    where not exists (select from engine.return_comoments)
  ),
  inserted as (
    insert into public.bot_correlation_matrix (
      bot_name_a, bot_name_b, correlation_coefficient, sample_size, correlation_low, correlation_high, correlation_class,
      residual_correlation, residual_sample_size, unknown_reason, as_of
    )
    select measured.*, write_correlations.as_of
    from measured
    where not exists (
      select from public.bot_correlation_matrix as known
      where known.bot_name_a = measured.bot_name_a and known.bot_name_b = measured.bot_name_b
    )
    order by measured.bot_name_a, measured.bot_name_b
    returning 1
  )
  select count(*) into v_written from (table rewritten union all table inserted) as written;
  return v_written;
end;
$$;
comment on function engine.write_correlations(timestamptz) is 'Writes bot_correlation_matrix from what measure_pairs says. Returns how many pairs were written.';
