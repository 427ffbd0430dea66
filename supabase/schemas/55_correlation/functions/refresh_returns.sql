-- Adds the days that are complete to what the bots' returns have in common.
create function engine.refresh_returns(as_of timestamptz)
returns boolean
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_through date;
  v_names text[];
  v_begins date[];
  v_known engine.return_comoments;
  v_has_changed boolean;
  v_month date;
  v_from date;
  v_to date;
  v_returns double precision[];
  v_folded record;
begin
  select engine.call_day(least(progress.states_as_of, refresh_returns.as_of)) - 1 into v_through
  from engine.analytics_progress as progress;
  select array_agg(bot.bot_name order by bot.bot_name), array_agg(first_trade.day order by bot.bot_name)
  into v_names, v_begins
  from public.bots as bot
  left join lateral (
    select min(state.day) as day from public.bot_daily_states as state where state.bot_name = bot.bot_name
  ) as first_trade on true
  where not bot.is_ensemble;
  v_has_changed := engine.forget_changed_months(v_names);

  select * into v_known from engine.return_comoments order by month desc limit 1;
  v_from := coalesce(v_known.through_day + 1, (select min(day) from unnest(v_begins) as day));
  while v_from <= v_through loop
    v_month := date_trunc('month', v_from::timestamp)::date;
    v_to := least(v_through, (v_month + interval '1 month - 1 day')::date);
    v_returns := engine.read_returns(v_names, v_from, v_to);
    v_folded := engine.fold_returns(
      v_from, v_begins, v_returns, coalesce(v_known.sums, '{}'), coalesce(v_known.squares, '{}'),
      coalesce(v_known.products, array_fill(0::double precision, array[cardinality(v_names) * cardinality(v_names)]))
    );
    insert into engine.return_comoments as known (month, through_day, bot_names, begins, returns, sums, squares, products)
    values (
      v_month, v_to, v_names, array(select case when day <= v_to then day end from unnest(v_begins) with ordinality as begin (day, place) order by place),
      -- Days before the first trade of all were not added.
      array_fill(0::double precision, array[(v_from - v_month) * cardinality(v_names)]) || v_returns,
      v_folded.sums, v_folded.squares, v_folded.products
    )
    on conflict (month) do update
    set through_day = excluded.through_day, begins = excluded.begins, returns = known.returns || v_returns,
        sums = excluded.sums, squares = excluded.squares, products = excluded.products
    returning * into v_known;
    v_has_changed := true;
    v_from := v_to + 1;
  end loop;
  return v_has_changed;
end;
$$;
comment on function engine.refresh_returns(timestamptz) is 'Brings return_comoments up to the last complete UTC day of the analytics. Returns whether anything changed.';
