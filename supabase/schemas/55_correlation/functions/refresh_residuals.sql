-- Brings the window of the last 90 days of residuals up to date: days whose calls became known are multiplied anew, days
-- that grew too old leave. The sums are exact, so any order of increments leaves the digits of a full recompute.
create function engine.refresh_residuals(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_today constant date := engine.call_day(refresh_residuals.as_of);
  v_names text[];
  v_window engine.residual_window;
  v_days date[];
  v_products double precision[];
  v_counts double precision[];
  v_old record;
  v_fresh record;
  v_day date;
  v_changed integer := 0;
begin
  select array_agg(bot.bot_name order by bot.bot_name) into v_names from public.bots as bot where not bot.is_ensemble;
  if v_names is null then
    return 0;
  end if;
  select * into v_window from engine.residual_window;
  v_days := v_window.days;
  v_products := v_window.products;
  v_counts := v_window.pair_counts;
  if v_window.bot_names is distinct from v_names then
    -- A bot came, went or was renamed: every place has moved.
    delete from engine.residual_days;
    v_days := '{}';
    v_products := array_fill(0::double precision, array[cardinality(v_names) * cardinality(v_names)]);
    v_counts := v_products;
    insert into engine.stale_residual_days (day)
    select distinct count.day from engine.direction_counts as count order by 1
    on conflict do nothing;
  end if;

  for v_old in
    select known.day, known.products, known.pair_counts
    from engine.residual_days as known
    where known.day = any (v_days)
      and (known.day <= v_today - 91 or exists (
        select from engine.stale_residual_days as stale where stale.day = known.day and stale.day <= v_today
      ))
    order by known.day
  loop
    v_products := engine.add_scaled(v_products, -1, v_old.products);
    v_counts := engine.add_scaled(v_counts, -1, v_old.pair_counts);
    v_days := array_remove(v_days, v_old.day);
  end loop;

  for v_day in
    select stale.day from engine.stale_residual_days as stale where stale.day between v_today - 90 and v_today order by stale.day
  loop
    v_fresh := engine.multiply_residuals(v_day, v_names, refresh_residuals.as_of);
    if 0 < any (v_fresh.pair_counts) then
      insert into engine.residual_days (day, bot_names, products, pair_counts)
      values (v_day, v_names, v_fresh.products, v_fresh.pair_counts)
      on conflict (day) do update
      set bot_names = excluded.bot_names, products = excluded.products, pair_counts = excluded.pair_counts;
      v_products := engine.add_scaled(v_products, 1, v_fresh.products);
      v_counts := engine.add_scaled(v_counts, 1, v_fresh.pair_counts);
      v_days := v_days || v_day;
      v_changed := v_changed + 1;
    else
      -- Nothing is known of it yet, or no longer.
      delete from engine.residual_days as known where known.day = v_day;
    end if;
    -- A day some of whose calls become known only later stays queued.
    if v_fresh.is_settled then
      delete from engine.stale_residual_days as stale where stale.day = v_day;
    end if;
  end loop;

  update engine.residual_window
  set bot_names = v_names, days = v_days, products = v_products, pair_counts = v_counts;
  delete from engine.residual_days as known where known.day <= v_today - 91;
  delete from engine.stale_residual_days as stale where stale.day < v_today - 90;
  return v_changed;
end;
$$;
comment on function engine.refresh_residuals(timestamptz) is 'Multiplies the queued days up and adds them to residual_window. Returns how many days changed.';
